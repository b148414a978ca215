/** What those say who want a phrase, a device, a member or a coin: patterns over one sentence as a reader sees it. Each run is bounded. */

export type Lure = {
	/** A sentence that warns of it may say it (warned.ts). */
	readonly broken: readonly RegExp[];
	/** Wherever it is: an account, a number, a name that coins are sent to, a warning that makes an exception. */
	readonly always?: readonly RegExp[];
	readonly says: string;
	readonly remedy: string;
};

const WORDS = "(?:phrases?|words?|keys?|seeds?|codes?)";
const SECRET = `(?:seed(?:[- ]?${WORDS})?|(?:recovery|secret|backup|wallet|mnemonic|master|1[28][- ]word|24[- ]word|twelve[- ]word|private|secure|safety|restore)[- ]?${WORDS}|mnemonics?|keystores?|key ?files?|wallet files?|pass ?phrases?|(?<!\\b(?:a|an|own|new|strong|unique|different|another|longer|good) )(?:passwords?|pass ?words?|pass ?codes?|pins?(?: codes?)?)|2 ?fa(?: codes?)?(?! (?:at|on|for|with|is|app|apps|by|in)\\b)|(?:two[- ]factor|authenticator|verification|security|sms|login|log-in|one[- ]time|text|confirmation|access|mail|e-mail|backup|device|digit)[- ]codes?|(?:six|6|eight|8)[- ]digits?(?: \\w+)? codes?|(?:six|6|nine|9|ten) digits|otps?|(?:your |the )?(?:12|18|24|twelve|eighteen|twenty[- ]four) (?:secret |recovery |seed |magic )?words|api[- ](?:keys?|secrets?)|card (?:number|details)|id (?:card|photo)|passport|cookies?|session tokens?|(?:your|ur) (?:\\w+ )?qr[- ]codes?|qr[- ]codes? (?:of|from|in|on) (?:your|the|ur) (?:wallet|login|authenticator|2fa|app|account|device)|codes? (?:from|in|out of|on|of) (?:the|your|ur|that|an?) (?:texts?|sms|message|text message|e-?mail|mail|authenticator|app|call)|screenshots? of (?:your|the|ur) (?:\\w+ ){0,2}(?:qr|codes?|wallet|seed|phrase|keys?|login|recovery)|selfie with|uid and|id \\+ pass\\w*|log-?ins? (?:data|details)|credentials|authenticator (?:backup )?(?:secret|key)s?|(?:paper|note|sheet|card|list|backup) (?:with|of|that has) (?:your|the) words|(?:your|ur) (?:phrase|seed|keys?|codes?|log-?in))`;
const HAND =
	"(?:enter|entering|type|typing|send|sending|give|giving|share|sharing|post|posting|paste|pasting|provide|providing|submit|submitting|dm|pm|tell|telling|read(?: out)? (?:us|me|him|her|them|your|ur|the|it|aloud)|dictate|verify|verifying|confirm|confirming|drop|upload|uploading|forward|fill in|write(?! down)|put|import|importing|insert|inserting|re-?register|register|reply with|have ready|bring|need|needs|needed|requires?|required|sync|validate|show|restore with|photograph|hand(?: over| in)?|attach|key in|whisper|spell|leave|disclose|reveal|lodge|(?:e-?mail|mail|text|message|link|copy|connect|deposit) (?:us|me|him|her|them|your|ur|the|it|to)|(?:with|using|by) (?:your|ur|the)(?= (?:\\w+ )?(?:seed|recovery|secret|backup|private|12|24|twelve)))";
const HERE =
	"(?:here|below|(?:in|into|in to|on|at|via|through) (?:the|this|our|a|that|my) (?:\\w+ )?(?:box|chat|form|ticket|field|dm|channel|bot|thread|portal|group|comments?)|(?:in|into|on|at|via|through) (?:this|our|that|my) (?:\\w+ )?(?:page|site|app|window|tool|widget)|to (?:us|me|staff|support|him|her|a mod\\w*|an? (?:admin|agent|helper)|the (?:\\w+ )?(?:team|staff|mods?|moderators?|admins?|support|bot|agent|helper|operator|desk|clerk))\\b|(?:is|are) (?:needed|required|checked|enough)|needed|so (?:that )?(?:we|i|they|staff|the (?:team|mods?|bot|agent)) |and (?:we|i|staff|it)\\b|goes|go in|belongs?)";

const asks = (pattern: string) => new RegExp(pattern, "g");

