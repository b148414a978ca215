/** The kinds of frauds that the classifier is taught, one file of faq/frauds/ each; whatever begins with "innocent-" is honest. */
export const FRAUD_KINDS = {
	"fake-support": { says: "It reads like fake support: an agent, a desk or a form that offers to solve your problem.", entry: "fake-support" },
	"safe-wallet": { says: "It reads like the call to move coins to a “safe” wallet: that wallet is the thief's.", entry: "fake-support" },
	"secret-wanted": { says: "It reads like messages that want a seed phrase, key, password or code.", entry: "seed-phrase-safety" },
	"recovery-agent": { says: "It reads like adverts of recovery agents, who take a fee from people who have already lost.", entry: "recovery-scams" },
	"pay-to-withdraw": {
		says: "It reads like the demand to pay a tax, fee or deposit before money comes out. It never comes out.",
		entry: "frozen-withdrawals",
	},
	giveaway: { says: "It reads like a giveaway or prize that wants coins, a deposit or a sign-up first.", entry: "phishing-loss-covered" },
	"fake-claim": {
		says: "It reads like the pages that let you claim, mint or verify, and empty the wallet that is connected.",
		entry: "phishing-loss-covered",
	},
	job: { says: "It reads like jobs that pay in coins for clicks and ask for a deposit later.", entry: "recovery-scams" },
	romance: { says: "It reads like a stranger who makes friends first and speaks of an investment later.", entry: "spot-phishing" },
	signals: { says: "It reads like adverts for signals, pumps, mentors and account managers.", entry: "phishing-loss-covered" },
	honeypot: {
		says: "It reads like the trap of a wallet that is given away: what you send in for fees is taken at once.",
		entry: "self-custody-covered",
	},
	impersonation: { says: "It reads like somebody who poses as staff, a moderator or a friend.", entry: "fake-support" },
	malware: { says: "It reads like messages that make people run a stranger's file: a game, a tool, an update.", entry: "device-safety" },
	"fake-invoice": { says: "It reads like false invoices and refunds: call this number, or pay by this link.", entry: "spot-phishing" },
	"wrong-address": {
		says: "It reads like a trick with an address: copy it, pay to a changed one, or answer a tiny payment.",
		entry: "test-withdrawal",
	},
	"fake-login": { says: "It reads like the mails and texts that lead to a false login page of an exchange or wallet.", entry: "spot-phishing" },
} as const satisfies Readonly<Record<string, { readonly says: string; readonly entry: string }>>;

export type FraudKind = keyof typeof FRAUD_KINDS;

export const isFraudKind = (label: string): label is FraudKind => Object.hasOwn(FRAUD_KINDS, label);
