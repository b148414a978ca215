/** What the words of a follow-up ask to have changed: another exchange, both, all the rest, a country, a correction, or nothing but more of the same. */
import { ROLES } from "../dataset/roles.ts";
import { wordSet } from "../text/words.ts";
import { asksAgain, asksForHope, asksForProof, asksForSteps, asksWhatThatIs, isRemark } from "./follow-up-acts.ts";
import { coreOf, spoken } from "./follow-up-words.ts";
import { CORRECTING, EXCHANGE_WORDS, LEANING, OF_TELLING } from "./leaning-words.ts";
import type { Read } from "./mentions.ts";
import { countryNamed } from "./routing.ts";

export type Cues = {
	/** The words without what leads in and out, written out. */
	readonly core: string;
	/** "New question": nothing is taken from before. */
	readonly switches: boolean;
	/** "Add kraken", "throw in okx": beside those before. */
	readonly adds: boolean;
	/** "Okx too", "also bitget": beside those before where these were set beside each other already, else instead of them. */
	readonly also: boolean;
	/** "Versus", "better than", "next to". */
	readonly compares: boolean;
	/** "Vs kraken vs okx": beside those before, however many are named. */
	readonly against: boolean;
	/** "Both", "which of the two": those of the last turns. */
	readonly both: boolean;
	/** "Which one is better", "who lost more": of those on the table; where there is but one, of all. */
	readonly chooses: boolean;
	/** "The safest": of all, whatever was asked before. */
	readonly safest: boolean;
	/** "All three": those of the last turns and those named now. */
	readonly together: boolean;
	/** "The rest", "who else": all exchanges. */
	readonly rest: boolean;
	/** "Who does", "who wins": of those on the table, or all. */
	readonly who: boolean;
	/** "I meant", "sorry": what was asked before was a slip. */
	readonly corrects: boolean;
	/** "Only kraken", "kraken instead": no others beside it. */
	readonly alone: boolean;
	/** "The first one", "the other one": one of those of the last turns. */
	readonly which: "first" | "second" | "other" | null;
	/** "Why?", "since when?", "source?": the answer before is asked for again, to be read more closely. */
	readonly again: boolean;
	/** "Thx a lot mate", "damn thats crazy": nothing is asked. */
	readonly remark: boolean;
	readonly proof: boolean;
	/** "What is that even", "how do i switch that on": what was named before is to be explained. */
	readonly explains: boolean;
	/** "What first?", "and then?": the steps before. */
	readonly steps: boolean;
	/** "Can i get it back", "is it gone": whether what was told of can be mended. */
	readonly hopes: boolean;
	/** The entry on a country's rules, where a country is all that is new. */
	readonly country: string | null;
	/** "They", "it", "there". */
	readonly points: boolean;
	/** "Do they pay like binance did": another exchange only as what those before are measured by. */
	readonly likens: boolean;
	/** Exchanges that are named only to be taken back: "not coinbase, kraken". */
	readonly takenBack: readonly string[];
	/** So many words that it says all by itself. */
	readonly long: boolean;
	/** Words of its own: neither names nor words that lean on what was said before. */
	readonly matter: readonly string[];
};

const SWITCHES =
	/^(?:by the way )?(?:new|different|other|another|unrelated|separate|next) (?:question|topic|thing|subject)\b|\bsomething (?:else|different)\b|\bchanging (?:the )?(?:topic|subject)\b|\bunrelated\b/;
const ADDS =
	/\b(?:with (?:them|those|these)|join|add|adding|thr?ow(?:n|ing)? (?:\w+ )?in|x (?:thrown|added|included|should be|belongs)|include|including|plus|put (?:\w+ )?in|bring in|toss in|as a third|third one|on top|into the mix|to (?:the|that|this) (?:list|mix|comparison))\b/;
const ALSO = /\bx (?:too|as well|aswell|also)\b|^(?:also )?(?:what about |how about )?x$|^also\b/;
const COMPARES =
	/\b(?:compare[ds]?|comparison|versus|vs|next to|beside|side by side|stacks? up|or them|them or|better|worse|safer|stronger|differ\w*|beats?|(?:more|less) \w+ than|\w+er than)\b/;
const AGAINST =
	/^(?:(?:is (?:it|that) )?(?:(?!x )\w+ )?(?:versus|vs|(?:(?:put|set|hold|stack|weigh|measure) (?:it|that|this|them) (?:up )?)?against|compared? (?:(?:it|that|this|them) )?(?:to|with|against)|next to|beside|(?:better|worse|safer|more|less) than) x\b)/;
