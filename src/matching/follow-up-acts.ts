/** What a follow-up does that has no matter of its own: asks for the answer before again, for an explanation, for its steps; or passes a remark. */
import { wordSet } from "../text/words.ts";
import { ACKNOWLEDGES, LEANING } from "./leaning-words.ts";

/** One of these, and beside it nothing but words of asking and telling, asks to read the answer before more closely. */
const CLOSER = wordSet(
	"why source sources link links url reference references citation cite evidence prove explain elaborate details detail detailed tldr summary " +
		"summarize summarise simple simpler simply repeat understand confused confusing since reason reasons eli5 layman shorter version article articles",
);
const OF_TELLING_IT = wordSet(
	"where did get got find found read hear heard say says said know knows true case info information words english language terms term way short " +
		"more once come happen happened start started makes think believe clear mean means stand date when again real really seriously certain answer " +
		"quick quickly dumb idiot noob five year old article official any some see check that first need want stupid down version versions shorter brief briefly long back up word thing made make making",
);
const AGAIN =
	/^(?:why|why not|how come|how so|so why|really|for real|seriously|(?:are )?you (?:really )?sure(?: about (?:that|this|it))?|is (?:that|this|it) (?:really |even |still )?(?:true|so|right|correct|certain|real|legit|confirmed|the case|up to date|current)(?: now| today| anymore| in \d+| these days| or not)?|since when.*|when (?:was|is) (?:that|this|it)(?: \w+)?|when (?:did|does) (?:that|this|it|they) (?:start|begin|happen)(?: \w+)?|when|what year(?: was (?:that|this|it))?|how (?:did|does|could|can) (?:that|this|it) (?:even |all )?happen|how long (?:already|ago(?: was (?:that|it))?)|(?:as of|from|until|till) when(?: is (?:that|this|it))?|prove (?:it|that)|any (?:actual |real )?proof(?: (?:of|for) (?:that|this|it))?|says who|(?:(?:(?:are )?you )?(?:really )?sure )?who (?:says|said|told(?: you)?)(?: so| that| this| it)?|according to (?:who|whom)|where (?:is|s|are) (?:that|this|it) from|where ?(?:is|s)? (?:that|this|it) (?:written|coming from|from)|where (?:did|do|have|does) (?:you|that|this|it) (?:get|got|read|find|found|have|hear|heard|come)(?: (?:that|this|it))?(?: from)?|how (?:do|would|can|could) you(?: even)? know(?: (?:that|this|it))?|how do i know (?:that|this|it)s? (?:is )?true|what (?:is|s) your source|whats your source|(?:whats |what is )?(?:that|this|it) based on(?: what)?|based on what|what makes you (?:say|think|so sure) ?(?:that|so|this)?|(?:where )?can i (?:read|see|check|find|verify|look up) (?:that|this|it)(?: up| somewhere| myself| for myself)?|in short|again|(?:say|explain|tell|put|write) (?:me )?(?:that|this|it) (?:again|in|more|simpler|shorter|differently)\b.*|(?:say|run) (?:that|it) again|come again|more|tell me more|go on|more (?:info|details?|about (?:that|this|it))|i ?(?:do not|dont|didnt) (?:get|understand|follow)(?: (?:it|that|this|any of (?:it|that)))?|(?:and |so )?why should (?:i|we|anyone) care|what (?:is|s) the (?:difference|point|catch)|whats the (?:point|catch)|(?:no idea|dunno|not sure|i dont know|idk) what (?:that|this|it|any of (?:it|that)) means?|can i (?:really |even )?(?:trust|believe) (?:you|that|this|it)|who (?:wrote|made|decided|checked) (?:that|this|it)|(?:can|could|would) you (?:please )?(?:back (?:that|this|it) up|(?:confirm|verify|double check|recheck|check) (?:that|this|it)(?: again)?)|(?:why|how come)\b(?: \w+){0,4} (?:that|this|it)(?: \w+)?|(?:so |is it )?(?:a )?yes or (?:a )?no|meaning what|as in|like what|such as|for example|example|(?:a|any|an) examples?)$/;
