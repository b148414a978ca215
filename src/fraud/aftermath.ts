/** What has happened to somebody who did what a message asked: the situation of /lost whose first aid fits. */
import type { Reason, SignId } from "./signs.ts";

const HAPPENED: Readonly<Partial<Record<SignId, string>>> = {
	"remote-access": "device",
	"runs-file": "device",
	"like-malware": "device",
	"secret-asked": "phrase",
	"like-secret-wanted": "phrase",
	"verify-wallet": "wallet",
	"like-fake-claim": "wallet",
	"qr-login": "code",
	"verify-account": "code",
	"account-mail": "code",
	"like-fake-login": "code",
	"advance-fee": "release",
	"like-pay-to-withdraw": "release",
	"like-fake-invoice": "paid",
	"like-wrong-address": "address",
};
const ONLY_A_CODE = /\b(?:codes?|otp|2fa|passwords?|digits|login|sms)\b/;

/** @returns an id of faq/checklists.yaml; "scam" where nothing says more */
export function situationAfter(signs: readonly Reason[]): string {
	for (const { id, words } of signs) {
		const happened = HAPPENED[id];
		if (happened === "phrase" && ONLY_A_CODE.test(words.toLowerCase())) return "code";
		if (happened !== undefined) return happened;
	}
	return "scam";
}
