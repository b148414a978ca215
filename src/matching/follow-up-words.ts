/** The words of a follow-up as its grammar reads them: chat's spellings written out, names as "x", and what only leads in or out taken off. */
import { wordSet } from "../text/words.ts";
import { NAME_MARK, type Read, withMarks } from "./mentions.ts";

/** As people type them. One word becomes one word, so that places in a message stay what they are. */
export const WRITTEN_OUT: Readonly<Record<string, string>> = {
	u: "you",
	ya: "you",
	r: "are",
	ur: "your",
	n: "and",
	nd: "and",
	y: "why",
	abt: "about",
	bout: "about",
	wat: "what",
	wut: "what",
	wht: "what",
	wich: "which",
	whch: "which",
	witch: "which",
	othr: "other",
	otehr: "other",
	ment: "meant",
	sry: "sorry",
	soz: "sorry",
	srry: "sorry",
	rly: "really",
	srsly: "seriously",
	fr: "really",
	frfr: "really",
	pls: "please",
	plz: "please",
	tho: "though",
	tbh: "honestly",
	rn: "now",
	thx: "thanks",
	thnx: "thanks",
	tnx: "thanks",
	thanx: "thanks",
	thks: "thanks",
	whic: "which",
	whitch: "which",
	adn: "and",
	teh: "the",
	wher: "where",
	ty: "thanks",
	cuz: "because",
	bc: "because",
	evryone: "everyone",
	everone: "everyone",
	sauce: "source",
	src: "source",
	srcs: "sources",
	sorce: "source",
	idk: "unsure",
};

const LEADS_IN = wordSet(
	"and but ok okay k kk so well hm hmm hmmm wait oh ah uh um uhm huh eh yeah yea yes yep alright right cool nice great good thanks lol lmao haha hey hi " +
		"please btw then now also man bro dude guys actually honestly just hold sure perfect interesting gotcha damn wow fine anyway anyways curious",
);
const LEADS_OUT = wordSet(
	"though then now please btw lol lmao haha man bro dude mate guys fam huh exactly actually even anyway anyways thanks honestly you",
);

/** All its words, written out, a name being "x". */
export function spoken(read: Read): readonly string[] {
	return withMarks(read, () => NAME_MARK).map((word) => {
		const plain = word.replaceAll("'", "");
		return word === NAME_MARK ? "x" : (WRITTEN_OUT[plain] ?? plain);
	});
}

/** "Ok but why tho" says "why". What has nothing but such words stays whole from the last of them on. */
export function coreOf(spoken: readonly string[]): string {
	let from = 0;
	let to = spoken.length;
	while (to - from > 1 && LEADS_IN.has(spoken[from] as string)) from++;
	while (to - from > 1 && LEADS_OUT.has(spoken[to - 1] as string) && !/^(?:do|did|are|would|about|for) /.test(`${spoken[to - 2]} `)) to--;
	return spoken.slice(from, to).join(" ");
}
