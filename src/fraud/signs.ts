/** What marks this field's frauds: each sign in calm words, with the general entry that explains it and how much it weighs alone. */
import { FRAUD_KINDS, type FraudKind } from "./kinds.ts";

export type RuleSign =
	| "secret-asked"
	| "remote-access"
	| "recovery-agent"
	| "verify-wallet"
	| "giveaway"
	| "guaranteed-returns"
	| "advance-fee"
	| "move-coins"
	| "qr-login"
	| "runs-file"
	| "look-alike"
	| "support-first"
	| "elsewhere"
	| "urgency"
	| "account-mail"
	| "invite"
	| "bait-host"
	| "author"
	| "verify-account"
	| "polite-script"
	| "free-mail"
	| "phone-support"
	| "free-host"
	| "shortener"
	| "form"
	| "seed-shown"
	| "promo-code"
	| "server-own";
/** The kind that the classifier took the message for. */
export type KindSign = `like-${FraudKind}`;
export type SignId = RuleSign | KindSign;
/** Those that are found by their wording. */
export type PatternSign = Exclude<
	RuleSign,
	"look-alike" | "server-own" | "seed-shown" | "invite" | "bait-host" | "author" | "free-mail" | "phone-support" | "free-host" | "shortener" | "form"
>;

/** A sign, and the words of the message that showed it. */
export type Reason = { readonly id: SignId; readonly words: string };

export type Sign = {
	/** "It asks for a seed phrase …": a whole sentence. */
	readonly says: string;
	/** The id of the general entry that explains it. */
	readonly entry: string;
	/** From 2 on a message has the marks of a fraud: such a sign has no honest use. */
	readonly weight: 0 | 0.5 | 1 | 2;
};

const RULES: Readonly<Record<RuleSign, Sign>> = {
	"secret-asked": {
		says: "It asks for a seed phrase, private key, password or code. Whoever holds these holds the account or the wallet.",
		entry: "seed-phrase-safety",
		weight: 2,
	},
	"remote-access": {
		says: "It wants you to let somebody see or steer your screen. They then see every code that you type.",
		entry: "fake-support",
		weight: 2,
	},
	"recovery-agent": {
		says: "It offers to get lost money back, or praises somebody who does. People who lost money are targeted again this way.",
		entry: "recovery-scams",
		weight: 2,
	},
	"verify-wallet": {
		says: "It wants a wallet validated, synchronised, registered or moved to a new server. Wallets need none of that.",
		entry: "seed-phrase-safety",
		weight: 2,
	},
	giveaway: {
		says: "It promises coins, prizes or a doubling of what you send. What is sent does not come back.",
		entry: "phishing-loss-covered",
		weight: 2,
	},
	"guaranteed-returns": {
		says: "It promises sure profits or no risk. Nobody can promise that with crypto.",
		entry: "phishing-loss-covered",
		weight: 2,
	},
	"advance-fee": {
		says: "It wants a fee, tax or deposit paid before money is released.",
		entry: "frozen-withdrawals",
		weight: 2,
	},
	"move-coins": {
		says: "It tells you to move your coins to an address that somebody else gives you.",
		entry: "fake-support",
		weight: 2,
	},
	"qr-login": {
		says: "It wants a QR code scanned to verify or log in. That can hand your account to whoever made the code.",
		entry: "spot-phishing",
		weight: 2,
	},
	"runs-file": {
		says: "It wants a file, app or extension from a stranger opened or installed. Such files take passwords and wallets.",
		entry: "device-safety",
		weight: 2,
	},
	"look-alike": {
		says: "It holds an address that looks like an official one and is not.",
		entry: "spot-phishing",
		weight: 2,
	},
	"support-first": {
		says: "It speaks as support, staff or an admin, or sends you to a help desk of its own.",
		entry: "fake-support",
		weight: 1,
	},
	elsewhere: {
		says: "It wants to go on in private or on another service, where nobody else sees what is said.",
		entry: "fake-support",
		weight: 1,
	},
	urgency: {
		says: "It presses for time, or threatens that an account or coins will be lost.",
		entry: "spot-phishing",
		weight: 1,
	},
	"account-mail": {
		says: "It reads like the mails that imitate an exchange: a login, a hold or a review that you should react to.",
		entry: "anti-phishing-code",
		weight: 1,
	},
	invite: {
		says: "It leads to another server by an invite. Fake help desks sit in servers of their own.",
		entry: "fake-support",
		weight: 1,
	},
	"bait-host": {
		says: "It holds an address made of words such as wallet, verify, claim or support, which is none that I know as official.",
		entry: "spot-phishing",
		weight: 1,
	},
	author: {
		says: "Its writer's name sounds like support or staff. A name can be chosen freely.",
		entry: "fake-support",
		weight: 1,
	},
	"verify-account": {
		says: "It wants an account or identity verified, confirmed or updated by way of the message.",
		entry: "spot-phishing",
		weight: 1,
	},
	"polite-script": {
		says: "It speaks in the set phrases of such scripts (dear customer, kindly, rest assured). By itself that means little.",
		entry: "fake-support",
		weight: 0.5,
	},
	"free-mail": {
		says: "It gives a free mail address (such as Gmail or Hotmail) for support or help. An exchange answers from its own domain.",
		entry: "fake-support",
		weight: 2,
	},
	"phone-support": {
		says: "It gives a telephone number beside the name of an exchange or wallet. Such numbers are how fake support is reached.",
		entry: "fake-support",
		weight: 2,
	},
	"free-host": {
		says: "Its page is on a free host, where anybody puts up a page in a minute without a name.",
		entry: "spot-phishing",
		weight: 1,
	},
	shortener: {
		says: "It hides where its link leads behind a short address.",
		entry: "spot-phishing",
		weight: 1,
	},
	form: {
		says: "It leads to a form that anybody can make. No exchange or wallet asks for anything by such a form.",
		entry: "spot-phishing",
		weight: 1,
	},
	"seed-shown": {
		says: "It shows somebody's seed phrase. Such wallets are bait: what is sent there for fees is taken at once.",
		entry: "seed-phrase-safety",
		weight: 1,
	},
	"server-own": {
		says: "It holds something that this server's moderators have listed as a fraud's.",
		entry: "spot-phishing",
		weight: 2,
	},
	"promo-code": {
		says: "It gives a code for coins on a site that you are to join. The coins are only figures until you pay in.",
		entry: "phishing-loss-covered",
		weight: 1,
	},
};

/** A kind says what the whole reads like; it weighs nothing, for its weight is the classifier's probability. */
export const SIGNS: Readonly<Record<SignId, Sign>> = {
	...RULES,
	...(Object.fromEntries(Object.entries(FRAUD_KINDS).map(([kind, { says, entry }]) => [`like-${kind}`, { says, entry, weight: 0 }])) as Record<
		KindSign,
		Sign
	>),
};

export const weightOf = (id: SignId): number => SIGNS[id].weight;
