/** What sounds like a loss and is none of ours now: supposed, asked in general, said of others, joked, or of other things than coins. */
import { readSign, type Written } from "./notation.ts";

type Kind = "supposed" | "general" | "cover" | "news" | "joke" | "other";
export type Doubt = Written & { readonly kind: Kind };

/** A question that begins so asks of how things are, not of what happened. */
const ASKS =
	/^ (?:so |and |but |ok |hey |hi |hello |sorry |pls |please |btw |also |quick question |question |is it true |curious )*(?:is|are|does|do|can|could|would|will|should|has|have you|what|whats|which|who|whos|wheres|hows|why|(?:did|was|were) (?!i |my |we )S+|when|how|where|is there|do you|does any|any)(?= )/;

const SPEAK_AGAINST: Readonly<Record<Kind, readonly string[]>> = {
	// Supposed, or meant as a rule.
	supposed: [
		"3 hypothetically|hypothetical|hypothetic|suppose|supposing|imagine|lets say|let us say|worst case|one day|some day|someday|in case|just in case|in theory|theoretically|asking before|before i (?:buy|move|sign|deposit|join|open)|what happens if|what would happen|what happens when|what if|say i|would happen|ever gets?|ever got|if ever|if i ever|never end up|in the future|just a drill|a drill|out of curiosity|for my podcast",
		"2.4 (?:if|when|once|should) (?:i|my|you|your|someone|somebody|a|an|the|they|one|it|people|hackers?|xexchange|we|our|there|customers|users)(?: \\S+){0,2}? (?:get|gets|got|am|is|are|were|was|be|lose|loses|lost|fall|falls|fell|steal|steals|stole|stolen|give|gives|gave|send|sends|drain|drains|hacks?|logs?|goes|happens?|has|dies|breaks?|hacked|clicks?|goes|uses|swapped|swaps|scammed|robbed|ever)",
		"2 (?:would|could|might) (?:i|they|it|you|anyone|anybody|someone|somebody|a|an|the|my|xexchange|people)",
		"2 (?:i|you|one|they|anyone|hackers?) (?:could|would|might) (?:get|be|lose|have|still|also)",
		"2 (?:never|dont|do not|should i|shouldnt|should my|should we|must i) (?:type|give|share|enter|send|tell|put|post|show|click|sign)",
	],
	// Asked of how things are in general.
	general: [
		"1.6 how (?:do|can|would|could|does|likely|common|safe|to)|do people|do they ever|does (?:it|xexchange|anyone|anybody|insurance|a|the) (?:\\S+ )?(?:ever|cover|pay|reimburse|refund|compensate|protect|insure)|is it (?:safe|normal|ok|possible|true|common|legit)|is there (?:a|any)|should (?:i|my|we|you) (?:use|keep|store|write|know|buy|switch|move|trust|tell)|policy on|protect (?:myself|my|against|from|me)|prevent|guard against|avoid|best (?:way|practice)|difference between|who (?:pays|eats|covers)|will xexchange (?:pay|refund|cover|reimburse)|safe to",
		"1.2 how(?= $)",
		"1.2 (?:is|was|are) (?:that|this|it) (?:normal|real|true|legit)",
	],
	// "Will they pay?" is another question, and its answer has the red button under it.
	cover: [
		"1.5 covered?|covers|coverage|insured|insurance|insurer|policy|policies|reimburse\\w*|compensat\\w+|paid back|pays? (?:me|us|for|back|up|out|people|victims|customers|everyone)|paying|who pays|nobody (?:pays|insured|covers)|who paid|whos paying|(?:will|does|do|would|can|did|gonna) (?:\\S+ )?(?:pay|eat|refund)|refuse to pay|refunded|get anything|victims|my (?:own )?fault|problem is that|liable|liability|on the hook|duty to pay|owe|owes|responsible|pay (?:or|in the end|anything)|make (?:me|us|people) whole|protection|protection fund|insurance fund|guarantee[ds]?|fdic|sipc|fscs",
		"1.5 sue|lawyer|tax loss|write off|deduct\\w*|capital loss|irs|ombudsman|class action|arbitration",
	],
	// Told of others, or long past.
	news: [
		"2.4 documentary|podcast|movie|film|headline|article|thread says|news says|reading about|read about|heard about|heard that|zachxbt|whale|lazarus|north korea\\w*|dprk|back then|how did the|in (?:19|20[01]|202[0-5])\\S*|of (?:20[01]|202[0-5])\\S*|historical\\w*|rumou?r|book about|case study|got away with|once (?:stopped|froze|paused|halted|lost|got)|years? ago|last year|back in (?:the|20\\d\\d)|at some point",
		"1.2 20(?:0\\d|1\\d|2[0-5])",
	],
	// Said in jest, or of the market.
	joke: [
		"2.2 pov|gm|gn|my heart|only thing|diamond hands|altseason|will to live|buy high|hacker behaviou?r|my ex|rekt|on a long|on a short|leverage[d]?|futures|flash crash|market is|this trade|my own stupidity|credit card bill|gas fees?|than my salary|meme|memes|gains|bags|altcoin|pump|dump|dip",
		"3 no crypto involved|not crypto|nothing to do with crypto|not about crypto",
		"1 lol|lmao|haha\\w*|rofl|jk|kek|lmfao",
	],
	// Other things than coins.
	other: [
		"3 steam|csgo|cs go|roblox|minecraft|fortnite|valorant|runescape|genshin|league|xbox|playstation|psn|nintendo|game|gaming|netflix|spotify|uber|airbnb|paypal|instagram|insta|facebook|fb|twitter|tiktok|snapchat|linkedin|discord|bike|bicycle|car|scooter|van|house|flat|office|gym|wifi|wi fi|school|pool|purse|handbag|luggage|suitcase|bag|sunglasses|headphones|nickname|mechanic|landlord|airline|hotel|bar|fridge|kitchen|bank|tax office|teacher|neighbou?r|virus going|fever|flu|garden|shop|amazon|ebay|tunnel|train|elevator|lift|basement|cable company|booking|brake|shredder|lock|team|match ~8 stolen|stole|hacked|hack|hacked|jacked|robbed|broken|broke|gone|lost|scammed|scam|compromised|banned|fee|deposit|charge|charges|charged|emptied|drained|took|taken|wrong|password|code|save|limited|logged|skin|knife|griefed|beamed|service|signal|mistake|closing|account|pads|wants|charge",
		"2 fever|coffee|leather",
	],
};

const written = (Object.entries(SPEAK_AGAINST) as [Kind, readonly string[]][]).flatMap(([kind, texts]) =>
	texts.map((text) => ({ kind, ...readSign(text) })),
);

export const DOUBTS: readonly Doubt[] = [...written, { kind: "general", weight: 2, evenAsked: false, pattern: ASKS }];
