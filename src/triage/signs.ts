/** Signs that somebody tells of a loss or of pressure, by the entry that they lead to; see notation.ts for how they are written. */
import { patternOf, readSign, type Written } from "./notation.ts";

export type Sign = Written & { readonly entry: string };

const TELL: Readonly<Record<string, readonly string[]>> = {
	// Somebody else in an exchange account, or coins gone by whatever way.
	"account-hacked-now": [
		"2 {not i} ~7 {moved}",
		"1.4 account|accounts|acount|acct|acc|xexchange|profile|api ~4 {hacked}",
		"1.2 {me} ~4 {hacked}",
		"1.8 {they} >3 inside|in (?:my|our) (?!dms?|inbox|chat|server)\\S+|in there|into|logged|accessed|changed my|changed|got my|has my|have my|entered|sold|sells|selling|buying|withdrew|withdrawing|transferr?ed|transfer|sending|moved|moving|draining|took|takes|using|controls",
		"1.2 {account} ~8 {emptied}|{stole}|gone|zero|missing|0 balance",
		"1.2 email|mail|phone|password|2fa|number|authenticator|whitelist|allowlist|api key ~3 (?:was |got |been |is |just )?(?:changed|reset|switched|replaced|removed|disabled)",
		"0.9 new device|new login|unknown device|login from|logged in from|session|sessions|withdrawal (?:requested|complete|completed|successful|processed|confirmed) ~8 {me}|never|asleep|lagos|country",
		"0.9 hacked|hackd|got hacked|account takeover|taken over|compromised|unauthori[sz]ed (?:access|person|login|withdrawals?|transactions?|transfers?)",
		"1.5? get|recover|save|retrieve >2 (?:my|our) (?:\\S+ ){0,2}?(?:{asset}|{place}) (?:\\S+ )?back",
		"1.4 {stole}|stolen ~5 {asset}|{place}",
		"1.1 {asset}|{place} ~4 gone|missing|disappeared|disappear|vanished|zero|0|0.00|empty|emptied|drained|wiped|cleaned out|cleared out|nothing|evaporated",
		"0.6 {me} ~4 {gone}",
		"1.3 whoever did (?:this|it|that)",
		"1.3 text|sms|mail|email|emails|notification|push|message ~6 withdrawals?(?: \\S+){0,2} (?:processed|completed?|successful|confirmed|requested|sent)",
		"1.4 cant|cannot|can not|dont|do not|not|no longer >2 (?:find|see|finding) (?:my|any|the) {asset}",
		"1.4 emptied me|drained (?:me|us)|emptied us|cleaned me out|wiped me out|took everything|took it all|all gone|everything gone|everything is gone|its all gone|nothing left|theres nothing|robbed me|stole from me|got robbed|been robbed",
	],
	// One's own wallet.
	"wallet-drained-now": [
		"1.8? (?:this|the|a|some) (?:thief|hacker|scammer|attacker)|thiefs?|thieves|stole|stolen|drainer ~8 unconfirmed|not confirmed|mempool|replace by fee|rbf|double spend",
		"1.6 {purse} ~6 {emptied}|{stole}|{hacked}|gone|zero|missing|0|nothing|vanished|disappeared",
		"1.8 signed|sign|approved|approve|confirmed|connected|minted|claimed|clicked|authori[sz]ed|accepted|signing ~6 permit|permits|approval|approvals|allowance|increaseallowance|setapprovalforall|unlimited|malicious|smart contract|contract|airdrop|drainer|claim|dapp|transaction|tx|fake|wallet|mint|signature",
		"2 setapprovalforall|increaseallowance|wallet drainer|drainer got|sweeper bot|sweeper|approved unlimited|drainer",
		"1.2 nfts?|apes?|tokens?|staked|stake ~5 gone|walked|left|stolen|moved|unbond|missing|drained|vanished|transferred",
	],
	// The phrase or key is known to somebody.
	"seed-phrase-exposed": [
		"2.2 {i}|have|accidentally|just|stupidly >3 {gave away}(?: \\S+){0,7}? {phrase}",
		"1.8 {gave away} >5 {phrase}",
		"1.5 envelope|notebook|backup file|backup|paper|safe deposit|drawer|photo ~7 opened|found|saw|seen|stranger|visible|cam|camera|screen|recording|burglar|cleaner|cleaning lady|ex|roommate|flatmate|stolen",
		"1.6 {phrase} ~7 leaked|github|pastebin|public|stolen|exposed|compromised|hacked|screenshot|fake|photographed|picture of|photo of|someone (?:has|saw|knows|got|found)|found my|saw (?:it|my)|seen by|took a picture|took a photo|clipped|stream|opened|out there|on the internet|repo|validate|verify|synced|cloud|scammers?|telegram|stranger|google form|uploaded",
	],
	// A code, a password, or the screen.
	"code-or-password-given": [
		"2.2 {i} >3 {gave}(?: \\S+){0,5}? {code}",
		"1.8 {gave} >4 {code}",
		"1.8 {code} ~7 scammers?|stranger|caller|phishing|fake|leaked|ad site|wrong site|in (?:a|the) chat|over (?:the )?phone|reused|reuse|same password|facepalm|bogus",
		"1.6 full access|read only|withdrawals on|permissions?|oauth|api ~8 let|gave|granted|allowed|connected|authori[sz]ed",
		"1.8 anydesk|teamviewer|remote access|remote control|rustdesk|quick ?assist|screen ?share|shared my screen|sharing my screen|ultraviewer ~7 gave|given|let|installed|downloaded|allowed|had|made me|on my|he|she|they|asked me|hour|was on|still",
		"2 anydesk|teamviewer|team viewer|rustdesk|remote (?:access|support|control)|screen ?share|quick ?assist|ultraviewer ~5 {emptied}|{stole}|cleaned out|gone",
		"1.3 fake|phishing|phised|wrong|cloned|not the real|lookalike|look alike|copy ~8 (?:i|ive|we|mom|dad|mum|wife|husband) (?:\\S+ ){0,3}?(?:logged in|login|log in|signed in|entered|typed|put|clicked|filled|scanned)|(?:logged|signed|entered|typed|filled) (?:\\S+ )?(?:in|my|login)",
		"1.3 clicked|pressed|approved|accepted|confirmed|tapped|scanned|hit >4 yes|push|approve|prompt|popup|pop up|login|device|link|qr|sms|text messages?|notification|authori[sz]e",
	],
	// The phone number.
	"sim-swapped-now": [
		"1.9 {line} ~5 {cut}",
		"2 simjacked|port request|port ?out request|esim (?:is |was |has been )?activated|new sim (?:is |was |has been )?(?:activated|issued)|sim ?swapped|sim ?swap(?:ped)? (?:me|happened)|ported (?:me )?out|sos only|number hijacked|(?:phone|mobile|cell) (?:\\S+ )?(?:no service|no signal|went dead)",
		"1.2 phone|mobile|cell|iphone ~4 no service|no signal|sos|dead|went dead|without signal|lost signal",
		"1.6 my (?:calls|texts|sms|number|mobile number) ~6 stranger|someone|somebody|attacker|hacker|thief|picked up|another person|not me|he has|they have|going to (?:him|them|her)",
	],
	// Paid to a deceiver.
	"scammed-now": [
		"1.5 (?:he|she|they) (?:said|promised|swore|told me|claimed)(?: \\S+){0,4} (?:double|multiply|triple|return|send (?:it )?back|give (?:it )?back|pay (?:me )?back|grow|profit)",
		"2 i|ive|me|my|we|us|got|been|was|getting|{me} ~3 scammed|scamed|skammed|conned|fooled|tricked|deceived|duped|cheated|defrauded|swindled|ripped off|rugged|rug pulled|catfished|fleeced|phished|blackmailed|extorted|fell for|fallen for|sextorted|played",
		"2.6 naked|nudes|intimate|pictures of me|photos of me|video of me|webcam|my cam|your cam|sextort\\w*|blackmail\\w*|ransom ~10 pay|paid|payed|btc|bitcoin|eth|usdt|send|sent|money|\\d+",
		"2.4 recovery (?:agent|agents|company|firm|expert|experts|service|hacker)|recover(?:ed|ing)? (?:my|it|them) ~6 took|paid|payed|sent|gave|another|scammed|too|now gone|second time",
		"2.2 caller|called|rang|phoned|phone call|on the phone ~14 (?:i|ive|we|had me|made me|got me to|told me to and i|walked me)(?: (?:have|just|then|also|already))* (?:moved|transferred|sent|move|transfer|send|moving|sending) (?:\\S+ ){0,2}?(?:{coins}|it|them|all)",
		"1.7 {paid} ~14 {vanished}",
		"2.5 sent|send|sended|paid|threw|transferred ~6 giveaway|give away|doubling|doubler|elon|musk|saylor|livestream",
		"1.5 {paid} ~10 {lure}",
		"0.9 {lure} ~9 {vanished}",
		"0.8 {lure} ~10 {coins}",
		"0.8 {fooled}",
		"1.2 pretended|pretending|impersonat\\w+|claimed to be|said he was|said she was|thought (?:he|she|it|i) was|posing as|fake ~8 {paid}|{coins}",
	],
	// Money is wanted before money comes.
	"pay-to-withdraw": [
		"1.9 pay|paid|payed|paying|payment|payments|deposit|send|top up|recharge|transfer|put in ~9 {out}",
		"1.7 {fee} ~8 before|first|until|unless|to (?:withdraw|release|unlock|get|take|verify|confirm|claim|access|receive)|or else|or (?:they|my|account)|in order|by (?:friday|tonight|tomorrow|monday)|then|release|unlock",
		"1.4 {wants} >4 (?:want|wants|wanted|ask|asks|asked|asking|say|says|said|saying|tell|tells|told|demand|demands|require|requires|need|needs|insist|insists)(?: \\S+){0,9}? {fee}",
		"1.7 won|winner|prize|old wallet|unclaimed|inheritance|dormant|from 20\\d\\d|refund|claim ~9 {fee}|pay|paid|borrowed|send",
		"1.5 third payment|second payment|another payment|already (?:paid|gave|give|sent)|keep asking|asks? again|ask(?:ing)? for more|each \\d+|\\d+ more|when does it stop ~8 {fee}|{coins}",
		"0.9 {fee} ~10 {out}",
	],
	// Machines.
	"device-infected": [
		"2 {malware} ~7 found|ran|opened|installed|downloaded|have|got|ive|its|logged|scanned|was|{device}|{asset}|{place}",
		"1.8 ran|run|opened|installed|downloaded|clicked|executed|pasted|added ~7 exe|scr|apk|dmg|zip|rar|msi|file|extension|cracked|crack|keygen|torrent|npm|package|pdf|macro|script|powershell|terminal|win r|captcha|update|game|cheat|mod|fake ledger|trading bot|repo",
		"1.8 clipboard|paste|pasted|copy|copied|pasting ~7 different|another|changes|changed|changing|swap|swaps|swapping|replaced|wrong|other one",
		"1.5 mouse|cursor|screen|cmd windows|terminal|phone|pc|laptop ~5 moves|moving|moved|by itself|alone|on its own|weird|lights up|popping up",
	],
	// The exchange itself, and the doors to it.
	"exchange-hacked-now": [
		"1.5 xexchange|exchange|hot wallet|platform ~5 hacked|exploited|breached|breach|broken into|hit by hackers|got hit|exploit|exploited|collapsed|insolvent|bankrupt|halted|security incident|outflows|services halted|shut down|lost (?:the hot wallet|\\d+\\S*)|hack",
	],
	"frozen-withdrawals": [
		"1.9 withdraw|withdrawal|withdrawals|withdrawl|withdraws|payout|payouts|money out|coins out|coins off|funds out|take (?:\\S+ )?out|get (?:\\S+ )?(?:out|off) ~5 frozen|freeze|froze|stuck|pending|paused|halted|suspended|hold|blocked|stopped|stop|disabled|denied|rejected|wont|cant|cannot|can not|not (?:able|possible|working|work|let)|unable|delayed|under review|processing|risk control|locked|refuse|refuses|refused|not let",
		"1.6 on hold|a hold|hold on|hold of \\d+|risk control|source of funds|frozen|froze|freeze|restricted|under review ~6 my (?:account|money|funds|coins|withdrawals?)|on me|me|xexchange|\\d+ days|weeks|months",
	],
	"locked-out": [
		"1.2 let me (?:back )?in|get (?:back )?in|log ?in|login|sign in|unlock|reactivate|account ~5 wont|cant|cannot|doesnt|not|suspended|closed|restricted|wrong|too many|locked|disabled|forgot(?:ten)?|vergessen|zu|human|no longer have access",
		"1.7 locked out|cant (?:log|login|get|access|sign|remember)|cannot (?:log|login|access|sign|get)|cant log|account (?:disabled|restricted|suspended|banned|locked|closed)|suspended|disabled|restricted|face not recogni[sz]ed|id check|forgot(?:ten)? my password|lost my password|deactivated ~6 account|login|xexchange|password|log in|in|email|coins|money|id",
	],
	"lost-2fa-device": [
		"1.9 authenticator|google auth|authy|2fa|yubikey|security key|passkey|6 digit|codes|backup codes?|auth app ~7 lost|broke|broken|stolen|gone|empty|new phone|old phone|old one|reset|traded in|dead|river|died|cant|wiped|deleted|did not|didnt|washing|fell|drowned|water|lake|sea|dropped|toilet|smashed|missing|refused|dont work|not work",
	],
	"wrong-address": [
		"1.9 wrong|mistaken|incorrect|old|different ~3 address|network|chain|wallet|memo|tag|deposit address|blockchain|line",
		"1.8 sent|send|transferred|forgot|forgotten|missed|missing|without|withdrew|deposited ~7 wrong (?:address|network|chain|wallet)|memo|tag|destination tag|trc20|erc20|bep20|bsc|contract|to an? (?:eth|btc|bch|ltc) (?:address|wallet)|eth address",
	],
};