/** "How much exactly", "how many btc in it", "what percentage": a number of the answer before. */
const EXTENT =
	/\b(?:how (?:much|many|big|large|high|often|long|far)|percent(?:age)?|amount|number)\b|\b(?:over|under|above|below|up to|at least|(?:more|less) than)(?: \d+\w*)?$/;
const OF_EXTENT = wordSet(
	"much many big large high often long far percent percentage amount number btc bitcoin bitcoins usd dollars million billion worth total pay pays paid cover covers over under above below up least",
);
const EXPLAINS =
	/^(?:meaning|what do you mean(?: by (?:that|this|it))?|(?:what|wtf|whats|what the hell)(?: is| are| s)? (?:that|this|it|those|these)(?: even| exactly| supposed to be| again| for)?|what (?:does|do|did) (?:that|this|it|those|these)(?: \w+)? (?:mean|stand for)(?: exactly)?|how (?:does|do|would) (?:that|this|it|those|these|they) work|how (?:do|can|would|should) i (?:switch|turn|set|activate|enable|get|use|do) (?:that|this|it|one|them)(?: on| up)?|how to (?:switch|turn|set|activate|enable|get|use|do) (?:that|this|it|one|them)(?: on| up)?|explain (?:that|it|this)(?: (?:to|for) me)?)$/;
/** Of doing one thing after the other: a message of nothing else asks for the steps. */
const STEP = wordSet(
	"first step steps start begin next order urgent urgently now then after do doing done did how what where should must shall gotta need todo",
);
const STEP_HEAD =
	/\b(?:first|steps?|start|begin|next|order|urgent|urgently)\b|^(?:what (?:do|should|shall|can|must|to) (?:i|we|do)(?: (?:do|now|then|here|about (?:it|that|this)))*|what now|now what|then what|what then|and then|and after that|after that|how|help|help me|what else(?: (?:can|should) i do)?|anything else(?: i (?:can|should) do)?)$/;
const ORDER = /\b(?:order of (?:the )?steps|what first|where do i start|which (?:step|thing) first|do first|first thing|steps in order)\b/;

/** "Coins still there what now". */
const WHAT_NOW = /\b(?:what now|now what|what next|what do i do(?: now| next)?)$/;
/** Who tells more than this asks about what they tell. */
const MOST_TOLD = 5;

/** "Even if i had 2fa on": whether the answer before stands then too. */
const EVEN_IF = /^(?:not )?even (?:if|when|though) /;
/** "I dont trust this. who confirms it": the answer again, with who says so. */
const DOUBTS_IT =
	/^(?!$)(?:i (?:do not|dont|cant|hardly) (?:trust|believe|buy) (?:it|this|that|you)(?: (?:at all|one bit))?)?(?:(?:^| )who (?:confirms|confirmed|verifies|verified|checks|vouches for) (?:it|this|that))?$/;
/** "Last one when": of the report, the audit, the hack that was told of. */
const LAST_WHEN =
	/^(?:(?:the )?(?:last|latest|newest|most recent) (?:one )?(?:was |is )?(?:from )?when|when (?:was|is) (?:the )?(?:last|latest|newest|most recent)(?: one)?)$/;
/** "Done with the carrier, next": a step is taken, the one after it asked for. */
const DONE =
	/^(?:(?:ok|okay|all) )?(?:done|finished|did|called|reported|changed|told|blocked|locked|sent)\b.*\b(?:next|now what|what now|what else|what next|then what)$/;

/** @param core the words, stripped; see follow-up-words.ts */
export function asksAgain(core: string): boolean {
	if (AGAIN.test(core)) return true;
	if (/\bx\b/.test(core)) return false;
	if (EVEN_IF.test(core) || DOUBTS_IT.test(core) || LAST_WHEN.test(core)) return true;
	const words = core.split(" ");
	if (EXTENT.test(core) && words.every((word) => OF_EXTENT.has(word) || /^\d/.test(word) || LEANING.has(word))) return true;
	return (
		(words[0] === "when" || words.at(-1) === "when" || words.some((word) => CLOSER.has(word))) &&
		words.every((word) => CLOSER.has(word) || OF_TELLING_IT.has(word) || LEANING.has(word))
	);
}

