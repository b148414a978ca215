/** Turns of phrase that mean as one what none of their words means: written as one word, which notions.ts and promise.ts then know. */

import { notionsOf } from "./notions.ts";

const OBJECT =
	"(?:(?:you|it|them|him|her|us|me|that|this|everyone|everybody|everything|anyone|people|all|your|their|his|the|my|any|every|each|stolen|lost|full|whole|entire|exact|same|members?|users?|clients?|customers?|victims?|holders?|clients?|money|coins?|funds?|balance|crypto|cash|amount|losses|loss|what|was|were|taken|cent|penny|of) )";
/** Whatever is got back, within one clause. */
const ANY = "(?:(?!(?:to|until|and|or|we|they|i|come|be|are|is|not|no|on|at|in|for)\\b)[^ ,:()=?!]+ )";
const SMALL =
	"(?:(?:the|a|an|any|all|every|each|of|your|their|that|this|such|full|whole|entire|100pct|possible|resulting|remaining|complete|it|own|arising) )";
const LOSS =
	"(?:risks?|loss|losses|damages?|harm|thefts?|shortfalls?|gap|bill|tab|costs?|hit|pain|hole|difference|liquidations?|mistakes?|fraud|hacks?|consequences|fallout|deficit|responsibility|liability|blame|hacks?|rugs?|theft)";
const HOME = "(?:them|us|the exchange|the house|the platform|the company|the insurer|the fund|our side|their side|me)";

