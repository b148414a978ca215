/** Fear and nothing else: "scared", "im panicking pls help". What happened is asked by choices, for nobody who is afraid reads that it is outside what the bot knows. */
import { ROLES } from "../dataset/roles.ts";

const AFRAID =
	"scared|scary|afraid|frightened|terrified|worried|worrying|anxious|nervous|panick?ing|panicked|panic|freaking|freaked|stressed|shaking|trembling|crying|desperate";
const BESIDE =
	"i|im|am|is|was|so|very|really|super|quite|rn|now|right|out|help|me|please|pls|plz|omg|god|oh|a|bit|little|in|and|feel|feeling|getting|got|just|guys|hi|hello|hey|what|to|do|dont|know|here|anyone|there|still|pretty|kinda|about|my|coins|crypto|money|all|the|of|attack|tbh|honestly";
const FEAR = new RegExp(`^(?: (?:${BESIDE}))* (?:${AFRAID})(?: (?:${BESIDE}|${AFRAID}))* $`);
/** Longer, and it says enough to be read. */
const FEW_WORDS = 9;

/** @param telling see telling.ts */
export function isBareFear(telling: string): boolean {
	return telling.trim().split(" ").length <= FEW_WORDS && FEAR.test(telling);
}

/** What people who are afraid have mostly met. */
export const FEARED = [ROLES.accountHacked, ROLES.frozen, ROLES.scammed, ROLES.bankruptcy] as const;
