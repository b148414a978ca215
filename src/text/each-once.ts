/** What was made of a word is kept: the same few thousand come again and again. */

/** Bounded, because words come from strangers, with all their slips. */
const WORDS_KEPT = 5000;

/**
 * In two halves: once the newer one is full, the older one is forgotten. So what comes often stays, and it costs a look-up or two.
 * @param most Infinity where the texts are the project's own
 */
export function eachOnce<Made>(make: (text: string) => Made, most = WORDS_KEPT): (text: string) => Made {
	let newer = new Map<string, Made>();
	let older = new Map<string, Made>();
	return (text) => {
		const kept = newer.get(text);
		if (kept !== undefined) return kept;
		const made = older.get(text) ?? make(text);
		if (newer.size >= most / 2) {
			older = newer;
			newer = new Map();
		}
		newer.set(text, made);
		return made;
	};
}
