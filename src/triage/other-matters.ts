/** Matters that share words with ours and are none: certain by their words, whatever the classifiers make of them. */
import type { Decision } from "../matching/decision.ts";
import { patternOf } from "./notation.ts";

type Matter = {
	/** All of these are in it … */
	readonly says: readonly RegExp[];
	/** … and none of what makes it ours all the same. */
	readonly unless: RegExp;
};

const LOST =
	"stole|stolen|stoled|theft|hack\\w*|drain\\w*|scam\\w*|phish\\w*|rug\\w*|loss|losses|lost|gone|emptied|robbed|fraud\\w*|fake|victim|ransom|vanished|disappeared|bankrupt\\w*|collapse[ds]?";
const TAKEN = "stole|stolen|theft|hack\\w*|drain\\w*|emptied|empty|robbed|phish\\w*";
const COVER = "insur\\w+|cover\\w*|protect\\w*|fscs|fdic|sipc|compensat\\w*|reimburs\\w*|refund\\w*|licen[cs]\\w*|regulat\\w*|safe";
const COINS = "crypto\\w*|bitcoins?|btc|eth|ether|ethereum|usdt|usdc|coins?|tokens?|ledger|trezor|metamask|wallets?|exchanges?|seed|withdraw\\w*";
/** Who demands it before they pay out is no tax office. */
const DEMANDED =
	"pay|paying|paid|out|unfreeze|app|real|legit|xexchange|savings|they|he|she|want|wants|wanted|asks?|asked|asking|demands?|says?|said|told|before|first|withdraw\\w*|releas\\w*|unlock\\w*|payout|support|platform|broker|site|agent|frozen|freez\\w*|locked|stuck|behind|held|hold|certificate|authority|authorities|officer|deadline|tonight|whatsapp|telegram|e?mail|called|calls|contacts|contacted|thief|took|must";

const COUNTRY =
	"poland|turkey|turkiye|germany|france|spain|italy|portugal|england|scotland|wales|ireland|netherlands|holland|belgium|croatia|serbia|greece|ukraine|romania|hungary|austria|switzerland|sweden|norway|denmark|finland|czechia|slovakia|brazil|argentina|uruguay|colombia|chile|mexico|peru|usa|us|canada|japan|korea|china|india|pakistan|bangladesh|australia|new zealand|south africa|nigeria|ghana|senegal|morocco|egypt|algeria|tunisia|cameroon|kenya|iran|iraq|saudi arabia|qatar|uae|indonesia|philippines|vietnam|thailand|malaysia|sri lanka|israel|georgia|albania|slovenia|bulgaria|iceland";
const LANGUAGE =
	"english|german|french|spanish|italian|portuguese|polish|turkish|russian|ukrainian|arabic|hindi|urdu|bengali|chinese|mandarin|japanese|korean|dutch|swedish|norwegian|danish|finnish|greek|romanian|hungarian|czech|vietnamese|thai|indonesian|tagalog|swahili|hebrew|persian|farsi";
/** Of nobody's kin: whoever tells of theirs may want help for them. */
const SOMEBODY_ELSE =
	"neighbou?rs?|colleagues?|coworkers?|boss|ex|landlord|classmates?|teacher|barber|hairdresser|dude|guy|man|woman|bloke|influencer|youtuber|streamer";
const FAMILY =
	"mums?|moms?|mothers?|dads?|fathers?|wifes?|husbands?|sons?|daughters?|brothers?|sisters?|grans?|grandmas?|grandpas?|uncles?|aunts?|friends?|partners?|kids?|parents";
const GLEE = "haha\\w*|hehe\\w*|lol|lmao|lmfao|rofl|kek|xd|serves? (?:him|her|them) right|deserve[sd]? it|karma|greedy";
const HELPS = "help|what (?:can|should|do|to)|how (?:can|do|does|to)|where|who|he wants|asks|can (?:he|she|they|i|we)|should";

