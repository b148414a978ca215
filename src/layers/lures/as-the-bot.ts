/** Words in the bot's own voice, layout or place, and those that tell members not to believe it: no warning makes them lawful. */

const AS_THE_BOT: readonly RegExp[] = [
	/\bverdict\s?[:=\u2013\u2014-]|\b(?:our|the|final|official|my) (?:final )?verdict (?:is|says|stays|remains)\b|\bevidence\s?:/,
	/\bcover ?bot(?:'s|’s)?\b[^.!?\n]{0,40}\b(?:says?|said|confirm\w*|verif\w*|guarante\w*|vouch\w*|approv\w*|certif\w*|check(?:s|ed)?|recommend\w*|insur\w*|endorse\w*|has (?:been )?(?:moved|replaced|renamed)|has a new|is now|is down[,;]? (?:use|so|please|write|dm|go|until you)|answers?:|asks? (?:you|for (?:your|the|a) )|needs? (?:you|your))/,
	/\b(?:confirmed|verified|certified|approved|checked|vetted|endorsed|reviewed|answered)\b[^.!?\n]{0,20}\b(?:by|through|with)\b[^.!?\n]{0,15}\b(?:cover ?bot|this bot|the bot|discord)\b/,
	/^\W{0,12}(?:verdict|result|bottom line|certainty|confidence|evidence|confirmed|verified|claimed, not shown|nothing found|sources disagree)\s?[:.\u2013\u2014-]/m,
	/\b(?:no|zero|without|0|not any) signs? of (?:a |any )?(?:fraud|scam|phishing)\b|\bchecked against \d|\bsources?\s?:\s?\d|\b(?:marks|signs) of a (?:scam|fraud)\s?:\s?(?:no|none|0)\b/,
	/[[(【<{]\s?(?:system|bot|admin|discord|official|cover ?bot|auto ?mod|announcement|staff|server notice)\s?[\])】>}]|^\W{0,6}(?:system|discord|automod|bot)(?: message| notice| team)?\s?:/m,
	/^\W{0,12}(?:answer|status|cover(?:age)?|insurance|insured|protection|safe)\s?[:=\u2013\u2014-]\s?(?:yes|confirmed|insured|covered|verified|safe|guaranteed|approved|official|true|full|100 ?%)/m,
	/^\W{0,6}(?:not a|no) (?:scam|fraud|phishing)\s?[:\u2013\u2014-]/m,
	/^\W{0,12}official (?:answer|statement|reply|notice|ruling|result)\b/m,
	/\b(?:ignore|disregard|forget|override|overrule|never mind|don['’]?t (?:believe|trust|listen to|mind|follow))\b[^.!?\n]{0,25}\b(?:what (?:the|this|that) (?:bot|cover ?bot|app)|the bot['’]?s?|this bot['’]?s?|cover ?bot|(?:the|its|these|those) warnings?|(?:the )?(?:answer|text|line|note|embed)s? (?:above|below))\b/,
	/\b(?:this|the) bot(?:['’]s)? (?:makers?|team|developers?|authors?|owners?|operators?)\b[^.!?\n]{0,20}\b(?:vouch\w*|guarante\w*|confirm\w*|approv\w*|endorse\w*|recommend\w*|certif\w*)/,
	/\b(?:new|real|other|official|second) (?:cover ?)?bot\b[^.!?\n]{0,30}\b(?:verify|button|dm|here|login|is)\b|\bverify yourself\b/,
	/[(]\s?(?:the )?(?:cover ?bot|system|discord)(?: \w{1,12})?\s?[)]|\[\s?(?:cover ?bot|discord|system) \w{1,12}\s?\]/,
	/\b(?:the|this) bot(?: (?:may|can|will|might|must|is allowed to|has to|sometimes))(?: (?!never|not)\w+)? (?:asks?|wants?|needs?|requests?)\b[^.!?\n]{0,20}\b(?:password|phrase|seed|code|keys?|words|pin)\b/,
	/\b(?:if|when|whenever|though) (?:the|this) bot (?:says|tells you|claims|answers)\b[^.!?\n]{0,40}, (?:you are|you['’]re|it is|it['’]s|they are|ignore|trust us|ask us)|\bonly says (?:so|that|it)\b/,
	/^\W{0,6}(?:yes|sure|of course)[,:]? (?:you['’]?re|you are|it['’]?s|it is|they['’]?re|they are|all (?:\w+ )?(?:is|are)|everything is|(?:your |all )?(?:coins|funds|money) (?:is|are)) (?:\w+ ){0,2}(?:covered|insured|safe|protected|refunded|guaranteed|reimbursed)\b/m,
	/(?:\b(?:not|never|wouldn|don|can|ignore)\b|n['’]t\b)[^.!?\n]{0,12}\b(?:believe|trust|listen to|mind|worry about|read)\b[^.!?\n]{0,12}\b(?:red|green|yellow|gr[ae]y|orange|colou?red) (?:box|line|bar|text|label|note|mark|frame)\b/,
	/\b(?:warnings?|answers?|notes?|texts?|embeds?|lines?) (?:above|below|over this|under this)\b[^.!?\n]{0,20}\b(?:is|are|was|were) (?:wrong|outdated|old|false|a mistake|not for|void|invalid|automatic|no longer)\b/,
];

/** @param read the text as a reader sees it */
export const speaksAsTheBot = (read: string): boolean => AS_THE_BOT.some((rule) => rule.test(read));
