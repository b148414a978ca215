declare module "snowball-stemmers" {
	/** Throws on an unknown language. */
	export function newStemmer(language: "english"): { stem(word: string): string };
}
