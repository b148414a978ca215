/** What the words of a follow-up ask to have changed: another exchange, both, all the rest, a country, a correction, or nothing but more of the same. */
import { ROLES } from "../dataset/roles.ts";
import { EXCHANGE_WORDS, LEANING, OF_TELLING } from "./leaning-words.ts";
import { NAME_MARK, type Read, withMarks } from "./mentions.ts";
import { countryNamed } from "./routing.ts";

export type Cues = {
	/** "New question": nothing is taken from before. */
	readonly switches: boolean;
	/** "Add kraken", "and okx too": beside those before, where those were set beside each other already. */
	readonly adds: boolean;
	/** "Versus", "better than", "next to". */
	readonly compares: boolean;
	/** "Both", "which of the two": those of the last turns. */
	readonly both: boolean;
	/** "Which one is better": of those that were set beside each other. */
	readonly chooses: boolean;
	/** "All three": those of the last turns and those named now. */
	readonly together: boolean;
	/** "The rest", "who else": all exchanges. */
	readonly rest: boolean;
	/** "I meant", "sorry": what was asked before was a slip. */
	readonly corrects: boolean;
	/** "Only kraken", "kraken instead": no others beside it. */
	readonly alone: boolean;
	/** "The first one", "the other one": one of those of the last turns. */
	readonly which: "first" | "second" | "other" | null;
	/** "Why?", "since when?", "source?": the answer before is asked for again, to be read more closely. */
	readonly again: boolean;
	/** "What is that even", "how do i switch that on": what was named before is to be explained. */
	readonly explains: boolean;
	/** "What first?", "and then?": the steps before. */
	readonly steps: boolean;
	/** The entry on a country's rules, where a country is all that is new. */
	readonly country: string | null;
	/** "They", "it", "there". */
	readonly points: boolean;
	/** Exchanges that are named only to be taken back: "not coinbase, kraken". */
	readonly takenBack: readonly string[];
	/** Words of its own: neither names nor words that lean on what was said before. */
	readonly matter: readonly string[];
};

const SWITCHES =
	/^(?:(?:ok|okay|so|and|hm+|well|btw|by the way) )*(?:new|different|other|another|unrelated|separate|next) (?:question|topic|thing|subject)\b|\bsomething (?:else|different)\b|\bchanging (?:the )?(?:topic|subject)\b|\bunrelated\b/;
const ADDS =
	/\b(?:with (?:them|those|these)|join|add|adding|throw in|include|including|plus|put in|bring in|toss in|as a third|third one|on top)\b|\bx (?:too|as well|also)\b|^(?:and|also|n) (?:what about |how about )?x$/;
const COMPARES =
	/\b(?:compare[ds]?|comparison|versus|vs|against|next to|beside|stacks? up|side by side|or them|them or|bigger|better|worse|safer|stronger|differ\w*|beats?)\b/;