const BOTH = /\b(?:both|the two|those two|these two|the pair|either|neither|two of them|which of (?:them|those|these)|each other)\b/;
const MORE =
	"better|best|worse|worst|more|most|less|least|safer|stronger|weaker|bigger|biggest|smaller|higher|highest|lower|lowest|longer|older|newer|fewer|quicker|faster|stricter|tougher|cheaper|easier|richer|earlier|later|larger|largest|cleaner|greater|broader|wider|winner|wins?|preferable";
/** "Which" before a noun asks for that ("which insurer"); before a verb, or "one", it chooses. */
const CHOOSES = new RegExp(
	`^(?:(?:if not |no )?(?:so )?which(?: one| ones| exchange| platform)?(?:$| (?:of|for|is|are|isnt|was|were|has|have|had|got|gets|does|did|do|would|should|can|will|lost|lose|loses|pays?|paid|keeps?|holds?|offers?|lets|looks|seems|feels|you|it|that|then|${MORE}))\\b|(?:who|whos|whose|what|whats|which|any|where|wheres) (?:\\w+ ){0,3}?(?:${MORE})\\b|who (?:would|should|do) (?:you|i) (?:pick|choose|trust|use|go)\\b|(?:is )?(?:the |any )?one (?:\\w+ )?(?:${MORE})\\b|(?:the )?(?:${MORE})(?: one| option| choice)?$)`,
);
const PICKS =
	/\b(?:pick|choose|prefer|recommend|go (?:for|with)|trust more|your (?:pick|choice|favou?rite)|a or b|one or two|the winner|one of (?:those|these|them))\b/;
const SAFEST = /\b(?:safest|most (?:secure|trusted|trustworthy)|best (?:exchange|platform))\b/;
const TOGETHER = /\b(?:all (?:three|3|four|4|of (?:these|those) (?:three|3))|the three|three of them|those three)\b/;
const REST =
	/\b(?:whole|full|entire|complete) (?:list|lot|bunch|set)\b|\bthe lot\b|\ball of them\b|\bevery (?:exchange|platform|(?:single )?one(?: of them)?)\b|\beach (?:of them|one|exchange)\b|\blist (?:them )?all\b|\b(?:the|all) (?:rest|others)\b|\brest of (?:them|the)\b|\b(?:every|any|no|some) ?(?:one|body) else\b|\b(?:who|which|what|any|anyone|anybody) ?(?:one|ones|of)? ?(?:else(?! (?:can|could|should|do|shall|must|may) (?:i|you|u|we)\b)|others?|exchanges?|platforms?|sites?)\b|\bwho out of\b|\ball of (?:them|em)\b|\bwhich (?:ones|others?)\b|\ball (?:the )?(?:other )?(?:exchanges|platforms|ones)\b|\bthe other (?:exchanges|ones|platforms)\b|\b(?:any|a|an|one) (?:exchange|platform|one)s? (?:that|which|with|who|where|at all)\b|\bany (?:that|which|who|with|where)\b|\ball exchanges\b|^(?:exchanges|platforms) (?:that|with|which|who)\b|^show (?:me )?all\b|\bof the (?:\w+ )?ones\b|\b(?:big|bigger|major|popular|known|other) (?:ones|exchanges|platforms)\b|\b(?:better|safer|any|other) (?:alternatives?|options?|ones)\b|^(?:a |the )?(?:ranking|rank them|top \d+|top list)\b|\bname (?:some|others|them|a few|all)\b/;
/** Beside words that lean only, one of these asks of all: "show everyone", "who does". */
const QUANTIFIES =
	/\b(?:everyone|everybody|anyone|anybody|nobody|all|others|rest|list|(?:any|some|every) one|one (?:that|which|who|with)|others|(?:is|are) there (?:any|even|an|a|some|one))\b/;
const OF_ONE = /\b(?:their|its|they|of it|it all|all of it|all my|my|i|for (?:everyone|everybody|anyone|anybody|all))\b/;
const CORRECTS =
	/\b(?:i meant|i mean|meant|oops|whoops|typo|my bad|my mistake|wrong (?:one|exchange|name)|autocorrect|misspell?ed|scratch that|correction|sorry|(?:not|isnt) what i (?:asked|meant|said|wanted)|i (?:said|typed|spelled|spelt|asked (?:about|for)|was asking (?:about|for)|wanted(?: to know)?(?: about)?|wrote))\b|^(?:no+|nah|nope) (?!one\b|other|exchange)/;