/** "What is that even", "how do i switch that on": what was named before is to be explained. */
export const asksWhatThatIs = (core: string): boolean => EXPLAINS.test(core);

/** @param matter the words of its own */
export function asksForSteps(core: string, matter: readonly string[]): boolean {
	if (matter.length <= MOST_TOLD && (ORDER.test(core) || WHAT_NOW.test(core) || DONE.test(core))) return true;
	return STEP_HEAD.test(core) && core.split(" ").every((word) => STEP.has(word) || LEANING.has(word));
}

const IT = "(?:it|that|this|them|those|these|any of it|any of that|everything|anything|all of it|it all|my (?:money|coins|crypto|funds|stuff))";
const HOPES = new RegExp(
	`^(?:(?:can|could|will|would|do|did) (?:i|we|you|they|it|that|this|anyone|somebody) (?:still |ever |even )*(?:get|recover|reverse|undo|stop|cancel|fix|save|trace|have|be)(?: ${IT})?(?: (?:back|reversed|undone|recovered|fixed|stopped|traced|saved))?|(?:is|are) (?:${IT}|they) (?:all )?(?:gone|lost|over|recoverable|reversible|too late)(?: (?:forever|for good))?|is there (?:any |still |a )*(?:hope|chance|way back)|any (?:hope|chance)|am i (?:screwed|fucked|done|too late|safe|ok|okay|in trouble)|too late|is it too late)(?: now| then| or not)*$`,
);

/** "Can i get it back", "am i screwed", "is it gone". */
export const asksForHope = (core: string): boolean => HOPES.test(core);

/** "Ok but proof?": of the answer, or of what is kept. */
export const asksForProof = (core: string): boolean =>
	/^(?:(?:the |any )?proof|where (?:is|s) the proof|wheres the proof|proof of (?:that|it))$/.test(core);

/** Thanks, laughter, and what is said laughing without asking anything. */
export function isRemark(words: readonly string[]): boolean {
	if (words.every((word) => ACKNOWLEDGES.has(word) || LAUGHS.test(word))) return true;
	if (
		words.some((word) => ACKNOWLEDGES.has(word) || SIGHS.has(word)) &&
		words.every((word) => ACKNOWLEDGES.has(word) || SIGHS.has(word) || FILLS.has(word))
	)
		return true;
	const laughs = LAUGHS.test(words[0] as string) || LAUGHS.test(words.at(-1) as string);
	return laughs && !isQuestion(words) && !words.some((word) => DID.test(word));
}

/** "I clicked it lol": people laugh at what they fear. */
const DID = /^(?:clicked|signed|gave|sent|paid|shared|typed|entered|installed|approved|scanned|transferred|deposited|downloaded|connected)$/;

/** Whether a word asks: "phone?" has none. */
export const isQuestion = (words: readonly string[]): boolean => words.some((word) => ASKING.test(word));

const LAUGHS = /^(?:l+o+l+|l+m+f?a+o+|r+o+f+l+|(?:ha){2,}h?|(?:he){2,}|x+d+|kek+)$/;
const SIGHS = wordSet(
	"hi hello hey yo gm gn np bye night rip omg yikes dang bruh ffs ouch sad sadly wild crazy insane nuts scary rough brutal unreal mad huge yay phew relieved appreciate " +
		"appreciated helpful useful remember remembered figured guess hope sucks hurts heard unsure believe wish glad lucky unlucky poor legend king smart clever knew thought figures fair noted understood later brb gtg afk cya",
);
const FILLS = wordSet(
	"that thats is this it its so very really super much many you for a the to me my man mate bro dude buddy friend all i then and but just pretty kinda was be one now good know those these guys them ones he him they have has had no not never",
);
const ASKING = /^(?:who|what|which|whose|where|when|why|how|is|are|was|were|do|does|did|has|have|can|could|will|would|should|and|wheres|whats|hows)$/;
