/** Entries of the dataset that code leads to by name: what each is there for. A test says where one is missing. */
import type { TopicId } from "./topics.ts";

export const ROLES = {
	/** "Is it safe?", asked of no exchange by name. */
	safest: "which-exchange-is-safest",
	/** How somebody checks a claim of cover for themselves. */
	checkingClaims: "check-insurance-claims",
	/** Coins in a wallet of one's own, which no exchange's cover reaches. */
	ownWallet: "self-custody-covered",
	hardwareWallet: "hardware-wallet",
	/** Products of an exchange that its cover does not reach. */
	earn: "staking-earn-covered",
	futures: "futures-losses-covered",
	otherProducts: "other-products-covered",
	/** Whose rules protect somebody, by where they live. */
	canada: "canada-rules",
	australia: "australia-rules",
	india: "india-rules",
	latinAmerica: "latin-america-rules",
	africa: "africa-rules",
	turkey: "turkey-rules",
	gulf: "gulf-rules",
	switzerland: "switzerland-rules",
	asia: "asia-protection-rules",
	britain: "uk-fscs-crypto",
	europe: "eu-mica-protection",
	unitedStates: "is-crypto-fdic-insured",
	fakeSupport: "fake-support",
	spotPhishing: "spot-phishing",
	recoveryScams: "recovery-scams",
	/** What becomes of coins at a firm that failed, when its customers are paid, and what they must do. */
	bankruptcy: "exchange-bankruptcy",
	reimbursement: "reimbursement-time",
	claiming: "how-to-claim",
	/** Nothing can be taken out. */
	frozen: "frozen-withdrawals",
	safu: "safu-meaning",
	/** Two topics that are taken for each other. */
	reservesAndInsurance: "por-vs-insurance",
	fundAndInsurance: "insurance-vs-protection-fund",
	/** Somebody who may harm themselves: before anything else. */
	crisis: "crisis-help",
	accountHacked: "account-hacked-now",
	exchangeHacked: "exchange-hacked-now",
	walletDrained: "wallet-drained-now",
	scammed: "scammed-now",
	/** Where a crime is reported. */
	reporting: "report-to-authorities",
	simSwapped: "sim-swapped-now",
	seedPhraseExposed: "seed-phrase-exposed",
	codeGiven: "code-or-password-given",
	/** Whether such a loss is paid for. */
	phishingLoss: "phishing-loss-covered",
	simSwapLoss: "sim-swap-loss-covered",
	/** Advice on the second factor. */
	twoFactor: "enable-2fa",
	smsOrApp: "sms-vs-app-2fa",
	/** Advice against what happened. */
	simProtection: "sim-swap-protection",
	seedPhraseSafety: "seed-phrase-safety",
} as const;

/** General entries that explain what one of the topics asks of an exchange: "and does Binance have that?" */
export const TOPIC_OF_ENTRY: Readonly<Record<string, TopicId>> = {
	"proof-of-reserves": "transparency",
	"por-vs-insurance": "transparency",
	"anti-phishing-code": "account-security",
	"withdrawal-allowlist": "account-security",
	"passkeys-security-keys": "account-security",
	"enable-2fa": "account-security",
	"safu-meaning": "protection-fund",
	"samp-meaning": "protection-fund",
	"insurance-vs-protection-fund": "protection-fund",
	"what-is-exchange-insurance": "insurance",
	"how-much-is-covered": "insurance",
	"who-insures-crypto": "insurer-partners",
	"what-insurance-excludes": "exclusions",
	"hot-vs-cold-wallet": "custody",
	"multisig-mpc": "custody",
	"how-to-claim": "claims",
	"fiat-vs-crypto-cover": "fiat-protection",
};

/** Exchanges whose questions a newcomer sees before typing: the ones asked about most. */
export const SHOWN_FIRST: readonly string[] = ["bitmart", "binance", "coinbase", "kraken", "kucoin", "gemini"];
