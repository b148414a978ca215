/**
 * Whether a message asks something of this field, by its form and words alone: what may be answered though nobody called the bot. A
 * statement, a joke, a sigh or a question about something else is not; who asks the bot itself is never measured by this.
 */
import { fold, words } from "../text/words.ts";

/** A sentence that begins so asks, with or without a question mark: people on phones leave it out. */
const BEGINS =
	/^(?:is|are|was|were|does|do|did|can|could|will|would|should|has|have|what|whats|which|who|whos|whose|where|wheres|when|why|how|hows|any|anyone|anybody)\b/;
/** In the middle of a sentence: "i have 3k on kraken, is it insured". */
const WITHIN =
	/\b(?:does|do|can|could|would|has|is) (?:any ?(?:one|body)|some ?(?:one|body)|you guys|u guys|you all|yall) (?:here )?(?:know|tell|explain|help)|\b(?:anyone|anybody|someone|somebody) (?:here )?(?:know|knows|explain|help|who knows)|\b(?:wondering|curious|asking|question|not sure|no idea|dont know|do not know|want to know|need to know|tell me|explain|figure out)\b.{0,20}\b(?:if|whether|what|who|how|which|why|where)\b|\b(?:what|who|how|where) (?:do|can|should|would|must|am|are|is|does|happens?|covers|pays) (?:i|we|it|they|my|to|if|when|me|a|an|the)\b|\bwhat now\b|\b(?:will|would|can|could|do|does|is|are|am) (?:i|we|it|my|they|this|that|there) (?:get|be|have|safe|insured|covered|protected|still|any|a|an|the|really|actually|ever|lose|able|money|coins|funds|crypto|account|balance|deposit)\b|\bhelp\b/;
/** These begin like questions and are none: "what a day", "anyone who trades on margin", "remember mt gox?". */
const NONE =
	/^(?:what (?:a|an|the (?:hell|heck|fuck|actual))\b|how (?:cute|nice|funny|sad)\b|when (?:moon|lambo|the)\b|any(?:one|body) (?:who|else)\b|have (?:fun|a)\b|do (?:it|not)\b|did (?:it|that)$|will do\b|can confirm\b|could be\b|would be\b|is what\b|has to\b|why not$|remember\b|imagine\b|(?:right|no|eh|huh|lol|really|wtf|seriously|amirite|you|u|who|what|why|how|me)$)/;
/** A question without a verb: "mexc guardian fund how big", "krakn insurance yes or no". */
const ENDS =
	/\b(?:how (?:big|much|many|long|high|come|safe|so|old)|yes or no|or no|or not|or what|what for|who pays|whats that|what is that|good idea|legit|worth it)$/;
/** What people say before they ask. */
const GREETS =
	/^(?:(?:hi|hey|hello|yo|ok|okay|so|and|but|um|uh|guys|all|everyone|folks|sorry|sry|please|pls|plz|gm|quick|noob|newbie|dumb|stupid|serious|question|q|btw|wait|also|fam|team|mods?|dear)\s+)+/;
/** Said in jest, or taken back: nobody waits for an answer. */
const NOT_MEANT =
	/\b(?:lol|lmao|lmfao|rofl|haha\w*|jk|kek|nvm|nevermind|never mind|found it|figured it out|asking for a friend|change my mind|🤣|😂|🤡)(?!\p{L})/iu;
/** What the dataset is about: who keeps coins, what befalls them, who pays, what is shown of it, what to do. */
const OURS =
	/\b(?:insur\w*|uninsured|underwrit\w*|cover(?:s|ed|age)?|protect\w*|safe|safer|safest|safety|secur\w*|safu|guarante\w*|refund\w*|reimburs\w*|compensat\w*|repa(?:y|id|ys)|pa(?:y|ys|id) (?:me |us |you |them |out |back|for)|back|liable|liability|owe[sd]?|responsible|hack\w*|stol\w*|steal\w*|theft|thie\w+|scam\w*|phish\w*|fraud\w*|drain\w*|los[est]\w*|gone|missing|vanish\w*|recover\w*|bankrupt\w*|insolv\w*|collaps\w*|bust|under|fail\w*|shut\w*|fr[eo]+z\w*|frozen|stuck|paus\w*|withdraw\w*|fdic|sipc|fscs|polic(?:y|ies)|lloyd\w*|fund|reserves?|audit\w*|proof|solven\w*|licen\w*|regulat\w*|registered|mica|custod\w*|cold|storage|stored?|vaults?|offline|multisig|mpc|yubikeys?|whitelist|emergency|robbed|legal|keys?|seed|phrase|wallets?|ledger|trezor|2fa|authenticator|passkeys?|password|claim\w*|complain\w*|ombudsman|police|lawyer|sue|legit|trust\w*|risk\w*|breach\w*|leak\w*|compromised|support|contact|report|deposit\w*|stablecoins?|usd[tc]|depeg\w*|incidents?|history)\b/;

/** @param said as it was typed @param named whether an exchange is named that was understood: then the rest need be no word of the list */
export function asksOfOurs(said: string, named: boolean): boolean {
	return !NOT_MEANT.test(said) && (named || OURS.test(words(fold(said)).join(" "))) && asks(said);
}

function asks(said: string): boolean {
	const parts = said.split(/(?<=[.!?…])\s+|\n+|[,;:]\s+/).filter((part) => /\p{L}/u.test(part));
	return parts.some((part) => {
		const text = words(fold(part)).join(" ").replace(GREETS, "");
		if (NONE.test(text)) return false;
		return part.trimEnd().endsWith("?") || BEGINS.test(text) || WITHIN.test(text) || ENDS.test(text);
	});
}