const BOTH = /\b(?:both|the two|those two|these two|the pair|either of (?:them|those)|two of them|which of (?:them|those|these))\b/;
const CHOOSES =
	/^(?:but |and |ok |okay |so |then |hm+ )*(?:which|who|what)(?:'s|s)?(?: one| would| is| do| does| has| should| of)\b|\b(?:which|who) (?:is|wins|would)\b|\bof (?:those|these|them)\b/;
const TOGETHER = /\b(?:all (?:three|3|four|4|of (?:these|those) (?:three|3))|the three|three of them|those three)\b/;
const REST =
	/^(?:and |or |ok |so )*(?:everyone|everybody|anyone|anybody|all|the lot|others?|the others|rest|any others?)$|\b(?:whole|full|entire|complete) (?:list|lot|bunch|set)\b|\bthe lot\b|\ball of them\b|\bevery (?:exchange|platform|one of them)\b|\beach of them\b|\blist (?:them )?all\b|\b(?:the|all) (?:rest|others)\b|\brest of (?:them|the)\b|\b(?:every|any) ?(?:one|body) else\b|\b(?:who|which|what|any|anyone|anybody) ?(?:one|ones|of)? ?(?:else|others?|exchanges?|platforms?|sites?)\b|\bwho out of\b|\ball of (?:them|em)\b|\bwhich (?:ones?|others?)\b|\ball (?:the )?(?:other )?(?:exchanges|platforms)\b|\bthe other exchanges\b/;
const ALONE = /\b(?:only|just|alone|instead|rather)\b/;
const FIRST = /\bthe (?:first|former)(?: one| exchange)?\b|\bback to the first\b/;
const SECOND = /\bthe (?:second|latter|last)(?: one| exchange)?\b/;
const OTHER = /\bthe other(?: one| exchange)?$|\bthe other (?:one|exchange)\b/;
const AGAIN =
	/^(?:but |and |ok |so |wait |hm+ |no |please |pls )*(?:why|y|why not|how come|why so|why is (?:that|it|this)|why are they|why do they|why dont they|why don't they|really|seriously|are you sure|you sure|sure|since when(?: is (?:that|this|it)(?: so| the case| true)?)?|when was (?:that|this|it)(?: \w+)?|when did (?:that|this|it) (?:start|begin|happen)|how long already|as of when|from when is (?:that|this|it)|until when|source|sources|the source|any source|source please|source pls|sauce|link|links|link please|link pls|proof|prove it|any proof|evidence|says who|who says(?: so| that)?|where is (?:that|this) from|where's (?:that|this) from|wheres (?:that|this) from|where (?:did|do|have) you (?:get|got|read|find|have|heard?) (?:that|this|it)(?: from)?|how do you know(?: that)?|according to who(?:m)?|which source|what source|what is your source|what's your source|whats your source|can i read (?:that|it) somewhere|in short|tldr|again|repeat|say (?:that|it) again|more|more details?|details|go on|tell me more)$/;
const EXPLAINS =
	/^(?:but |and |ok |okay |so |wait |hm+ |uh |sorry |please |pls )*(?:meaning|what do you mean(?: by that)?|explain|explain (?:that|it|this)(?: to me)?(?: please| pls)?|(?:what|wtf|whats|what's|what the hell) (?:is |are )?(?:that|this|it|those|these)(?: even| then| exactly| actually| supposed to be| anyway)?|what (?:does|do|did) (?:that|this|it|those|these)(?: \w+)? (?:mean|stand for)(?: even| then| exactly)?|how does (?:that|this|it) work|how do (?:those|these|they) work|how (?:do|can|would) i (?:switch|turn|set|activate|enable|get|use|do) (?:that|this|it|one|them)(?: on| up)?|how to (?:switch|turn|set|activate|enable|get|use|do) (?:that|this|it|one|them)(?: on| up)?)$/;
const STEPS =
	/^(?:but |and |ok |okay |so |wait |hm+ |then |now |please |pls |help )*(?:what first|what do i do first|what to do first|what should i do first|what shall i do first|what comes first|first what|first step|the first step|first steps|what is the first step|what's the first step|whats the first step|which step first|which first|where do i start|where to start|where should i start|where do i begin|how do i start|what do i do|what do i do now|what now|now what|what next|next|next step|whats next|what's next|what is next|and then|then what|and after that|after that|what then|what should i do|what should i do now|in which order|which order|in what order|step by step|list the steps|the steps|steps|steps please|steps pls|what is most urgent|whats most urgent|what's most urgent|how)$/;
const ORDER = /\b(?:order of (?:the )?steps|what first|where do i start|which (?:step|thing) first|do first|first thing|steps in order)\b/;
const POINTS_BACK = /\b(?:it|its|it's|they|they're|they've|their|theirs|theyre|them|there|that|those|these|both|same)\b/;

export function cuesOf(read: Read): Cues {
	const { words, mentions } = read;
	const marked = withMarks(read, () => NAME_MARK);
	const text = marked.join(" ").replaceAll(NAME_MARK, "x");
	const matter = marked.filter((word) => word !== NAME_MARK && !LEANING.has(word));
	const country =
		countryNamed(words) ??
		(/\b(?:usa|united states|america|americans?|in the us|us (?:citizen|customer|resident|user)s?)\b/.test(text) ? ROLES.unitedStates : null);
	const own = matter.filter((word) => !OF_TELLING.has(word) && countryNamed([word]) === null);
	return {
		switches: SWITCHES.test(text),
		adds: ADDS.test(text),
		compares: COMPARES.test(text),
		both: BOTH.test(text),
		chooses: CHOOSES.test(text),
		together: TOGETHER.test(text),
		rest: REST.test(text),
		corrects: /\b(?:i meant|i mean|meant|oops|typo)\b/.test(text),
		alone: ALONE.test(text),
		which: FIRST.test(text) ? "first" : SECOND.test(text) ? "second" : OTHER.test(text) ? "other" : null,
		again: AGAIN.test(text),
		explains: EXPLAINS.test(text),
		steps: STEPS.test(text) || (ORDER.test(text) && matter.length <= 5),
		country: country !== null && own.length <= 1 ? country : null,
		points: POINTS_BACK.test(text),
		takenBack: mentions.flatMap(({ name, from }) =>
			name.exchange && TAKING_BACK.test(`${words.slice(Math.max(0, from - 3), from).join(" ")} `) ? [name.exchange] : [],
		),
		matter: matter.filter((word) => !EXCHANGE_WORDS.has(word)),
	};
}

/** "Not coinbase", "i didnt mean coinbase", "instead of coinbase". */
const TAKING_BACK = /(?:^| )(?:not|nt|isnt|isn't|forget|without|drop|instead of|rather than|didnt mean|didn't mean) (?:on |at |about |the )?$/;
