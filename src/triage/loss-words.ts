/** Words of loss and fear, alone: no ground for first aid, and ground enough to hold the way to it ready. */
import { fold, words } from "../text/words.ts";

const OF_LOSS =
	/^(stol\w*|steal\w*|theft|thief|thieves|rob|robbed|hack|hacks|hacked|hacker\w*|drain\w*|emptied|wiped|gone|lost|losing|missing|vanish\w*|disappear\w*|scam|scams|scammed|scammer\w*|fraud\w*|phish\w*|conned|tricked|cheated|compromised|hijack\w*|ransom\w*|blackmail\w*|malware|virus|trojan|stuck|frozen|froze|locked|help|sos|emergency|urgent)$/;

/** Whether any word of a message, typed to its end or not, speaks of a loss. */
export function holdsWordOfLoss(text: string): boolean {
	return words(fold(text)).some((word) => OF_LOSS.test(word));
}
