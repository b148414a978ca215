/** What was made of a word is kept: the same few thousand come again and again. */

/** Bounded, because words come from strangers: when full it starts over, which costs time and nothing else. */
const WORDS_KEPT = 5000;

/** @param most Infinity where the texts are the project's own */
export function eachOnce<Made>(make: (text: string) => Made, most = WORDS_KEPT): (text: string) => Made {
	const known = new Map<string, Made>();
	return (text) => {
		const kept = known.get(text);
		if (kept !== undefined) return kept;
		const made = make(text);
		if (known.size >= most) known.clear();
		known.set(text, made);
		return made;
	};
}
