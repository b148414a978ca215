/** A loss told in a word or two: "stolen", "someone stole", "they took it". Too little for any classifier, and no jest that a name or thing would show. */
import { ROLES } from "../dataset/roles.ts";
import { EXCHANGE, WALLET } from "./telling.ts";

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

const GONE = "hacked|stolen|drained|emptied|robbed|compromised|wiped|looted|scammed|phished|swapped|taken";
const OWN = new RegExp(
	` (?:my|our) (?:\\S+ ){0,3}?(?:(?:was|were|got|gets|been|is|are|just|all) )+(?:${GONE}) | (?:i|ive|we|weve|im) (?:(?:just|was|were|got|been|have|had|am) )+(?:${GONE}) | (?:${GONE}) (?:\\S+ )?from my | (?:they|he|she|it|someone|somebody|hackers?|thieves|thief|scammers?) (?:\\S+ ){0,2}?(?:stole|took|drained|emptied|hacked) (?:all )?(?:my|our) `,
);
const WHO_PAYS =
	/ (?:whos?|anyone|anybody|does \S+|do they|will they|will \S+) (?:(?:will|would|is|gonna|going|to|now|then|actually|even) )*(?:pay|pays|paying|cover|covers|covering|refund|refunds|compensate|compensates|reimburse|reimburses) /;
/** Supposed, settled, somebody else's: a question of cover. */
const NOT_NOW =
	/ (?:if|when|whenever|suppose|supposing|say|case|imagine|would|could|should|might|may|ever|once|unless|whether|ago|last|years?|months?|before|already|settled|back then|20\d\d|insurance|insured|policy|theoretically|hypothetical\w*) /;
const FROM_WALLET = new RegExp(` (?:wallet|${WALLET}) `);
/** Longer, and the signs of a loss have more to go by. */
const FEW_TO_ASK = 14;

/**
 * "My kraken account got drained, who pays me": a question of cover by its words, and somebody who has steps to take first.
 * @param telling see telling.ts
 * @returns the entry of first aid, or null
 */
export function ownLossAndWhoPays(telling: string): string | null {
	if (telling.trim().split(" ").length > FEW_TO_ASK || !OWN.test(telling) || !WHO_PAYS.test(telling) || NOT_NOW.test(telling)) return null;
	if (/ (?:scammed|phished|scammers?) /.test(telling)) return ROLES.scammed;
	return FROM_WALLET.test(telling) && !telling.includes(` ${EXCHANGE} `) ? ROLES.walletDrained : ROLES.accountHacked;
}

/** What it may be: most have lost what was at an exchange. */
export const BARE_LOSSES = [ROLES.accountHacked, ROLES.walletDrained, ROLES.scammed] as const;
