/** The words of a loss, by what they stand for. Signs and doubts name them in braces; each holds alternatives, as regular expressions. */
import { EXCHANGE, WALLET } from "./telling.ts";

const WORDS: Readonly<Record<string, string>> = {
	exchange: EXCHANGE,
	wallet: WALLET,
	me: "i|ive|im|id|me|my|mine|we|weve|us|our|myself|{kin}",
	i: "i|ive|we|weve|he|she|{kin}",
	they: "someone|someones|somebodys|somebody|some1|smb|person|people|stranger|strangers|hacker|hackers|thief|thieves|scammer|scammers|attacker|attackers|intruder|crook|crooks|criminals?|bot|sweeper|he|she|they|theyre|theyve|hes|shes|guy|guys|man|dude|whoever|third party|burglar|robbers?|fraudsters?",
	amount: "[$£€]?\\d[\\d.,]*(?:k|m|btc|eth|usd|usdt|usdc)?",
	coins: "{money}|{amount}",
	asset: "{money}",
	account: "{exchange}|account|accounts|acount|acc|acct|accs|profile|login|logins|exchange|app|portfolio|api",
	purse:
		"{wallet}|wallet|wallets|ledger|trezor|metamask|phantom|exodus|electrum|trust wallet|tonkeeper|rabby|keplr|solflare|coinomi|atomic wallet|yoroi|daedalus|tangem|safepal|bitbox|coldcard|rainbow wallet|tronlink|blockchain com|unisat|zerion|hot wallet|cold wallet|multisig|safe|vault|hardware wallet|address",
	place: "{exchange}|{wallet}|account|accounts|acount|acc|acct|wallet|wallets|ledger|trezor|metamask|phantom|exchange|app|balance",
	stole:
		"stole|stolen|stoled|steal|steals|stealing|robbed|rob|robbing|theft|thieved|nicked|swiped|snatched|taken|took|takes|grabbed|pinched|burgled|looted|raided|raid|siphoned|syphoned|skimmed|pilfered|swept",
	emptied:
		"drained|drain|draining|drains|emptied|empty|emptying|wiped|wipe|cleaned|cleared|cleaning|swept|sweeping|zeroed|bled|gutted|sucked|depleted|liquidated out",
	hacked:
		"hacked|hack|hacking|hacker|haxed|hax|hackd|hackt|pwned|owned|compromised|comprimised|breached|hijacked|highjacked|jacked|overtaken|invaded|infiltrated|accessed|exploited|cracked|raided|broken into|taken over|took over|take over|takeover|broke into|broke in|got into|gotten into|got in|getting in",
	gone: "gone|missing|disappeared|disappear|disappearing|vanished|vanish|vanishing|zero|0|0.00|0.0|empty|nothing|lost|nil|evaporated|flew|walked|leaving|left|outgoing|moved out|sent out|going out|went out|withdrawn",
	phrase:
		"seed|seeds|seed ?phrase|phrase|phrases|mnemonic|private keys?|privatekey|priv ?key|(?:my|his|her|the|their|all|our|(?:12|24|twelve|twenty four|20|18)) (?:\\S+ )?words|recovery (?:sheet|words|key|card|paper)|backup (?:card|words|paper|phrase|sheet)|keystore|wallet key|(?:metal|steel|seed) plate",
	code: "code|codes|otp|otps|2fa|pin|pins|password|passwords|passcode|passwort|pass|pw|pwd|login|logins|credentials|creds|digits|(?:auth|authenticator|verification|google|sms|security) (?:code|number|numbers|codes)|push|username|passphrase|api keys?",
	gave: "gave|given|give|handed|told|telling|tell|sent|shared|typed|type|entered|entering|enter|put (?:in|my|his|her|our|the|email|mail|pass\\w*)|inserted|filled|fill|read|wrote|written|pasted|submitted|uploaded|confirmed|provided|showed|shown|posted|dictated|forwarded|emailed|mailed|texted|leaked|revealed|disclosed|exposed|scanned|imported|approved|photographed|logged|signed in|spelled|spoke|said|pressed|tapped|clicked|let|allowed|granted|gived",
	"gave away":
		"gave|given|give|handed|told|telling|tell|sent|shared|typed|type|entered|entering|pasted|submitted|uploaded|imported|provided|showed|shown|posted|dictated|forwarded|emailed|mailed|texted|leaked|revealed|disclosed|exposed|photographed|filled|filled in|gived|read out|lost|(?:wrote|write|put|inserted)(?: \\S+){0,4}? (?:in|into|on)(?: \\S+){0,2}? (?:site|website|page|form|link|chat|app|bot|dm)",
	paid: "paid|payed|pay|sent|send|sended|gave|given|transferred|transfered|wired|deposited|invested|bought|put|lent|donated|zelle|zelled|topped up|fed|released|lost|traded|swapped|handed|loaded|borrowed|sold",
	help: "help|hlep|halp|please|pls|plz|sos|urgent|emergency|asap|quick|quickly|fast|hurry|panic|panicking|panicked|freaking|shaking|crying|desperate|scared|afraid|what do i do|what now|now what|what should i do|what can i do|what must i do|what first|where do i start|where do i begin|what to do|what do we do|step one|first step|next step|first thing|which order|which actions|what order|am i fucked|am i screwed|can it be stopped|can i stop|kindly|omg|wtf|fml|idiot|stupid",
	crypto:
		"{exchange}|{wallet}|wallet|wallets|btc|bitcoins?|eth|ether|ethereum|crypto\\w*|coins?|usdt|usdc|sol|solana|xrp|tokens?|nfts?|exchange|ledger|trezor|metamask|phantom|exodus|electrum|tonkeeper|rabby|keplr|solflare|coinomi|atomic wallet|yoroi|daedalus|tangem|safepal|bitbox|coldcard|rainbow wallet|tronlink|blockchain com|unisat|zerion|seed|seeds|mnemonic|private key|blockchain|binance|airdrop|authenticator",
	kin: "mum|mom|mam|mother|mums|moms|mothers|dad|father|dads|fathers|wife|wifes|husband|husbands|son|sons|daughter|daughters|brother|brothers|sister|sisters|gran|grandma|grandmother|grandpa|grandfather|nephew|nephews|niece|uncle|uncles|aunt|cousin|cousins|boyfriend|girlfriend|partner|fiance|friend|friends|kid|kids|parents|colleague|roommate|flatmate",
	money:
		"coin|coins|crypto|cryptos|bitcoin|bitcoins|btc|eth|ether|ethereum|usdt|usdc|tether|sol|solana|xrp|doge|ada|bnb|trx|ltc|matic|avax|dot|shib|xlm|kaspa|ton|atom|bch|token|tokens|nft|nfts|fund|funds|money|saving|savings|balance|balances|holding|holdings|portfolio|stash|stack|bag|bags|sats|stables|stablecoins|cash|everything|dollars|euros|euro|pounds|bucks|grand|usd|eur|gbp|inr|lakh|naira|rupees|life savings",
	wants:
		"(?:they|he|she|it|site|support|platform|broker|agent|exchange|customer service|company|app|admin|advisor|manager|website|page|mail|email|bot|person|guy|man|woman|girl|portal|firm|team|xexchange|now)",
	"not i":
		"(?:did|do|have|had)(?: ?nt| not|nt)(?: \\S+)? (?:do|did|done|make|made|send|sent|request|requested|authori[sz]ed?|approved?|activated?|ordered?|initiated?|sign|signed|own|recogni[sz]e|know|close|start|touch|ask|asked|trade|sell|sold|buy|bought|move|moved|place|placed|create|created|withdraw|withdrew|log|logged|click|clicked|order|nothing)|(?:never|not) (?:made|make|sent|send|did|requested|authori[sz]ed|approved|created|ordered|signed|touched|asked|placed|moved|seen|been|did|doing|initiated|sold)|(?:activated|made|sent|ordered|requested) no|(?:its|it was|it is|was|that was|thats|wasnt|isnt|its|and) ?(?:not|nt|wasnt|isnt)? (?:not )?(?:me|us|him|her)|not (?:me|mine|by me|from me|us|my doing)|wasnt (?:me|mine|us)|isnt (?:me|mine)|without (?:me|my|asking|permission|authori[sz]ation|consent|approval|us|our)|by (?:itself|himself|themselves|it self)|on its own|alone|unauthori[sz]ed|unautorized|not authori[sz]ed|unknown (?:address|device|wallet|login|person|ip|location|session|transaction|party)|dont (?:own|recogni[sz]e|know (?:that|this|the|him|her|them))|do not (?:own|recogni[sz]e|know)|i was (?:asleep|sleeping|at work|at school|in bed|in the shower|on a plane|away|out|in class|driving)|while i (?:was|slept|sleep)|nobody (?:in|here|of us)",
	moved:
		"withdraw|withdrawal|withdrawals|withdrawn|withdrew|transfer|transfers|transferred|transferring|transaction|transactions|tx|txs|send|sends|sending|sent|sell|sells|sold|selling|buy|buying|bought|trade|trades|traded|payout|payouts|convert|converted|swap|swapped|login|logins|logged|device|devices|session|sessions|order|orders|moved|moving|outgoing|leaving|left|went|go|going|api|change|changed|reset|purchases?|charges?|spent|spending|unstaked|unbond|unstaking|stakes?|movements?",
	device: "laptop|pc|computer|mac|macbook|phone|iphone|android|tablet|machine|desktop|device|browser|chrome|windows",
	malware:
		"virus|viruses|malware|trojan|trojans|stealer|infostealer|keylogger|spyware|ransomware|rootkit|miner|worm|infected|infection|redline|lumma|vidar|clipper|remote access tool|backdoor|defender|malwarebytes|antivirus|anti virus",
	fooled:
		"scammed|scamed|skammed|scam|conned|fooled|tricked|deceived|duped|cheated|defrauded|swindled|ripped off|rugged|rug pulled|rugpulled|catfished|bamboozled|fleeced|phished|lured|betrayed|victim|fell for|fallen for|blackmailed|extorted|sextorted|played me|pig butchered|pig butchering|hoodwinked|ponzi|pyramid|fraud",
	vanished:
		"blocked|ghosted|vanish(?:ed)?|disappear(?:ed)?|gone|deleted|unreachable|no answer|no reply|stopped (?:answering|replying)|went (?:silent|dark|offline)|left the (?:server|group|chat)|fake|fraud|scam|never (?:came|arrived|sent|paid|showed|answered|replied|got|shipped|delivered)|doesnt exist|does not exist|do not exist|didnt exist|nothing (?:back|came|arrived|since)|not real|offline|wants? more|want more|asks? for more|cant withdraw|cloned|clone|copy|impostor|imposter|impersonat\\w+|make believe|closed|shut down|made up",
	lure: "romance|tinder|hinge|bumble|dating|telegram|whatsapp|facebook|instagram|insta|tiktok|youtube|online friend|investment|invest|mentor|coach|broker|trader|trading (?:bot|platform|coach|group|lady|teacher|app)|professor|academy|presale|pre sale|giveaway|doubling|double|multiply|job|task|tasks|recruiter|seller|buyer|landlord|escrow|otc|p2p|charity|lottery|agent|advisor|recovery (?:agent|company|firm|expert|service)|atm|bitcoin machine|kiosk|gift ?cards?|celebrity|elon|musk|mining (?:pool|contract|farm|company)|liquidity (?:pool|mining)|staking site|fake|woman|girl|lady|soldier|police|irs|medicare|grandson|puppy|visa|rental|flat|apartment|ticket|whitelist|mint pass|airdrop|forex|ai trading|airbnb|marketplace",
	fee: "fee|fees|tax|taxes|taxe|deposit|deposits|charge|charges|commission|margin|bond|escrow|insurance|fine|stamp|customs|notary|penalty|verification|activation|unlock|upgrade|vip|gas|release|clearance|\\d+ ?percent|\\d+ more|another \\d\\S*|top up|topup|recharge|security payment|miner|handling|processing|conversion|collateral|anti money laundering|aml|credit score|points?|ransom",
	out: "withdraw|withdrawal|withdrawals|withdrawl|withdrawing|release|released|releasing|unlock|unlocked|unlocking|unfreeze|cash out|cashout|take (?:it )?out|take out|get (?:it|my|them|the|anything|everything|all) (?:\\S+ )?(?:out|back)|my (?:money|funds|coins|profit|profits|winnings|balance)|payout|paid out|get paid|get it all|get everything|access|claim|receive|i can have|let me (?:have|take|go)|hold|frozen|froze|locked|pending",
	line: "sim|sims|esim|e sim|sim card|number|phone number|mobile number|line|carrier|operator|verizon|t mobile|tmobile|at t|att|vodafone|o2|ee|telekom|jio|airtel|orange|telco|phone company|port|porting",
	cut: "dead|died|no service|no signal|sos only|no network|no bars|without (?:signal|service)|swapped|swopped|ported|hijacked|jacked|stolen|cloned|duplicated?|duplicate card|replaced|transferred|taken over|took over|deactivated|activated|another person|someone else|somebody else|new sim|sim issued?|reissued|issued|port request|port out|went out|stopped working|stop|stopped|lost (?:signal|service)|not me|has my|controls?",
};

/** @throws for a name in braces that is none of these: a slip of ours, seen when the program starts */
export function inWords(text: string): string {
	return text.replaceAll(/\{([a-z][a-z ]*)\}/g, (_, name: string) => {
		const words = WORDS[name];
		if (words === undefined) throw new Error(`"${name}" is none of the triage's words`);
		return `(?:${inWords(words)})`;
	});
}