export const LURES: readonly Lure[] = [
	{
		broken: [
			asks(`\\b${HAND}\\b[^.!?\\n;]{0,50}\\b${SECRET}(?![\\w-])`),
			asks(`\\b${SECRET}\\b[^.!?\\n;]{0,40}\\b${HERE}`),
			asks(
				`\\b${SECRET}\\b[^.!?\\n;]{0,60}\\b(?:enter|type|send|give|share|post|paste|submit|dm|pm|tell|read|put|upload|forward|drop|register)\\b[^.!?\\n;]{0,6}\\b(?:it|them|these|those)\\b`,
			),
			asks("\\bwords? (?:no\\.? |number |#)?\\d{1,2}\\b[^.!?\\n;]{0,12}(?:,|\\band|\\bor|&) (?:word )?\\d{1,2}\\b"),
			asks(
				"\\basks?\\b[^.!?\\n;]{0,30}\\b(?:code|phrase|words|password|key|seed)\\b[^.!?\\n;]{0,12}\\b(?:give|tell|send|share|hand|type|read)\\b[^.!?\\n;]{0,10}\\b(?:it|them|him|her)\\b",
			),
		],
		always: [
			asks(
				"\\basks?\\b[^.!?\\n;]{0,30}\\b(?:code|phrase|words|password|key|seed)\\b,? (?:then |just |please |simply )?(?:give|tell|send|hand|read)\\b[^.!?\\n;]{0,10}\\b(?:it|them)\\b",
			),
			asks(
				"^(?!.*\\b(?:never|not|nobody|no one|who(?:ever)?|if|anyone|scam\\w*|fake|dont|asks?|wants?)\\b)(?!.*n['’]t\\b).*\\b(?:send|share|show|post|upload|forward|give|drop|dm)\\b[^.!?\\n;]{0,25}\\b(?:screenshots?|screen ?shots?|photos?|pictures?|pics?)\\b[^.!?\\n;]{0,20}\\b(?:qr|seed|phrase|recovery|keys?|2fa|authenticator|codes?)\\b",
			),
			asks("\\bcodes?\\b[^.!?\\n;]{0,40}\\bbut (?:please )?(?:give|tell|send|share|read|type)\\b"),
			asks(
				"\\b(?:share|give|send|tell|type|enter|post)\\b[^.!?\\n]{0,60}\\b(?:phrase|seed|words|code|password|key)\\b[^.!?\\n]{0,60}\\b(?:our|verified|real|genuine|green|official) (?:\\w+ )?(?:mods?|moderators?|staff|team|support|admins?)\\b[^.!?\\n]{0,20}\\b(?:fine|ok|okay|safe|allowed|different|trusted)\\b",
			),
		],
		says: "it asks for what nobody may ask for: a phrase, password, code or paper",
		remedy: "Take it out: who reads it here would be robbed elsewhere",
	},
	{
		broken: [
			/\b(?:any ?desk|team ?viewer|rust ?desk|ultra ?viewer|supremo|aweray|anyviewer|splashtop|log ?me ?in|screen ?connect|connect ?wise|go ?to ?assist|(?:ms[- ])?quick[- ]?assist|chrome remote desktop|zoho assist|quick ?support|hoptodesk|dw ?service)\b/g,
			/\b(?:start|begin|open|join|accept|allow|grant|give|let|use|using|install|download|run|via|by|through|over|with|need|needs|do)\b[^.!?\n;]{0,40}\b(?:remote (?:access|desktop|control|session|assistance|help|support)|screen[- ]?shar\w+|shar\w+ (?:of )?(?:the |your )?screens?|screen session)\b/g,
			/\b(?:share|show)(?: \w+)? (?:your|the|ur) (?:screen|desktop)\b|\b(?:let|allow) (?:us|me|him|her|them|the \w+|our \w+|a \w+)(?: \w+)? (?:in|into|onto|on|control|take over|steer|drive|connect)\b[^.!?\n;]{0,25}\b(?:computer|phone|device|pc|laptop|screen|machine|desktop|account)\b/g,
		],
		says: "it speaks of remote access to somebody's device",
		remedy: "Take it out: help never needs it",
	},
	{
		broken: [
			/\b(?:contact|message|dm|pm|write(?: to)?|text|add|reach(?: out to)?|ask|call|find|join|follow|talk to|chat with|speak to|get in touch with|reply to|come to|visit|use|phone|ring|hit up|ping|open)\b[^.!?\n;]{0,50}\b(?:telegram|whats ?app|signal(?! words?)|we ?chat|viber|line app|instagram|skype|imo|tg|zangi|teams|threema|session app|snapchat|messenger|facebook|matrix|kakao(?:talk)?|google meet|zoom)\b/g,
			/\b(?:telegram|whats ?app|signal|we ?chat|viber|tg|insta(?:gram)?|skype|threema|snap(?:chat)?|messenger|session|kakao(?:talk)?|line id)\s?(?::|=|\bid\b|is\b|at\b|handle|user ?name|name|number|\bthe \w+ \w+:)/g,
			/\b(?:telegram|whats ?app|viber|signal)\b[^.!?\n;]{0,40}(?:\+\d|:\s?\S)/g,
		],
		always: [
			/\b(?:telegram|whats ?app|signal|we ?chat|viber|tg|insta(?:gram)?|skype|threema|snap(?:chat)?|session|kakao(?:talk)?|line id)\s?[:=]\s?@?[a-z0-9_.+-]{5,32}(?=\s*(?:$|[.,;!\u2013\u2014-]))/g,
			/\b(?:telegram|whats ?app|viber|tg|insta(?:gram)?|skype|threema) (?:user|account|profile|contact|nick|channel|group|bot) [a-z0-9_.]{0,31}[_0-9][a-z0-9_.]{0,31}/g,
			/\b(?:telegram|whats ?app|viber|tg|insta(?:gram)?|skype|threema|signal|discord)(?: (?:user ?name|user|account|profile|contact|nick|channel|group|bot|name|handle|id))? (?:[a-z0-9_.]{3,24}(?:help|support|desk|admin|official|recovery|refunds?|claims?|service|agent|care|team)|(?:help|support|recovery|claims?|refund)[a-z0-9_.]{4,24})\b/g,
			/\b(?:add|dm|pm|contact|message|write|text|find) (?:the |to |to the )?(?:user|account|profile|contact|friend|agent|name) [a-z0-9.]{0,24}[_0-9][a-z0-9_.]{0,24}/g,
			/\bicq\W{0,3}(?:\w{1,10}\W{1,3})?\d{6,10}\b|@ [a-z0-9]{2,20}_[a-z0-9_]{2,20}\b/g,
			// "1-800-KRAKEN-1": a number that is a word.
			/(?<![\w-])(?:1[-. ]?8(?:00|33|44|55|66|77|88)[-. ]|8(?:00|33|44|55|66|77|88)-)(?=[a-z\d-]{7,12}\b)[a-z\d]*[a-z][a-z\d-]*/g,
			/(?<![\w.#])[a-z0-9_.]{2,32}#\d{4}(?!\d)/g,
			/(?<![\w.])@(?!(?:everyone|here|mods?|moderators?|admins?|staff)\b)[a-z0-9_]{3,32}\b/g,
			/(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\]|\{at\})\s?[\w-]{1,63}(?:\s?(?:\.|\(dot\)|\[dot\]|\bdot\b)\s?\w{2,24})/g,
			/\b[\w.+-]{2,64} at \w[\w-]{1,40} dot (?:com|net|org|io|co|me|de|uk)\b/g,
			/\+\d[\d ().-]{7,20}\d|(?<![\d-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?![\d-])/g,
			/\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,-]{1,2}){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/g,
		],
		says: "it sends members to an account, chat or number outside",
		remedy: "Name a channel of this server, or put an official page under links",
	},
	{
		broken: [
			/\b(?:send|transfer|move|deposit|pay|donate|wire|forward)\b[^.!?\n;]{0,40}\b(?:coins?|funds?|crypto|btc|eth|usdt|usdc|sol|money|fees?|bitcoin|assets?|balance|premium|tax|taxes|collateral|gas|\d[\d.,]* ?(?:usd\w?|btc|eth|sol|dollars?|euros?|%|\$|€))(?![\w])[^.!?\n;]{0,40}(?:\bto (?:this|our|us|me|the (?:following|new|safe|secure|recovery|treasurer|desk|mod\w*|team|pool|address|wallet)|a (?:safe|new|secure)|[\w-]+\.eth|get|receive|start|unlock|release|verify|activate|join|qualify)\b|\bfirst\b|\bbefore\b|\bin advance\b|\bup ?front\b|\band (?:you|your|we|it)\b|\bas (?:the|a|your)\b)/g,
			/\b(?:wallet |account )?(?:verification|activation|unlock(?:ing)?|release|processing|recovery|clearance|policy|registration|membership|refund|withdrawal tax|insurance|anti-?fraud) (?:fees?|deposit|premium|tax|charge)\b[^.!?\n;]{0,40}\b(?:is|are|of|first|before|must|has to|gets|normal|usual|payable|due|back|to)\b|\b(?:pay|paying|send|sending)\b[^.!?\n;]{0,20}\b(?:verification|activation|unlock(?:ing)?|release|processing|recovery|clearance|policy|insurance) (?:fees?|deposit|premium|tax)\b|\bpaying\b[^.!?\n;]{0,20}\b(?:release|fee|premium|tax|deposit)\b[^.!?\n;]{0,25}\b(?:normal|usual|fine|okay|ok|standard|safe)\b/g,
			/\b(?:tax|taxes|fees?|premium|deposit|charge|collateral)\b[^.!?\n;]{0,30}\b(?:is|are|falls?|becomes?) (?:due|payable|needed|required|to be paid|owed)\b/g,
			/\b(?:our|my|this) (?:\w+ )?(?:hackers?|experts?|specialists?|tracers?)\b[^.!?\n;]{0,30}\b(?:gets?|recovers?|brings?|finds?|traces?|can get|takes?)\b[^.!?\n;]{0,30}\bback\b/g,
			/\b(?:the |our )?premium (?:is|costs)\b[^.!?\n;]{0,20}\d|\bpool address\b|\b(?:insurance|cover|claims?|refund|victims?) (?:pool|fund|wallet)\b[^.!?\n;]{0,15}\baddress\b/g,
			/\brecover(?:s|y|ing|ed)?\b[^.!?\n;]{0,30}\b(?:stolen|lost|everything|all)\b[^.!?\n;]{0,40}\b(?:contact|dm|expert|agent|service|specialist|hire)\b|\b(?:contact|hire|ask|dm)\b[^.!?\n;]{0,30}\b(?:recovery|asset|crypto) (?:experts?|agents?|services?|specialists?|hackers?|desk)\b/g,
		],
		always: [/(?<![\w.-])[a-z0-9-]{3,60}\.(?:eth|sol|bnb|crypto|wallet|nft|ton)(?![\w-]|\.\w)/g],
		says: "it asks for coins or a fee",
		remedy: "Take it out: no help costs anything first",
	},
	{
		broken: [
			/\bconnect(?:ing)? (?:your |the |ur |a )?(?:crypto |hot )?(?:wallets?|metamask|phantom|exchange account)\b/g,
			/\b(?:sign|approve|confirm|accept)\b(?: \w+){0,2} (?:\w+ )?(?:request|transaction|signature|spend(?:ing)?|token spend|permission|allowance|contract)\b/g,
			/\bscan (?:the|this|our|that) (?:\w+ )?qr\b[^.!?\n;]{0,40}\b(?:discord|wallet|to (?:prove|verify|claim|get|receive|join|register))\b/g,
			/\b(?:log ?in|sign ?in|log into|sign into|login)\b[^.!?\n;]{0,40}\b(?:through|via|with|using|on|at|in|by) (?:(?:our|this|that) (?:\w+ )?(?:site|page|link|tool|app)|(?:the|our|this) (?:\w+ )?(?:widget|form|button|bot|panel|portal))\b/g,
		],
		says: "it asks members to log in, connect or sign somewhere",
		remedy: "Name the exchange's own page under links; nobody needs a wallet or a login to be helped here",
	},
	{
		broken: [],
		always: [
			/(?<!\b(?:said|says|me|us|to) )\b(?:do not|don['’]?t|never|no need to|avoid|please not) (?:call|tell|inform|contact|go to|report (?:it |this |anything )?to|write to|involve|notify|alert|talk to|bother)(?: to)? (?:the |your |any )?(?:police|authorit\w+|law enforcement|fbi|bank)\b(?! (?:emergency|by|on|twice|again|number))/g,
		],
		says: "it keeps members from the police or their bank",
		remedy: "Take it out: both can help, the sooner the better",
	},
	{
		broken: [
			/\b(?:approved|endorsed|certified|verified|backed|recommended|licensed|accredited|insured|partnered) (?:by|with) (?:the )?(?:fdic|sipc|fscs|sec|cftc|bafin|fca|esma|lloyd\S{0,3}|police|fbi|interpol|europol)\b[^.!?\n]{0,20}\b(?:this|our) (?:server|team|desk|channel|bot|community)\b/g,
			/\b(?:(?:this|our) (?:server|team|desk|channel|bot|community)(?: is| are)?|we are|we['’]re) (?:\w+ )?(?:approved|endorsed|certified|verified|backed|licensed|accredited|insured|regulated) (?:by|with) (?:the )?\w+/g,
		],
		says: "it says that an authority vouches for this server",
		remedy: "Take it out: none does",
	},
];
