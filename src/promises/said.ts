/** A moderator's text as sentences of plain words: contractions written out, quotations told from what is said, and each sentence as it stood. */

export type Said = {
	/** The sentence as it was written, to be shown to whoever wrote it. */
	readonly written: string;
	readonly words: readonly string[];
	readonly isQuestion: boolean;
};

/** Written out, so that "not" is one word everywhere; without apostrophes too, as people on phones leave them out. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
	[/\b(?:can['’]?t|cannot)\b/g, "can not"],
	[/\bwon['’]?t\b/g, "will not"],
	[/\bshan['’]?t\b/g, "shall not"],
	[/\bain['’]?t\b/g, "is not"],
	[/\b(is|are|was|were|do|does|did|has|have|had|could|would|should|need|must|might)n['’]?t\b/g, "$1 not"],
	[/\b(i|you|we|they|he|she|it|that|there|who|what|this|nothing|nobody|everything)['’]ll\b/g, "$1 will"],
	[/\byoull\b/g, "you will"],
	[/\b(you|we|they)['’]re\b|\b(you|they)re\b/g, "$1$2 are"],
	[/\b(it|that|there|what|who|here|he|she|everything|nothing|where|this|all)['’]s\b/g, "$1 is"],
	[/\b(i|you|we|they)['’]ve\b/g, "$1 have"],
	[/\b(i|you|we|they|he|she|it)['’]d\b/g, "$1 would"],
	[/\bi['’]?m\b/g, "i am"],
	[/\b(?:u|ya|yall|y['’]all)\b/g, "you"],
	[/\bur\b/g, "your"],
	[/\b(?:r)\b/g, "are"],
	[/\bgonna\b/g, "going to"],
	[/(\w)['’]s?\b/g, "$1"],
	[/\b(\d+)\s?(?:%|per ?cent|pct)/g, "$1pct"],
	[/\bone hundred (?:%|per ?cent)/g, "100pct"],
];
const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]|(?<![\w])['‘]([^'‘’]{3,200})['’](?!\w)/g;
/** Fewer words around a quotation say nothing about it: then it is what is said. */
const WORDS_ABOUT = 3;
/** Who quotes with these words means what is quoted. */
const MEANT = /\b(?:i|we|our|my)\b[^.]{0,30}\b(?:say|promise|guarantee|word|motto|repeat|rule)\b/;

/** @param read the text as a reader sees it, in small letters */
export function sentencesOf(read: string): Said[] {
	return split(read).map((written) => {
		const plain = withoutQuotations(written);
		return { written: written.trim(), words: wordsOf(plain), isQuestion: /\?["”)\s]*$/.test(written) || isAsked(written.trim()) };
	});
}

/** A question as people type it, without its sign: its verb comes first, or it begins as one and is about whoever asks. */
function isAsked(written: string): boolean {
	return !/[.!…][")”]*$/.test(written) && (VERB_FIRST.test(written) || OF_ONES_OWN.test(written) || INVERTED.test(written));
}
const VERB_FIRST =
	/^(?:(?:so|and|but|hi|hey|ok|hello|guys)[, ]+){0,2}(?:am|is|are|do|does|did|can|could|will|would|should|has|have) (?:i|we|my|our|it|they|the|this|that|there|any|anyone|anybody|somebody|someone|mods?|an? |[a-z.]+ (?:insured|covered|safe|refund|pay))/;
const OF_ONES_OWN =
	/^(?:(?:so|and|but|hi|hey|ok|hello|guys)[, ]+){0,2}(?:what|how|when|where|why|which|who|whos|wheres|whats)\b.{0,80}\b(?:i|my|me|mine)\b/;
const INVERTED = /\b(?<!(?:so|nor|neither|if|whether|that|than) )(?:will|do|am|can|would|should) (?:i|we)\b/;

/** At the ends of sentences; not in numbers and abbreviations, and never inside a quotation. */
function split(read: string): string[] {
	const parts: string[] = [];
	let part = "";
	let quoted = false;
	for (const [piece, mark, end] of read.matchAll(/(["“”„«»])|([.!?…;\n]+["”)]*(?=\s|$)|\n)|[^"“”„«».!?…;\n]+|./g)) {
		part += piece;
		if (mark) quoted = !quoted;
		else if (!quoted && end) {
			parts.push(part);
			part = "";
		}
	}
	return [...parts, part].filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** What is only quoted, with words about it around, is not said. */
function withoutQuotations(written: string): string {
	const around = written.replace(QUOTED, " ");
	const isAbout = (around.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= WORDS_ABOUT && !MEANT.test(around);
	return isAbout ? written.replace(QUOTED, " quotation ") : written;
}

function wordsOf(text: string): string[] {
	const plain = CONTRACTIONS.reduce((said, [from, to]) => said.replace(from, to), text);
	return plain.match(/[\p{L}\p{N}$€£][\p{L}\p{N}.$€£/-]*[\p{L}\p{N}]|[\p{L}\p{N}]|[,:()=?!–—→]|\s-\s/gu)?.map((word) => word.trim()) ?? [];
}
