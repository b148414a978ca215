/** How far a long run is: a line each tenth. */
export function progress(what: string, of: number): (done: number) => void {
	let tenth = 0;
	return (done) => {
		if (Math.floor((done * 10) / of) <= tenth) return;
		tenth = Math.floor((done * 10) / of);
		console.log(`${what}: ${done} of ${of}`);
	};
}
