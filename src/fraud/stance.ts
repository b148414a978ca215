/** Whether somebody wants something of the reader, or warns, asks or tells of a fraud: the same words are in both. */

/** "Never share your seed phrase", "fake accounts ask you to …": a sentence that protects. */
const PROTECTS = [
	/^(?:please |psa: |and |so )?(?:never|don'?t|do not) (?!ignore|lose|miss|worry|wait|waste|hesitate|delay|panic|forget|let|reply|discuss)[a-z]+/,
	/\b(?:never|don'?t|do not|nobody|no one|won'?t|will not|not even|cannot|can'?t)\b(?! ignore| lose| miss| worry| wait| waste| understand| normally).{0,40}\b(?:ask|share|give|send|dm|install|click|trust|pay|enter|message|fall|connect|promise|asks|tell|scan|guarantee|need|sign)/,
	/\b(?:beware|watch out|be careful|stay safe|psa|scammers?|is (?:a )?(?:scam|phishing|fraud|fake)|are (?:scams?|fake|fraud)|that'?s a scam|fake (?:support|accounts?|mods?|admins?)|report and block|block and report|block(?:ed)? (?:him|her|them))\b/,
	/\b(?:you will be banned|not allowed|are forbidden)\b/,
	/^(?:rule \d+|no )\b|^careful\b|\ball the same gang\b|\b(?:you do not|you don'?t) have to\b/,
	/\bthere (?:is|are) no\b|\bif (?:someone|somebody|anyone|anybody)\b|\bwhoever\b|\banyone who\b|\bno action is needed\b/,
	/\b(?:that'?s|this is) how (?:my|he|she|they|i)\b/,
	/\bto spot phishing\b/,
	// Reports and moderation: a fraud does not speak of block lists.
	/\b(?:block ?lists?|black ?lists?|drainers?|phishing (?:sites?|pages?|domains?|links?|e?-?mails?|kits?|attempts?|forms?|campaigns?|urls?|messages?|report|scams?)|(?:is|are|as|for|like|against|category|report)(?: a|:)? phishing|phishing:|phishes|malicious (?:domain|site|link|package|repo)s?|take ?down|taken down|impersonat(?:es|ed|ing|or|ors|ion)|scam report)\b/,
	/\b(?:please|can you|could you|mods?,?|admins?,?) (?:ban|kick|block|remove|delete|flag|review|report)\b|\b(?:i|we)(?:'ve)? (?:reported|banned|blocked|removed|deleted|muted)\b(?! you)/,
	// "… is NOT kraken", "that number isn't theirs", "poses as support".
	/(?:\(link\)|\b(?:number|address|account|site|page|app|link|domain|user|he|she|bot))\b.{0,40}(?:isn'?t|\bis not|\baren'?t|\bare not) (?:us|ours|theirs|his|hers|them|real|genuine|official|affiliated|the (?:real|official|true)|from|run by|[a-z]+'s|(?:[a-z]+ ){0,1}(?:kraken|coinbase|binance|metamask|ledger|trezor|us))\b/,
	/\b(?:poses?|posed|posing) as\b|\b(?:pretends?|pretending|claims?|claiming) to be\b/,
	/\b(?:red flags?|scam alert|scammers? (?:call|send|use|want|hope|copy|target)|the (?:giveaway|task|job|recovery|romance|doubling) scam)\b/,
];

/** "He asked me to …", "I got an email saying …": said of others, or of oneself. */
const TELLS = [
	/\b(?:someone|somebody|some guy|a guy|he|she|they|the (?:site|man|woman|guy|person|caller|mail|email|app|exchange|mod|platform)|(?:my|a) (?:friend|uncle|aunt|dad|mom|father|mother|brother|sister|ledger|wallet|trezor)|support|[a-z]+ support)\b.{0,45}\b(?:said|says|saying|asked|asks|asking|told|wants?|wanted|offered|messaged|dm'?d|claims|claimed|gave|called|promised|promises|want)\b(?! you\b)/,
	/\b(?:he|she|one|expert"?|hacker"?|lawyer|page|firm|admin(?: here)?|site|caller|company|fbi|agent|stranger)\b.{0,40}\b(?:is asking|wants|asks|asking me|wrote that|sent me a screenshot|now needs|dm'?e?d me|says my)\b/,
	/\b(?:says|advises|advice|asks customers|tells customers|as advised)\b|\bi use (?:the same|a)\b|\bi (?:realised|realized)\b/,
	/\bi (?:got|received|have got|just got|keep getting) (?:an?|this|these|some|the) (?:e-?mail|message|dm|text|call|letter|sms)s?\b/,
	/\bdid (?:you|anyone|anybody)\b/,
	/^(?:hi all, |hi, |so |and |well )?(?:i|my|we|our)(?:'d|'ve)? (?:opened|wrote|lost my|had|verified|reported|told|sent|moved|keep|bought|blocked|filed|would|can'?t|withdrawal|account|wallet|failed)\b/,
	/\bthe scam\b|\bgot scammed\b.{0,3}$|\bi (?:paid|fell|understood|hung up|refused|ignored)\b|^thanks\b|\bgot a call\b|\bstill in my\b/,
	/\b(?:to reproduce|repro:|steps:|expected(?: result| behaviou?r)?:|actual(?: result)?:|stack ?trace|regression|feature request)/,
	/\bgot my money back\b|\b(?:account|wallet) (?:suspended|locked) after i\b/,
];

/** A question about whether a thing is honest. */
const ASKS = [
	/\b(?:is|are|was|were) (?:this|it|that|these|he|she|they|the|[a-z.-]+|\(link\))(?: [a-z0-9'()-]+){0,3} (?:an? )?(?:scams?|legit|legitimate|real|fake|phishing|safe|fraud|trustworthy|normal|ok|okay|official|theirs|yours|ours|genuine|the real)\b[^.!]{0,160}\?/,
	/\b(?:scam|fraud|phishing|legit),? (?:right|or (?:not|legit|fake|real))\b/,
	/\b(?:legit|real) or (?:fake|scam)\b/,
	/^(?:so |and |hi,? |hey,? |ok,? )?(?:what|how|where|why|which|who|on which|can (?!we|i help)|could|does|do (?!not)|is|are|should|has|if i|am i|any)\b/,
	/\b(?:scam|legit|real|reviews|thoughts|red flag|gimmick|joke|uneasy about it|normal)\b[^a-z]*$/,
	/\b(?:what|how|where|why|which|can|could|does|do|is|would|should|has|have|did) [^.!?]{0,160}\?/,
];

/** "Are you still having that problem?" is how fake support begins. */
const TO_READER = /^(?:(?:hi|hello|hey|sir|dear)[ ,!]+)*(?:are|do|have|did|were|would|can) (?:you|u|i help)\b/;

export type Stance = "wants" | "protects" | "tells" | "asks";

/** Frauds call nothing a scam but what their readers have lost by, and then they offer to get it back. */
const SPEAKS_OF_SCAMS = /\b(?:scams?|scammers?|scammy|phishing|phished|honeypots?)\b|^fake\b|\bto the (?:block|black|deny)?list\b/;
const OFFERS =
	/\b(?:recover\w{0,5}|retriev\w{1,4}|back|victims?|experts?|hackers?|refund\w{0,3}|compensat\w{1,5}|contact|assist\w{0,5}|claim|legit|trust\w{0,6}|call|dm|whatsapp|telegram)\b/;

/** @param sentence in plain small letters, its closing sign included */
export function stanceOf(sentence: string): Stance {
	if (PROTECTS.some((pattern) => pattern.test(sentence)) || (SPEAKS_OF_SCAMS.test(sentence) && !OFFERS.test(sentence))) return "protects";
	if (ASKS.slice(0, 3).some((pattern) => pattern.test(sentence))) return "asks";
	if (TO_READER.test(sentence)) return "wants";
	if (TELLS.some((pattern) => pattern.test(sentence))) return "tells";
	return ASKS.some((pattern) => pattern.test(sentence)) ? "asks" : "wants";
}

/** Whether a message as a whole asks what to think of something, so that what it tells of is not its own. */
export function asksAdvice(sentences: readonly string[]): boolean {
	return sentences.some((sentence) => ASKS.slice(0, 3).some((pattern) => pattern.test(sentence)));
}
