/** Waiting for what comes by itself, over a socket or from another process. */

/** Fails by the test's own time limit. */
export async function until<T>(find: () => T | undefined): Promise<T> {
	for (;;) {
		const found = find();
		if (found !== undefined) return found;
		await new Promise((done) => setTimeout(done, 10));
	}
}