const ALL: readonly Matter[] = [
	// What is owed on what was earned.
	{
		says: [patternOf("tax|taxes|taxed|taxation|cgt|capital gains"), patternOf("profits?|gains?|winnings|earnings|income|made \\S+ on")],
		unless: patternOf(`${LOST}|${COVER}|${DEMANDED}|deduct\\w*|write off`),
	},
	// One country's team against another's.
	{
		says: [
			patternOf(`(?:${COUNTRY}) (?:vs|v|versus|against|or) (?:${COUNTRY})`),
			patternOf(
				"who (?:won|wins|will win|is winning|scored)|whos winning|won|score[ds]?|kick ?off|half ?time|final|semi ?final|match|game|goals?|world cup|euros|live stream",
			),
		],
		unless: patternOf(`${COINS}|${COVER}|${LOST}|xexchange|rules?|laws?|site|kept|savings|winnings`),
	},
	// A word in another tongue.
	{
		says: [patternOf(`translate (?:\\S+ ){1,4}(?:to|into|in) (?:${LANGUAGE})|(?:${LANGUAGE}) (?:word|translation) (?:for|of)`)],
		unless: patternOf("this|that|it|answer|your|you wrote|my|i|everything"),
	},
	// The same, where it is no foreigner who reads what became of an account.
	{
		says: [
			patternOf(
				`(?:how (?:do|would|to) (?:you |i |we )?say|whats|what is) (?:\\S+ ){1,3}in (?:${LANGUAGE})|what does (?:\\S+ ){1,3}mean in (?:${LANGUAGE})`,
			),
		],
		unless: patternOf(
			"this|that|it|answer|your|you wrote|my|i|everything|xexchange|accounts?|frozen|suspended|locked|closed|blocked|fee|verification",
		),
	},
	// A picture that is not shown.
	{
		says: [
			patternOf("nfts?|collectibles?|opensea|ape"),
			patternOf("picture|pictures|pic|pics|image|images|thumbnail|artwork|art|jpe?g|gif|preview"),
			patternOf(
				"(?:not|nt|dont|doesnt|didnt|wont|cant|cannot) (?:\\S+ ){0,2}?(?:see|load|loading|show|showing|display\\w*|appear\\w*|render\\w*|view)|no (?:picture|pic|image|thumbnail|preview)|blank|broken|grey|gray|black|blurry|loading",
			),
		],
		unless: patternOf(`${LOST}|moved|sent|signed|transferred|sold|click\\w*|approv\\w*|connect\\w*|mint\\w*|site|owner|empty`),
	},
	// What was bought and never came.
	{
		says: [
			patternOf("parcels?|packages?|package|delivery|ebay|etsy|vinted|aliexpress|amazon|temu|shein|depop|shoes|sneakers|jacket|console|seller"),
			patternOf(
				"never (?:came|arrived|shipped|sent|showed|delivered|got)|(?:not|nt|didnt|hasnt|havent|doesnt) (?:\\S+ )?(?:come|came|arrived?|shipp?e?d?|delivered|received?|here)|ghost(?:s|ed|ing)?|ignor(?:es|ed|ing)|late|delayed|missing|where is|never turned up",
			),
			patternOf("parcels?|packages?|paypal|xexchange|ebay|etsy|vinted|aliexpress|amazon|temu|shein|depop|order|ordered|bought"),
		],
		unless: patternOf(
			`${COINS}|${TAKEN}|p2p|debit|screenshot|password|login|logged|codes?|sms|link|customs|fee|called|calls|install\\w*|anydesk|teamviewer|identity`,
		),
	},
	// Somebody else's loss, told with glee.
	{
		says: [
			// In this order: "scammed by a guy" is told by whom it befell.
			patternOf(
				`(?:my|the|a|some|this|that|our) (?:\\S+ ){0,2}?(?:${SOMEBODY_ELSE})(?: of mine)? >5 lost|(?:got|was|been|gets) (?:\\S+ )?(?:scammed|hacked|drained|robbed|rugged|rekt)|fell for`,
			),
			patternOf(GLEE),
		],
		unless: patternOf(
			`i|im|ive|me|we|us|mine|myself|our|feel|feeling|by (?:a|some|this|that|the)|xexchange|everything|savings|${FAMILY}|my (?:money|coins|crypto|wallet|account|btc|bitcoin)|${HELPS}`,
		),
	},
	// A telephone with nothing of ours on it.
	{
		says: [
			patternOf("phone|mobile|iphone|samsung|android|cell"),
			patternOf("stolen|stole|snatched|nicked|pickpocketed|lost|robbed|grabbed"),
			patternOf(
				"(?:no|without|zero|nothing|not any|never any|have any|had any) (?:\\S+ )?(?:crypto|coins?|bitcoins?|btc|wallets?|exchange apps?|exchanges?) (?:\\S+ ){0,2}?(?:on it|on there|there|on that|on the phone|in it|on)",
			),
		],
		unless: patternOf(
			"2fa|authenticator|codes?|sim|xexchange|accounts?|seed|phrase|password|moved|emptied|drained|was there any|is there any|do i have any|can (?:they|he|she|someone|anyone)|are any|what if|thief is|thief has|e?mails?|gmail|icloud",
		),
	},
];

/** "How many billions was it in the end": a number of something that is not named, and nothing was asked before. */
const OF_NOTHING_NAMED =
	/^ (?:so |and |wait |ok |but )*how many (?:billions?|millions?|thousands?|people|hundred) (?:of \S+ )?(?:was|were|is|are) (?:it|that|they|we talking)(?: (?:in|at|the|end|again|now|all|total|altogether|exactly|really|then|finally))* $/;

/** @param telling see telling.ts @param follows whether something was asked before */
export function isOfOtherMatters(telling: string, follows: boolean): boolean {
	if (!follows && OF_NOTHING_NAMED.test(telling)) return true;
	return ALL.some(({ says, unless }) => says.every((words) => words.test(telling)) && !unless.test(telling));
}

export const OF_OTHER_MATTERS: Decision = { kind: "none", reason: "off-topic", confidence: 1, names: [] };