export const SIGNS: readonly Sign[] = Object.entries(TELL).flatMap(([entry, signs]) => signs.map((text) => ({ entry, ...readSign(text) })));

const HARM: readonly string[] = [
	"suicide|suicidal|kill(?:ing)? (?:myself|himself|herself|themselves)|kms|unalive|end (?:it all|my life|everything|his life|her life)|ending (?:it all|my life|it)|hurt(?:ing)? myself|harm(?:ing)? myself|jump(?:ing)? (?:off|from) (?:\\S+ )?(?:bridge|building|roof|balcony|window)|jump in front|take my (?:own )?life|hang myself|overdose|want(?:s|ed)? to die|wanna die|want to be dead|better off dead|better off without me|rather be dead|wish i (?:was|were) dead",
	"(?:dont|do not|doesnt|not) want to (?:live|be here|wake up|exist)(?: anymore| any more)?|no (?:reason|point) (?:to|in) (?:live|living|go on|going on)|cant go on(?: living)?|cannot go on|can not go on|life is over|nothing (?:left )?to live for|want to end it|wanna end it|end it tonight|thinking (?:of|about) ending|goodbye everyone|disappear forever|dont know how to go on|hopeless",
];

/** Somebody may harm themselves: that comes before anything else. */
export const CRISIS: readonly RegExp[] = HARM.map(patternOf);

/** Words of haste and helplessness beside whatever is told. */
export const PLEA = patternOf("{help}");

/** Something of our field is named: a bike or a game beside it is then no reason to think of other things. */
export const OF_CRYPTO = patternOf("{crypto}|{phrase}|withdraw|withdrawals?|trading|trx|gas fees?");

/** A wallet of one's own, by whatever name or by what is done with one. */
export const OWN_WALLET = patternOf("{purse}|wallets?|signed|sign|approved|approval|permit|nfts?|connected|minted|seed|phrase");
