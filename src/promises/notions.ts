/**
 * What a word stands for in a promise: who is promised, what, what shields it, what brings it back, what harms it; and what takes a
 * promise back. Words are grouped by meaning alone: whether a sentence promises is read from how they stand to each other (promise.ts).
 */

const NOTIONS = {
	/** What somebody owns: coins, money, what holds them. */
	holding:
		"coins?|crypto\\w*|bitcoins?|btc|eth|ether|ethereum|sol|xrp|doge|dogecoins?|usd[tc]|dai|stablecoins?|tokens?|nfts?|sats?|satoshis?|funds|money|cash|assets?|deposits?|balances?|holdings|savings|capital|bags?|stack|stash|portfolios?|wallets?|accounts?|principal|collateral|investments?|positions?|stake|fiat|dollars?|euros?|cent|penny|buck|altcoins?|digital|monies|nest|earnings|pot",
	/** Of these, what no deposit insurance reaches. */
	coin: "coins?|crypto\\w*|bitcoins?|btc|eth|ether|ethereum|sol|xrp|doge|dogecoins?|usd[tc]|dai|stablecoins?|tokens?|nfts?|altcoins?|exchange|wallets?|digital",
	/** Who is promised. */
	person:
		"you|your|yours|yourself|everyone|everybody|anyone|anybody|customers?|clients?|users?|members?|victims?|holders?|people|traders?|depositors?|investors?|stakers?|parents|those|guys|folks|us|whoever|creditors?|owners?|newcomers?|buyers?|kids|family|families|mate|theirs?|them|somebody",
	/** May stand for either. */
	pronoun: "it|this|that|they|all|everything|anything|here|there|each|every|any|whatever|none|rest|both|half|same|double",
	/** A state without harm. */
	safe: "safe|safely|safest|secure|secured|securely|insured|covered|protected|guaranteed|backed|safu|shielded|underwritten|ring-?fenced|unhackable|untouchable|bullet-?proof|fool-?proof|water-?tight|iron-?clad|bomb-?proof|hack-?proof|theft-?proof|scam-?proof|fire-?proof|shock-?proof|crash-?proof|loss-?proof|invincible|invulnerable|indestructible|unbreakable|risk-?free|riskless|worry-?free|carefree|sure|safeguarded|defended|indemnified|hedged|bankruptcy-?remote|immune|impenetrable|unbeatable|invulnerable|inviolable|sacred|sacrosanct|flawless|unassailable|unsinkable|impregnable|seguro|seguros|segura|sicher|garantiert|versichert|garantizado|assicurato|assure|garanti|guarded",
	/** To keep from harm, or to answer for it. */
	guards:
		"insures?|insuring|covers?|covering|protects?|protecting|guarantees?|guaranteeing|secures?|safeguards?|shields?|underwrites?|vouch|vouches|vouched|assures?|ensures?|indemnif(?:y|ies)|defends?",
	/** To answer for a loss: with the loss, or the risk, as what is taken. */
	bears:
		"eats?|bears?|carr(?:y|ies)|takes?|absorbs?|shoulders?|assumes?|swallows?|foots?|picks|pick|handles?|settles?|pays?|covers?|owns?|stomachs?|compensates?|fix|fixes|undo|undoes|repairs?|reverses?|solves?|sorts?",
	/** To bring back what was lost. */
	restores:
		"refills?|refilled|reimburses?|reimbursed|reimbursing|refunds?|refunded|refunding|repays?|repaid|repaying|compensates?|compensated|compensating|restores?|restored|replaces?|replaced|returned|returns|recovers?|recovered|reinstated?|reinstates|redeems?|redeemed|recoups?|retrieved?|retrieves|rescues?|rescued|refundable|reimbursable|recoverable|credited|indemnifies|indemnified|reversed|reverses|undoes|bailed|recompensed?|restituted?|reappears?|remunerated|paid",
	/** The same as a thing. */
	refund: "refunds?|reimbursements?|compensation|repayments?|restitution|payouts?|payback|indemnity|settlement",
	/** What shields, as a thing. */
	shield:
		"insurance|SCHEME|coverage|cover|protection|policy|policies|guarantees?|safety|safeguard|shield|umbrella|backstop|warranty|scheme|guaranty|security|insurers?|cushion",
	/** Schemes of states, which reach no coins. */
	scheme: "fdic|fscs|sipc|ncua|cdic|einlagensicherung|mica|government|governments|state|treasury|federal|taxpayers?|bailout|law|regulators?",
	/** What is not to befall anybody. */
	harm: "lose|loses|losing|lost|loss|losses|risks?|risky|danger|dangers|dangerous|harm|harms|harmed|damages?|damaged|hack|hacks|hacked|hackers?|stolen|steal|theft|thefts|thieves|thief|drain|drained|missing|vanish|vanishes|vanished|disappear|disappears|disappeared|gone|rug|rugs|rugged|scam|scams|scammed|scammers?|phishing|phished|fraud|wiped|hurt|breach|breached|break-?ins?|insolven\\w*|bankrupt\\w*|collapse|worthless|burned|exploit|exploited|attack|attacks|liquidations?|shortfalls?|compromised|defaults?|affects?|affected|hit|hits|seized|frozen|robbed|robbery|depeg|emptied|beaten|cheated|cracked|tricked|defrauded|looted|confiscated|failed|fail",
	/** What may be covered besides. */
	event: "withdrawals?|transfers?|transactions?|trades?|mistakes?|errors?|logins?|swaps?|orders?|incidents?|cases?|outages?|typos?|slips?",
	/** Who brings it about. */
	thief: "hackers?|thief|thieves|attackers?|scammers?|criminals?|phishers?|crooks?|burglars?|malware",
	/** Who would answer for it: none of ours by themselves, and no sign that it is of something else. */
	payer:
		"banks?|insurers?|company|firms?|maker|exchange|platform|fund|treasury|support|team|staff|mods|moderators|server|bot|foundation|admins?|partners?|devs?|dao|vault",
	/** Fear of it. */
	worry:
		"worry|worries|worried|worrying|fear|fears|afraid|scared|stress|stressed|panic|concern|concerns|concerned|anxiety|nervous|doubts?|sleepless|headaches?|drama|problem|problems|issue|issues|trouble|troubles|biggie|bother|matter",
	/** What a contract takes back. */
	limit:
		"limits?|limitations?|exclusions?|exceptions?|asterisks?|catch|strings|conditions|caveats?|fine-?print|deductibles?|ifs|buts|caps?|ceiling|questions|hoops|excess|loopholes?",
	not: "not|no|never|none|nobody|nothing|neither|nor|without|zero|0|0pct|nowhere|hardly|barely|rarely|seldom|scarcely|stop|stops|stopped|false|untrue|myth|nope|isnt|unlikely|refuses?|denies|denied|refused|excludes?|excluded|excluding|lacks?|instead|uninsured|unprotected|unsecured|anything-but",
	/** What makes something only possible, or leaves it open. */
	open: "ONLY|may|might|maybe|perhaps|possibly|depends?|depending|discretionary|unclear|unknown|uncertain|allegedly|alleged|supposedly|apparently|usually|sometimes|partly|partially|seldom|probably|presumably|seems?|appears?|reportedly|hopefully|hope|hopes|hoping|try|tries|trying|unless|wish|theoretically|theory|only|voluntarily|goodwill|typically|generally|often|most|some|limited|likely",
	modal: "can|could|would|should",
	/** Somebody else's words. */
	reported:
		"say|saying|stating|says|said|states|stated|writes|wrote|announces|announced|claims|claimed|claiming|reports|reported|mentions|mentioned|according|describes|described|publishes|published|advertises|advertised|advertises|advertising|insists|insisted|told|tells|quotes|quoted|warns|warned|explains|explained|declares|declared|ad|ads|advert|adverts|banner|slogan|logo|leaflet|press|article|blog|rumou?rs?|promised|promises|promise|promising|offers?|offering|pledged|pledges|wrote|argues|argued|admits|admitted|suggests|suggested|asserts|tweeted|posted|maintains",
	/** Words that take what is asked or supposed. */
	inquires:
		"ask|asks|asked|asking|know|knows|knowing|knew|tell|telling|talk|talks|explain|see|check|checks|read|reading|learn|find|found|look|sure|question|matter|clear|describe|describes|decide|decides|discuss|wonder|wondering|compare|understand|show|shows|list|lists|about|say|on|of|out|mean|verify|confirm|to",
	wh: "whether|what|how|who|whom|which|where|why|when|if",
	supposes: "if|when|whenever|once|unless|until|till|before|after|while|should|in-case|provided|suppose|assuming|imagine",
	/** Begins a sentence that tells somebody to find out, or what to do. */
	advises:
		"ask|check|read|write|verify|compare|keep|store|make|look|note|report|save|take|open|use|turn|switch|back|move|beware|avoid|see|find|remember|learn|think|test|wait|contact|please|reminder|enter|choose|pick|withdraw|change|update|enable|set|put|hide|bring|get|tell|send|post|share|mind|treat|assume|expect|search|visit|join|watch|stay|be|submit|file|attach|document|collect|replace|revoke|disconnect|include|complain|consult|question|doubt|demand|request",
	/** Settled beyond doubt: the conclusion that somebody draws for you. */
	concludes: "so|therefore|thus|hence|means|meaning|consequently",
	always: "always|every|automatically|automatic|forever|anyway|regardless|bound|invariably|guaranteed|certainly|definitely|surely|promise|life",
	/** Things that are none of ours: what is protected or given back there is no money. */
	other:
		"server|servers?|channel|channels|raffle|ticket|tickets|tournament|boost|boosts|fee|fees|role|roles|message|messages|nickname|event|events|seed|phrase|phrases|password|passwords|passkeys?|2fa|codes?|phone|trip|quiz|game|games|work|emojis?|bot|bots|rewards?|prizes?|winners?|interest|site|website|app|page|link|links|thread|stream|meeting|login|device|email|e-mail|document|documents|photo|photos|merch|shirt|shirts|shipping|staff|mods|moderators|subscription|nitro|giveaway|chat|raids?|spam|name|names|logo|privacy|data|browser|connection|network|room|seat|seats|cards?|id|voice|custodian|company|firm|firms|banks?|securities|directors?|company|officers?|maker|insurer|itself|copy|backup|backups|spots?|queue|slots?|venue|guests?|captcha|meetup|equipment|pizza|sponsor|club|webcam|camera|microphone|tab|template|forum|thread",
} as const;

export type Notion = keyof typeof NOTIONS;
/** Those of each word of a sentence. */
export type Notions = readonly ReadonlySet<Notion>[];

const PATTERNS = (Object.entries(NOTIONS) as [Notion, string][]).map(([notion, words]) => [notion, new RegExp(`^(?:${words})$`)] as const);
const NONE: ReadonlySet<Notion> = new Set();
const KNOWN = new Map<string, ReadonlySet<Notion>>();
const MOST_KNOWN = 20_000;

/** @param word in small letters, without punctuation */
export function notionsOf(word: string): ReadonlySet<Notion> {
	const known = KNOWN.get(word);
	if (known) return known;
	const found = PATTERNS.filter(([, pattern]) => pattern.test(word)).map(([notion]) => notion);
	const notions = found.length > 0 ? new Set(found) : NONE;
	if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, notions);
	return notions;
}
