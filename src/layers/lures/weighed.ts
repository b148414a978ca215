/** Rules, the bot's own scam check and a classifier weighed together: does a moderator's text have its reader do what frauds want? */
import { type Doubt, settled } from "../../encoder/doubt.ts";
import { sentencesOf } from "../../promises/said.ts";
import { type Broken, type Judges, quoted } from "../judges.ts";
import { luredBy } from "./lures.ts";

/** What a rule's word, or a mark of a scam message, adds to the classifier's margin. */
const BY_RULE = 0.7;
/** A sentence alone says less than the text that it stands in. */
const ALONE = -0.4;
/** Of so few words a sentence alone says nothing. */
const WORDS = 4;
/** And of so few a whole text: rules decide. */
const FEWEST = 3;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** From here on it is refused; chosen on texts that neither had seen (docs/words.md). */
const FROM = 0.2;
/** So near to that, the sentence encoder is asked. */
const IN_DOUBT: Doubt = { from: -1.3, to: 0.8, weight: 0.45 };
/** An import has thousands of phrasings, nearly all as harmless as these few words can show: nearer to it only. */
const OF_THE_ASKED: Doubt = { ...IN_DOUBT, from: -0.7 };
/** What members ask is no page that anybody follows: more is wanted of it. */
const ASKED = -0.3;

/** "Never share your seed phrase": a warning names what it warns of. */
const WARNS =
	/\b(?:never|not|nobody|no one|no (?:moderator|admin|staff|member|employee|support)|none|without|don'?t|do not|won'?t|will not|cannot|can'?t|beware|scam\w*|fake|fraud\w*|thie(?:f|ves)|stop|avoid|refuse|report|ignore|block|if (?:anyone|anybody|someone|somebody|you (?:have |already )?(?:entered|shared|gave|typed|lost))|who(?:ever)? asks|instead of)\b/;

/**
 * @param text as it was written, without the official pages that it names
 * @param readings of it, the plain one first: see readings.ts
 * @param isQuestion whether it is a question that members ask
 * @param judges null where no classifier is at hand: then every rule decides
 */
export function lureProblems(text: string, readings: readonly string[], isQuestion: boolean, judges: Judges | null): Broken[] {
	const found = readings.map((reading) => luredBy(reading, isQuestion));
	const certain = found.flatMap((lured) => lured.certain);
	const likely = found.flatMap((lured) => lured.likely);
	if (!judges) return [...certain, ...likely];
	if (!isQuestion && hasMarks(readings[0] ?? text, judges)) likely.push(BEARS_MARKS);
	const isShort = wordsIn(text) < FEWEST;
	if (isShort && likely.length === 0) return certain;
	const said = sentencesOf(text).map(({ written }) => written);
	const alone = said.map((sentence) => (wordsIn(sentence) < (said.length > 1 ? WORDS : 0) ? Number.NEGATIVE_INFINITY : judges.judgeLure(sentence)));
	const most = Math.max(...alone);
	const margin = isShort ? 0 : said.length === 1 ? most : Math.max(judges.judgeLure(text), most + ALONE);
	const weighed = margin + (likely.length > 0 ? BY_RULE : 0) + (isQuestion ? ASKED : 0);
	// What a rule has read, the encoder may confirm, and not talk away.
	const opinion = () => Math.max(judges.think(text).lure, likely.length > 0 ? 0 : Number.NEGATIVE_INFINITY);
	if (settled(weighed - FROM, isQuestion ? OF_THE_ASKED : IN_DOUBT, opinion) < 0) return certain;
	return [...certain, ...likely, ...(certain.length + likely.length > 0 ? [] : [reads(said[alone.indexOf(most)] ?? text)])];
}

/** The classifier's word alone accuses nobody: a sign must be shown by rule. What is a seed phrase the guard knows better. */
function hasMarks(read: string, { judgeFraud }: Judges): boolean {
	if (WARNS.test(read)) return false;
	const { verdict, signs } = judgeFraud({ texts: [read], links: [], author: null, bySignsAlone: true });
	return verdict === "marks" && signs.some(({ id }) => !id.startsWith("like-") && id !== "seed-shown");
}

const BEARS_MARKS: Broken = { says: "it has the marks of a scam message", remedy: "Write it anew in plain words, without haste, fees or strangers" };

const reads = (sentence: string): Broken => ({
	says: `“${quoted(sentence)}” reads like what frauds tell people to do`,
	remedy: "Say what members should do in this server, in the exchange's own app, or at the police and their bank; or warn of it with “never”",
});
