/** What sounds like a loss and is none of ours now: supposed, asked in general, said of others, joked, or of other things than coins. */
import { readSign, type Written } from "./notation.ts";

/** What may make a loss none of ours. */
export type Doubtful = "supposed" | "general" | "cover" | "news" | "settled" | "others" | "price" | "joke" | "other";
export type Doubt = Written & { readonly kind: Doubtful };

/** A question that begins so asks of how things are, not of what happened. */
const ASKS =
	/^ (?:so |and |but |ok |hey |hi |hello |sorry |pls |please |btw |also |quick question |question |is it true |curious )*(?:is|are|does|do|can|could|would|will|should|has|have you|what|whats|which|who|whos|wheres|hows|why|(?:did|was|were) (?!i |my |we )\S+|when|how|where|is there|do you|does any|any)(?= )/;

const SPEAK_AGAINST: Readonly<Record<Doubtful, readonly string[]>> = {
	// Supposed, or meant as a rule.
	supposed: [
		"3 hypothetically|hypothetical|hypothetic|suppose|supposing|imagine|lets say|let us say|worst case|one day|some day|someday|in case|just in case|in theory|theoretically|asking before|before i (?:buy|move|sign|deposit|join|open|change|switch|travel|wipe|reset|update|get a)|next (?:week|month)|tomorrow i|arrives? (?:tomorrow|friday|monday|next)|for (?:a|my) (?:novel|story|book|talk|lesson|leaflet|thesis|essay|class|presentation|slide)|in a workshop|lesson|pupils|my plan b|emergency plan|what happens if|what would happen|what happens when|what if|say i|would happen|ever gets?|ever got|if ever|if i ever|never end up|in the future|just a drill|a drill|out of curiosity|for my podcast",
		"2.4 (?:if|when|once|should) (?:i|my|you|your|someone|somebody|a|an|the|they|one|it|people|hackers?|xexchange|we|our|there|customers|users)(?: \\S+){0,2}? (?:get|gets|got|am|is|are|were|was|be|lose|loses|lost|fall|falls|fell|steal|steals|stole|stolen|give|gives|gave|send|sends|sent|types?|typed|finds?|found|knows?|knew|sees?|saw|calls?|drain|drains|hacks?|logs?|goes|happens?|has|dies|breaks?|hacked|clicks?|goes|uses|swapped|swaps|scammed|robbed|ever)",
		"2 (?:would|could|might) (?:i|they|it|you|anyone|anybody|someone|somebody|a|an|the|my|xexchange|people)",
		"2 (?:i|you|one|they|anyone|hackers?) (?:could|would|might) (?:get|be|lose|have|still|also)",
		"2 (?:never|dont|do not|should i|shouldnt|should my|should we|must i) (?:type|give|share|enter|send|tell|put|post|show|click|sign)",
	],
	// Asked of how things are in general.
	general: [
		"1.6 how (?:do|can|would|could|does|likely|common|safe|to)|do people|do they ever|does (?:it|xexchange|anyone|anybody|insurance|a|the) (?:\\S+ )?(?:ever|cover|pay|reimburse|refund|compensate|protect|insure)|is it (?:safe|normal|ok|possible|true|common|legit)|is there (?:a|any)|should (?:i|my|we|you) (?:use|keep|store|write|know|buy|switch|move|trust|tell)|policy on|protect (?:myself|my|against|from|me)|prevent|guard against|avoid|best (?:way|practice)|difference between|who (?:pays|eats|covers)|will xexchange (?:pay|refund|cover|reimburse)|safe to",
		"2 explain|define|definition|technically|what (?:is|are|does|do) (?:a|an|the|people|thieves|scammers|hackers)|whats (?:a|an|the difference)|tell me (?:what|how|about|stories)|teach me|which share|in (?:one|two) (?:sentence|line)s?|like im \\d+|how (?:come|often|many|long do)",
		"1.2 how(?= $)",
		"1.2 (?:is|was|are) (?:that|this|it) (?:normal|real|true|legit)",
	],
	// "Will they pay?" is another question, and its answer has the red button under it.
	cover: [
		"1.5 gives? (?:it |them |me |my money |the money )?back|gives back|covered?|covers|coverage|insured|insurance|insurer|policy|policies|reimburse\\w*|compensat\\w+|paid back|pays? (?:me|us|for|back|up|out|people|victims|customers|everyone)|paying|who pays|nobody (?:pays|insured|covers)|who paid|whos paying|(?:will|does|do|would|can|did|gonna) (?:\\S+ )?(?:pay|eat|refund)|refuse to pay|refunded|get anything|victims|my (?:own )?fault|problem is that|liable|liability|on the hook|duty to pay|owe|owes|responsible|pay (?:or|in the end|anything)|make (?:me|us|people) whole|protection|protection fund|insurance fund|guarantee[ds]?|fdic|sipc|fscs",
		"1.5 sue|lawyer|tax loss|write off|deduct\\w*|capital loss|irs|ombudsman|class action|arbitration",
	],
	// Told of others, or long past.
	news: [
		"2.4 documentary|podcast|movie|film|headline|article|thread says|news says|reading about|read about|heard about|heard that|zachxbt|whale|lazarus|north korea\\w*|dprk|back then|how did the|in (?:19|20[01]|202[0-5])\\S*|of (?:20[01]|202[0-5])\\S*|historical\\w*|rumou?r|book about|case study|got away with|once (?:stopped|froze|paused|halted|lost|got)|years? ago|last year|back in (?:the|20\\d\\d)|at some point",
		"1.2 20(?:0\\d|1\\d|2[0-5])",
	],
	// Over and done with, or come to nothing.
	settled: [
		"2 all (?:is )?(?:good|fine|well|sorted|ok|okay)(?: now| again)?|fine now|good now|(?:is|its|it is|got|been) (?:all )?(?:sorted|solved|resolved|settled|closed)|solved|never ?mind|false alarm|no harm|my bad|phew|turns out (?:it|i|that)|it was (?:just |only )?(?:me|my (?:own )?(?:vpn|wife|husband|son|daughter))|that was me|learn(?:ed|t) my lesson|lesson learn(?:ed|t)|shout ?out|kudos|just (?:sharing|telling|curious|wanted to say|wondering)|sorry for the noise|hung up (?:in time|before|right)|before (?:i )?(?:typed|entered|typing|entering|clicked) anything|(?:have ?nt|did ?nt|not) click(?:ed)?|nothing (?:was touched|happened)|binned it|deleted it",
		"2 (?:got|have|had) (?:it|them|everything|all|my \\S+)(?: \\S+)? back|came through|has arrived|transfer arrived|got unlocked|was (?:refunded|reimbursed|released|returned)|refunded (?:me|her|him|us)|(?:paid|pay) me out|got compensated|recovered (?:it|my)|fixed it|sorted it|found (?:it|them|my) in",
		"0.8 since then|years? since|a decade|long ago|ages ago|years? ago|last (?:year|summer|spring|autumn|fall|winter)|back in|nearly|almost|i once|once (?:sent|lost|had|got)|used to",
	],
	// Somebody else's, and nobody's whom the writer would help: kin is not among them.
	others: [
		"2 some people|many people|so many|people (?:say|write|on|here|complain|get|usually|even|still)|(?:someone|somebody|anyone|anybody|everybody|everyone|who) (?:here|on (?:x|reddit|twitter|tv)|else|of)|(?:someone|somebody) in (?:the|this|another) (?:comments|chat|channel|group|thread)|a (?:user|customer|whale|streamer|youtuber|influencer|celebrity)|(?:guy|dude|man|woman|lady|kid) (?:at|in|from) (?:the|my|our) (?:work|village|gym|class|office|news|paper)|(?:some|a) (?:guy|dude) at work|users (?:of|write|say)|do victims|celebrit\\w+|my (?:boss|teacher|students?|neighbou?rs?|hairdresser|barber|customers|class)|reddit|trustpilot|the comments|who posted|believable|dont believe|how common|how many (?:of|people)|do people|do lots|i wonder|anybody you know",
	],
	// A loss in the market.
	price: [
		"2.2 liquidat\\w+|leverage\\w*|futures|margin|longs?|shorts?|shorted|longed|squeezed|stop ?loss|stopped out|wick|wicks|candles?|flash crash|crash|crashed|dip|dipped|dumped|dump|pump|pumped|tank(?:ed|ing)|bear(?:ish)?|bull(?:ish)?|market|sold (?:the bottom|at a loss)|bought the top|the bottom|dca|in the red|red day|underwater|down \\d+|down (?:a lot|bad|badly)|lost value|worth (?:a third|half|nothing|less)|unreali[sz]ed|delisted|slippage|funding (?:fee|rate)s?|rekt|grid bot|copy trad\\w+|memecoins?|my (?:own )?(?:trades?|trading|bags?|gains)|losing trades?|panicked and sold|at a loss|volatil\\w+|altseason",
	],
	// Said in jest, or of what nobody can carry off.
	joke: [
		"2.2 pov|gm|gn|only thing|diamond hands|will to live|buy high|hacker behaviou?r|my ex|my own stupidity|credit card bill|gas fees?|than my salary|meme|memes|officer|plot twist|imagine|challenge",
		"2.2 (?:my|our|your|a|the|all) (?:\\S+ )?(?:heart|hearts|love|soul|souls|brain|mind|sleep|dignity|joy|happiness|trust|humanity|youth|hair|sanity|fridge|girlfriend|gf|diet|horoscope|ancestors|ego|optimism)|robbed by (?:the )?(?:fees?|spread|gas|gravity|market|taxman)|taxman|pizza|kebab|coffee|ikea|casino",
		"3 no crypto involved|not crypto|nothing to do with crypto|not about crypto",
		"1 lol|lmao|haha\\w*|rofl|jk|kek|lmfao",
	],
	// Other things than coins.
	other: [
		"3 steam|csgo|cs go|roblox|minecraft|fortnite|valorant|runescape|genshin|league|xbox|playstation|psn|nintendo|game|gaming|netflix|spotify|uber|airbnb|paypal|instagram|insta|facebook|fb|twitter|tiktok|snapchat|linkedin|discord|bike|bicycle|car|scooter|van|house|flat|office|gym|wifi|wi fi|school|pool|purse|handbag|luggage|suitcase|bag|sunglasses|headphones|nickname|mechanic|landlord|airline|hotel|bar|fridge|kitchen|bank|tax office|teacher|neighbou?r|virus going|fever|flu|garden|shop|amazon|ebay|tunnel|train|elevator|lift|basement|cable company|booking|brake|shredder|lock|team|match ~8 stolen|stole|hacked|hack|hacked|jacked|robbed|broken|broke|gone|lost|scammed|scam|compromised|banned|fee|deposit|charge|charges|charged|emptied|drained|took|taken|wrong|password|code|save|limited|logged|skin|knife|griefed|beamed|service|signal|mistake|closing|account|pads|wants|charge",
		"2.4 parcel|package|courier|number plate|plumber|contractor|roofers?|puppy|dog|cat|taxi|umbrella|jacket|watch|sofa|couch|tv|fridge|yoghurt|lunch|microwave|lawn mower|shed|cellar|vending machine|passport|debit card|bank card|atm|rent|landlord|dentist|dry cleaner|wedding|photographer|concert|tickets?|ticket inspector|fines?|airpods|ps5|sneakers|shoes|train|bus|station|taxi|twitch|whatsapp|icloud|apple id|gmail|outlook|vpn|zoom|council|university|uni|epic games|blizzard|nintendo|ebay|etsy|venmo|driver|birthday|storm|internet|spam calls",
		"2 fever|leather",
	],
};

const written = (Object.entries(SPEAK_AGAINST) as [Doubtful, readonly string[]][]).flatMap(([kind, texts]) =>
	texts.map((text) => ({ kind, ...readSign(text) })),
);

export const DOUBTS: readonly Doubt[] = [...written, { kind: "general", weight: 2, evenAsked: false, pattern: ASKS, sides: [] }];
