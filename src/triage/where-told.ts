/** Where a loss befell somebody, by what is named: an account at an exchange, a wallet of one's own, or the exchange itself. */
import { ROLES } from "../dataset/roles.ts";
import { patternOf } from "./notation.ts";
import { OWN_WALLET } from "./signs.ts";
import { EXCHANGE } from "./telling.ts";

/** "My upbit got hacked", "i was hacked": one's own account, and not the exchange. */
const OWN_ACCOUNT = patternOf(
	`(?:i|ive|im|we|weve)(?: (?:was|were|got|been|have|am|just|think))* {hacked}|(?:my|our) ${EXCHANGE}(?: \\S+){0,3}? {hacked}`,
);

/** Whoever is locked out, or whose second factor was reset, by a thief, has more to do than to get in again. */
const BY_A_THIEF: ReadonlySet<string> = new Set(["lost-2fa-device", "locked-out"]);
const ACCOUNT_HACKED = patternOf(
	`(?:my|our|his|her|the) (?:${EXCHANGE} )?(?:account|acc|acct|${EXCHANGE}) ~6 hacked|compromised|taken over|hijacked`,
);
/** A phone is stolen as well, so these two stand side by side. */
const ACCOUNT_STOLEN = patternOf("(?:account|acc|acct) (?:(?:was|got|is|been|has) ){0,2}stolen|stolen (?:\\S+ )?(?:account|acc|acct)");

/** "Stole all my coins from my wallet", and no word of an exchange or an account. */
const FROM_A_WALLET = patternOf("(?:from|out of|off|emptied|drained|empty) (?:my|our|the) (?:\\S+ )?(?:wallet|{purse})");
const OF_AN_ACCOUNT = patternOf(`${EXCHANGE}|exchange|accounts?|acc|acct|login|logged`);

/** Where an exchange is named and no wallet, the account there was emptied and no wallet of one's own; and the other way round. */
export function ofAnExchange(telling: string, entry: string): string {
	if (BY_A_THIEF.has(entry) && (ACCOUNT_HACKED.test(telling) || ACCOUNT_STOLEN.test(telling))) return ROLES.accountHacked;
	if (entry === ROLES.accountHacked && FROM_A_WALLET.test(telling) && !OF_AN_ACCOUNT.test(telling)) return ROLES.walletDrained;
	if (entry === ROLES.exchangeHacked && OWN_ACCOUNT.test(telling)) return ROLES.accountHacked;
	return entry === ROLES.walletDrained && telling.includes(` ${EXCHANGE} `) && !OWN_WALLET.test(telling) ? ROLES.accountHacked : entry;
}