const IDIOMS: readonly (readonly [marker: string, pattern: string])[] = [
	// Neither promise nor harm.
	[
		"PLAIN",
		"too good to be \\S+|afford to lose|safe to say|play it safe|better safe|safe for work|to be (?:on the )?safe(?: side)?|to cover (?:the|our|your) (?:fees?|costs|topic)|stay safe|be safe|no longer|by no means least|lose (?:sleep|track|hope|patience|heart|access|sight)|cover(?:s|ed)? (?:the )?(?:topic|news|story|letter|questions?|basics|everything you need to know)|at your own risk|risk warning|risk disclosure|risk management|take risks?|risky|not financial advice|recovery (?:phrase|words?|codes?|room|firms?|agents?|services?|scams?)|return policy|refund policy|privacy policy|cookie policy|safe ?guarding policy|insurance (?:night|questions?|topic|channel|policy text)|lost and found|missing link|gone (?:quiet|live)|sold out",
	],
	[
		"SCHEME",
		"(?:state |government |national |federal |public )?deposit (?:guarantees?|insurance|protection|schemes?)(?: scheme| fund| act)?|guarantee (?:scheme|fund)|state guarantee",
	],
	// Brought back.
	[
		"RESTORED",
		`(?:get|gets|getting|have|has|receives?|wins?|sees?|see|find|finds) ${OBJECT}{0,6}(?:back|again|whole|returned|reimbursed|refunded|in full)`,
	],
	["RESTORED", `(?:get|gets|getting|has|receives?|gives?|sends?|credits?|puts?|books?|brings?|wins?) ${ANY}{0,4}(?:back|again)`],
	[
		"RESTORED",
		"there for (?:you|everyone|everybody|us|all|users|customers|clients|victims|them)|(?:catch|catches|saves?) (?:you|everyone|users|them)|(?:comes?|find|finds) (?:its |their |the )?(?:way )?home",
	],
	[
		"RESTORED",
		`(?:give|gives|giving|hand|hands|bring|brings|send|sends|pay|pays|paying|put|puts|book|books|transfer|transfers|win|wins|wire|wires|credit|credits|fetch|fetches|roll|rolls|claw|claws|pull|pulls|buy|buys) ${OBJECT}{0,6}back`,
	],
	["RESTORED", `(?:put|given|sent|bought|brought|pulled|booked|wired|handed) ${ANY}{0,2}back`],
	[
		"RESTORED",
		`paid (?:back|out)|(?:comes?|coming|flows?|finds? its way|travels?|goes|lands?|bounces?) (?:right |straight |safely |all the way )?back`,
	],
	["RESTORED", `(?:makes?|made|making|be) ${OBJECT}{0,4}(?:whole|good(?: (?:on|for|again))?)|bails? ${OBJECT}{1,3}out|sees? ${OBJECT}{1,2}right`],
	[
		"RESTORED",
		`tops? ${OBJECT}{0,3}up|(?:takes?|taking|taken) (?:good )?care of|looks? after|(?:steps?|jumps?|stands?|chips?) in(?: for)?|(?:stands?|standing) (?:firmly |fully |right )?(?:behind|by) `,
	],
	["RESTORED", `(?:settled|paid|honou?red|compensated|reimbursed|covered|replaced|refunded) (?:in full|one to one|1:1|to the (?:last|full)\\b)`],
	[
		"RESTORED",
		`(?:first|front) (?:in|of the) (?:line|queue)|(?:100|hundred) cents (?:on|in) the dollar|(?:get|gets|receive|receives) (?:paid )?(?:double|triple|everything|all|the full|full (?:amount|value))`,
	],
	["RESTORED", `(?:gets?|getting|is|are|be|will be) (?:paid|sorted|squared|made up|put right|undone|rolled back|replaced|rescued|bailed out)`],
	[
		"RESTORED",
		`(?:every|any|all|each|your) (?:single |valid |honest |open )?(?:claims?|tickets?|cases?)(?: \\S+){0,8} (?:approved|accepted|granted|paid|settled|honou?red)`,
	],
	[
		"RESTORED",
		"(?:honou?rs?|approves?|grants?|pays?|votes yes on|signs off(?: on)?|waves? through) (?:every|all|each|any|your) (?:single )?(?:claims?|refunds?|reimbursements?|cases?)",
	],
	// Answered for.
	[
		"BORNE",
		`(?:eats?|bears?|carry|carries|takes?|absorbs?|shoulders?|assumes?|swallows?|foots?|picks? up|pays?(?: for)?|takes? (?:over|on)|covers?|handles?|settles?|accepts?|answers? for|compensates?(?: for)?|makes? up(?: for)?|reverses?|fix(?:es)?|undo(?:es)?|liable for|responsible for|accountable for) ${SMALL}{0,4}${LOSS}`,
	],
	[
		"BORE",
		`(?:ate|bore|carried|took|absorbed|shouldered|assumed|swallowed|footed|picked up|paid(?: for)?|took (?:over|on)|covered|handled|settled|accepted|made up(?: for)?|reversed|fixed) ${SMALL}{0,4}${LOSS}`,
	],
	[
		"BORNE",
		`(?:risks?|loss|losses|damage|bill|theft|mistake|fault|shortfall) (?:is|are|will be|stays|lies|rests|sits|falls|goes) (?:entirely |always |all |fully |completely |only )?(?:on|with|to) ${HOME}`,
	],
	[
		"BORNE",
		"(?:loss|losses|problem|risks?|damage|mistakes?|bill|theft|thefts|fault)(?: \\S+){0,4} (?:is|are) (?:always |entirely |all )?(?:ours|theirs|on us|on them|on me|our (?:loss|problem|risk)|their (?:loss|problem|risk)|the exchange(?: (?:loss|problem|risk))?)",
	],
	["BORNE", `${HOME} (?:pays? for|covers?|eats?) (?:everything|it all|all of it|it)`],
	["BORNE", "(?:out of|from|with) (?:our|their|its|my) (?:own )?pockets?|on (?:our|their|its) (?:tab|dime|bill|account|shoulders)"],
	// Without harm.
	[
		"SAFE",
		"(?:as )?(?:good|safe|solid|secure|sound) as (?:in )?(?:gold|cash|houses?|money|fort|a|an|the|any|your|ever|it)\\b|fort knox|(?:in|into) (?:good|safe|the best|best|solid|trusted) hands",
	],
	[
		"SAFE",
		"(?:like|same as|just as|just like|exactly like|than) (?:in |with |at |on |for )?(?:a |an |your |the |any |my )?(?:\\S+ )?(?:bank|vault|savings|salary|safe|fortress|bunker|bank account)",
	],
	[
		"SAFE",
		"ring fenced|home and dry|safe waters|cotton wool|watch(?:es)? over|where (?:they|it) (?:should|belongs?|is supposed to be)|intact|unharmed|unscathed|locked down|off the table|safer than (?:at|in) (?:home|a bank|the bank|your bank|any bank)|(?:you|they|customers?|users?) (?:will be|are|is|be) (?:just |perfectly |absolutely |totally |all )?(?:fine|good|ok|okay|alright|all right|golden|set)|out of (?:harms? way|harm way|reach|danger)|beyond (?:the )?reach|rock[ -]?solid|air[ -]?tight|bullet ?proof|bomb ?proof|hack ?proof|fool ?proof|battle[ -]?tested",
	],
	[
		"SAFE",
		"too big to fail|(?:an )?(?:eternal|iron|ironclad|lifetime|full) guarantee|safest (?:place|exchange|platform|home|spot|haven|harbou?r|option on earth|choice on earth)|safe (?:haven|harbou?r|as can be|place|home)|best protected|no safer place",
	],
	[
		"SAFE",
		"(?:has|have|got|gets|had) (?:always )?(?:you|your|ya|our|every\\S*|the|their|them)(?: \\S+){0,2} (?:back|covered)|(?:we|they|they have|we have|they got|we got) (?:got )?(?:you|ya)(?= ?(?:,|$|covered|fam|guys|all|everyone))",
	],
	[
		"SAFE",
		"(?:is|are|stays?|remains?|still|always|be|keeps?) (?:always |still |legally |all |forever )?(?:yours|theirs)(?! to)|nothing to lose|(?:is|are) under control|(?:safe|safety) net|peace of mind|worry free|risk free",
	],
	[
		"SAFE",
		"(?:sleep|rest|sleeps|rests) (?:well|easy|easily|soundly|assured|peacefully|tight|at night|like)|(?:counts?|count) from the first|built like a",
	],
	// Befallen.
	[
		"HARMED",
		"(?:lets?|letting|left|leaves?|leave) (?:a |an |any |you |its |their |the |one |us |our |him |her |them |customers? |users? |clients? |single |anyone |people |somebody )*(?:down|alone|hanging|stranded|standing|in the (?:rain|lurch|cold|dark)|behind|out|empty-handed|high and dry)",
	],
	[
		"HARMED",
		"(?:goes?|going|went|go) (?:wrong|missing|astray|under|away|bust|to zero)|come away empty|walks? away empty|empty[ -]handed|out of pocket|get(?:s)? (?:in|out|past|through|hold)|break(?:s)? in(?:to)?|slip(?:s)? (?:away|through)|fall(?:s)? through",
	],
	["HARMED", `let(?:s|ting)? ${ANY}{1,7}down|end(?:s|ed)? up with (?:less|nothing)|empty hands|run(?:s)? (?:dry|out)|left alone`],
	["HARMED", "costs? (?:you|users|customers|clients|anyone|anybody|them|members|people)"],
	["HAPPENED", "happens?|happening|befalls?|occurs?"],
	// Not.
	[
		"IMPOSSIBLE",
		"impossible|unthinkable|inconceivable|out of the question|ruled out|a thing of the past|no way|not (?:a )?chance|virtually nil|simply not possible|unheard of",
	],
	[
		"NORISK",
		"(?:zero|no|0|without(?: any| a)?|not (?:any|the slightest)) (?:chance of (?:any )?(?:loss|losing|theft|failure)|(?:real |actual |single |more )?risks?|danger|downsides?|counterparty risk)(?! (?:management|warning|disclosure|assessment|analysis|profile|tolerance))",
	],
	[
		"ALWAYS",
		"no matter (?:what|how|who|where|when|which)|whatever (?:happens|comes|goes|may|the|you|they|it)|come what may|under (?:all|any) circumstances?|in (?:any|every) (?:case|event)|even in the worst (?:case|scenario)|one way or (?:the|an)other|keeps? (?:its|their|his|our) (?:promises?|word)|without (?:discussion|exception|question|fail|fuss)|no questions asked|without a doubt|no ifs",
	],
	["ONLY", "that is (?:all|it)(?= (?:we|they|you|i))|nothing but|no more than"],
];

