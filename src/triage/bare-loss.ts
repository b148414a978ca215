/** A loss told in a word or two: "stolen", "someone stole", "they took it". Too little for any classifier, and no jest that a name or thing would show. */
import { ROLES } from "../dataset/roles.ts";
import { EXCHANGE } from "./telling.ts";

const WHO =
	"someone|somebody|some1|they|he|she|i|ive|im|we|was|were|got|been|being|have|has|had|just|it|its|is|my|all|everything|help|omg|again|a|the|please|pls";
const WHAT = "me|my|mine|it|its|them|all|everything|now|help|from|please|pls|again|gone|today|just";
const MINE = "(?:my|our) (?:crypto|coins|money|savings|funds|bitcoin|btc|eth|life savings)";
const TAKEN = `lost (?:everything|it all|all of it|all ${MINE}|${MINE})|lost all|stole|stolen|stoled|robbed|hacked|hackd|hakced|hacker|hackers|thief|thieves|looted|burgled|took it|took everything|took it all`;
const BARE = new RegExp(`^(?: (?:${WHO}))* (?:${TAKEN})(?: (?:${WHAT}))* $`);
/** "Hacked" and then "coinbase", typed in two lines: one's account there. The other way round it may be the exchange's own theft. */
const AND_WHERE = new RegExp(`^(?: (?:${WHO}))* (?:${TAKEN})(?: (?:${WHAT}|on|at|in))* ${EXCHANGE} $`);
/** Longer, and it says enough to be read. */
const FEW_WORDS = 6;

/** @param telling see telling.ts */
export function isBareLoss(telling: string): boolean {
	return telling.trim().split(" ").length <= FEW_WORDS && (BARE.test(telling) || AND_WHERE.test(telling));
}

/** What it may be: most have lost what was at an exchange. */
export const BARE_LOSSES = [ROLES.accountHacked, ROLES.walletDrained, ROLES.scammed] as const;