const ALONE = /\b(?:only|just|alone|instead|rather)\b/;
const FIRST = /\bthe (?:first|former|1st)(?: one| exchange)?\b|\bback to the first\b/;
const SECOND = /\bthe (?:second|latter|last|2nd)(?: one| exchange)?\b/;
const OTHER = /\bthe other(?: one| exchange)?$|\bthe other (?:one|exchange)\b/;
const POINTS_BACK = /\b(?:it|its|they|theyre|theyve|their|theirs|them|there|that|those|these|both|same)\b/;
const AMERICAN =
	/\b(?:usa|united states|the states|new york|nyc|california|texas|florida|america|americans?|in the us|us (?:citizen|customer|resident|user|person)s?)\b/;

const LONG = 11;
/** "What is the capital of …": a country is named, and something else asked. */
const ASKS_SOMETHING = /^(?:whats|what (?!about)|who|whos|when|where|wheres|how (?!about))/;

export function cuesOf(read: Read): Cues {
	const { words, mentions } = read;
	const said = spoken(read);
	const text = said.join(" ");
	const core = coreOf(said);
	const corrects = CORRECTS.test(text);
	const own = said.filter(
		(word, at) => (!LEANING.has(word) || (said[at + 1] === "on" && /^switch/.test(word))) && !(corrects && CORRECTING.has(word)),
	);
	const ofOthers = REST.test(core) || OF_EVERYBODY.test(text);
	const takenBack = mentions.flatMap(({ name, from, to }) => {
		const around = `${words.slice(Math.max(0, from - 3), from).join(" ")} x ${words[to] ?? ""} `;
		return name.exchange && (TAKING_BACK.test(around) || (ofOthers && LEFT_OUT.test(around))) ? [name.exchange] : [];
	});
	const matter = own.filter((word) => !EXCHANGE_WORDS.has(word) && !(takenBack.length > 0 && OF_SWAPPING.has(word)));
	const again = asksAgain(core);
	const place = countryNamed(words);
	return {
		core,
		switches: SWITCHES.test(core),
		adds: ADDS.test(text),
		also: ALSO.test(core),
		compares: COMPARES.test(text),
		against: AGAINST.test(core),
		both: BOTH.test(text),
		chooses: CHOOSES.test(core) || PICKS.test(core),
		safest: SAFEST.test(core),
		together: TOGETHER.test(text),
		rest:
			REST.test(core) ||
			(takenBack.length > 0 && ofOthers && LEFT_OUT.test(`${text} `)) ||
			(matter.length === 0 && QUANTIFIES.test(core) && !OF_ONE.test(core)),
		who: matter.length === 0 && /^who(?! (?:is|are|was|were|did) (?:it|they|that|this)$| (?:told|said|says) (?:you|that|so)\b)\b/.test(core),
		corrects,
		alone: ALONE.test(text),
		which: FIRST.test(text) ? "first" : SECOND.test(text) ? "second" : OTHER.test(text) ? "other" : null,
		again,
		remark: !again && place === null && isRemark(said),
		proof: asksForProof(core),
		explains: asksWhatThatIs(core),
		steps: asksForSteps(core, matter),
		hopes: asksForHope(core),
		country: newCountry(place ?? (AMERICAN.test(text) ? ROLES.unitedStates : null), own, core),
		points: POINTS_BACK.test(text),
		likens: /\b(?:they|their|theirs|theyre)\b/.test(text) && mentions.length > 0 && mentions.every(({ passing }) => passing),
		takenBack,
		long: words.length > LONG,
		matter,
	};
}

/** @param own the words that do not lean @returns null for a country beside which something else is asked */
function newCountry(country: string | null, own: readonly string[], core: string): string | null {
	if (country === null) return null;
	const beside = own.filter((word) => !OF_TELLING.has(word) && countryNamed([word]) === null);
	return beside.length === 0 || (beside.length === 1 && !ASKS_SOMETHING.test(core)) ? country : null;
}

/** "Take htx out, put kraken in": nothing but a change of names. */
const OF_SWAPPING = wordSet(
	"forget drop take leave leaving kick throw cut put add bring out off away aside in minus without except excepting excluding besides apart other counting",
);
/** "Everyone except okx", "minus coinbase": where all the others are asked of, that one is not. */
const LEFT_OUT =
	/(?:^| )(?:minus|without|except|except for|excepting|excluding|besides|beside|other than|apart from|aside from|not counting|leaving out|but) x /;
const OF_EVERYBODY = /\b(?:everyone|everybody|anyone|anybody|all|others|rest)\b/;
/** "Not coinbase", "i didnt mean coinbase", "instead of coinbase", "take coinbase out". */
const TAKING_BACK =
	/(?:^| )(?:(?:not|nt|isnt|isn't|forget|without|drop|instead of|rather than|didnt mean|didn't mean) (?:on |at |about |the )?x|(?:take|leave|kick|throw|cut) x (?:out|off|away|aside)) /;