const COMPILED = IDIOMS.map(([marker, pattern]) => [marker, new RegExp(`(?<![^ ])(?:${pattern.trim()})(?![^ ])`, "g")] as const);

/** @returns the words with each turn of phrase as one word in capitals, its "not" kept before it */
export function withIdioms(words: readonly string[]): string[] {
	const text = COMPILED.reduce((said, [marker, pattern]) => said.replace(pattern, (found) => kept(found, marker)), words.join(" "));
	return text.split(" ").filter(Boolean);
}

/** Whom and what it is about stays beside it; so does a "not" within the phrase ("see none of it again"). */
function kept(found: string, marker: string): string {
	if (marker === "IMPOSSIBLE" || marker === "PLAIN" || marker === "NORISK" || marker === "SCHEME" || marker === "ALWAYS") return marker;
	const about = found.split(" ").filter((word) => ABOUT.some((notion) => notionsOf(word).has(notion)));
	// A boost or an entry fee that is given back is none of ours.
	const isOfOthers =
		about.some((word) => notionsOf(word).has("other") && !notionsOf(word).has("payer")) && !about.some((word) => notionsOf(word).has("holding"));
	if (marker === "RESTORED" && isOfOthers) return ["PLAIN", ...about].join(" ");
	const isDenied = marker !== "SAFE" && / (?:not|never|none|nothing) /.test(` ${found} `);
	return [...(isDenied ? ["not"] : []), marker, ...about].join(" ");
}

const ABOUT = ["other", "holding", "person", "pronoun"] as const;
