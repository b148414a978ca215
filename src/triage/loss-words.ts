/** Words of loss and fear, alone: no ground for first aid, and ground enough to hold the way to it ready. */
import { fold, wordsIn } from "../text/words.ts";

const OF_LOSS =
	/^(stol\w*|steal\w*|theft|thief|thieves|rob|robbed|hack|hacks|hacked|hacker\w*|drain\w*|emptied|wiped|gone|lost|losing|missing|vanish\w*|disappear\w*|scam|scams|scammed|scammer\w*|fraud\w*|phish\w*|conned|tricked|cheated|compromised|hijack\w*|ransom\w*|blackmail\w*|malware|virus|trojan|stuck|frozen|froze|locked|help|sos|emergency|urgent)$/;

/** Theft, break-in, fraud, emptied, gone, in the languages that are told apart (matching/language.ts); folded as fold() does. */
const ELSEWHERE =
	/robad|robar|roba(?=\P{L}|$)|hacke|jacke|estaf|vaciar|vaciad|desaparec|\bvole|\bvoli|pirate|arnaqu|escroqu|disparu|gestohlen|gehackt|betrogen|geklaut|verschwunden|\bweg\b|ausgeraubt|rubat|hackerat|truff|svuotat|sparit|roub|golpe|sumir|sumiu|invadi|calin|hacklen|dolandir|bosalt|kaybol|dicuri|diretas|tertipu|penipu|hilang|kebobol|bi hack|mat tien|lua đao|trom|danh cap|đanh cap|bi mat|ukrad|zhakow|oszuka|oszust|znikn|wlama|украл|украд|взлом|обману|мошенн|пропал|исчез|盗|盜|偷|骗|騙|黑客|駭客|不见了|没了|ハッキング|ハックさ|詐欺|だまさ|不正|消え|なくな|도난|도둑|해킹|사기|사라|털렸|털려/u;

/** Whether any word of a message, typed to its end or not, speaks of a loss. */
export function holdsWordOfLoss(text: string): boolean {
	return wordsIn(text).some((word) => OF_LOSS.test(word));
}

/** The same of a message in another language. */
export function holdsForeignWordOfLoss(text: string): boolean {
	return ELSEWHERE.test(fold(text)) || holdsWordOfLoss(text);
}
