/**
 * What words of a message stand for in a fraud's plot: "otp" and "authenticator" are both a code, "remit" and "top up" both paying. The
 * classifier sees the row of these beside the words, so that a plot that it knows is known in words that it does not.
 */

const CONCEPTS: Readonly<Record<string, string>> = {
	code: "code codes otp 2fa pin authenticator digit digits sms passcode totp captcha",
	secret:
		"seed seeds phrase phrases mnemonic mnemonics passphrase keystore secret secrets password passwords passwort credentials keyphrase privkey backup recovery wordlist",
	key: "key keys private",
	give: "send sends give gives share provide forward tell submit enter type paste drop reply fill input upload reveal confirm screenshot photo show read",
	pay: "pay pays paid paying payment deposit deposits recharge recharged remit settle topup fund fee fees tax taxes charge charges commission penalty bond margin collateral guarantee prepayment upfront cover invest lodge penalties",
	move: "transfer transfers transferred move moved moving relocate forwarded migrate migrated migrating withdraw withdrawal withdrawals withdrawn cashout payout payouts empty",
	before: "before first then until unless otherwise required require needed must necessary only prior once",
	release:
		"release released unlock unlocked unfreeze unfrozen thaw activate activated activation restore restored reactivate reinstate clear cleared clearance",
	gain: "profit profits earn earned earning earnings earns return returns income roi gains made makes payout salary yield interest dividend commission wage daily weekly monthly hourly",
	sure: "guaranteed guarantee guarantees guarenteed sure certain legit legitimate genuine trusted trustworthy reliable real proof verified official certified licensed registered audited insured risk loss",
	double: "double doubled doubles doubling triple tripled twice 2x 3x 10x 50x multiply multiplied",
	free: "free gift gifts giveaway giveaways bonus reward rewards prize prizes voucher vouchers airdrop airdrops drop lottery raffle draw nitro promo promocode coupon winner winners won win winning winnings lucky congratulations congrats",
	chosen: "selected chosen picked qualify qualified eligible eligibility whitelisted entitled random randomly",
	claim: "claim claims claimed claiming mint minting collect redeem allocation allocations snapshot checker provisions stakedrop",
	connect:
		"connect connecting connected approve approved sign signing signature authorize authorise validate validated validation synchronize synchronise synchronized sync syncing rectify rectification link bind import integrate authenticate dapp dapps node portal",
	verify: "verify verified verification verifying reverify confirm confirmed confirmation kyc identity update updated revalidate",
	desk: "support agent agents helpdesk desk technician technicians technical engineer engineers representative staff admin admins moderator moderators mod mods team department officer specialist specialists assistance assist helpline hotline care service compliance ambassador employee manager receptionist",
	reach:
		"dm dms pm inbox message messages text whatsapp telegram contact contacts reach write mail email call dial phone ring chat talk speak add instagram signal wechat line hmu discord skype viber",
	follow: "link here below page site website form click tap visit open bio profile portal button",
	steal:
		"stolen stole hacked hack drained drain scammed scam lost loss theft compromised breach breached hacker thief thieves attacker fraud fraudulent victim victims ponzi defrauded",
	back: "back recover recovered recovering recovers retrieve retrieved retrieval reclaim refund refunded reverse reversed trace traced track tracked reimbursed compensation restitution",
	expert:
		"expert experts hacker hackers wizard lawyer investigator investigators forensic forensics ethical professional certified genius team cyber specialist mr mrs captain",
	threat:
		"suspended suspension terminated terminate disabled disable locked lock restricted restriction limited closed blocked banned ban expire expires expired deactivated flagged frozen freeze hold penalty lose legal police report reported",
	hurry:
		"now immediately urgent urgently hurry fast quick quickly asap today tonight hours minutes midnight deadline limited last final soon expires left spots places",
	login: "login log sign signin device unusual suspicious unauthorised unauthorized unknown unrecognised unrecognized activity attempt ip location",
	safe: "safe secure secured security vault quarantine protected protect protection custody cold rescue escrow holding interim temporary",
	mentor:
		"mentor trader traders trading trade trades tutor coach professor teacher teach taught guide guided broker analyst signal signals pump pumps vip insider strategy bot forex options copy",
	kin: "uncle aunt brother sister cousin mother mom mum dad father husband wife son friend dear darling love babe baby honey sweetheart sweet handsome beautiful lonely divorced widow fate",
	work: "job jobs work hiring hire recruit recruiter recruitment vacancy salary remote parttime task tasks hr resume experience employment hired interview position",
	file: "download downloads install installed installer exe zip rar file files app extension plugin script software update launcher client run unzip execute macro macros attachment pdf terminal powershell console game demo build npm repo crack cracked",
	screen: "anydesk teamviewer rustdesk ultraviewer remote screen screenshare connect computer",
	bill: "invoice receipt charged charge purchase order subscription renewal billing cancel dispute refund paypal card statement transaction payment",
	coin: "bitcoin btc eth ethereum usdt usdc crypto coin coins token tokens tether trx sol bnb xrp funds money assets balance cash wallet wallets",
	seedshown: "xseed",
	address: "address addresses memo contract xcoin",
	never: "never not don't dont won't wont no nobody noone cannot can't doesn't isn't",
	warn: "warning warn beware careful scam scams scammer scammers phishing fake fraud fraudsters drainer malicious suspicious avoid block blocked blocklist report reported red flag flags alert watch trap",
	ask: "is are does do can how what why which who should anyone anybody has",
	me: "i my me mine we our us",
	you: "you your yours u ur yourself",
	they: "he she they him her them his their someone somebody guy",
	please: "kindly please sir madam dear greetings hello hi",
};

const CONCEPT_OF = new Map<string, string[]>();
for (const [concept, words] of Object.entries(CONCEPTS))
	for (const word of words.split(" ")) CONCEPT_OF.set(word, [...(CONCEPT_OF.get(word) ?? []), `z${concept}`]);

/** The row of concepts, each once in succession; a word that stands for two gives both. */
export function conceptsOf(words: readonly string[]): string[] {
	const row: string[] = [];
	for (const word of words) for (const concept of CONCEPT_OF.get(word) ?? []) if (row.at(-1) !== concept) row.push(concept);
	return row;
}
