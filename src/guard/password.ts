/** Finds passwords, PINs and one-time codes by what is said of them: "my password is hunter2", "pin: 1234", "2fa backup code 1234 5678". */
import { isMixedWord, isSaidOfPasswords } from "./prose-words.ts";

// English, and the words for a password in the larger languages of the server, accents already folded away.
const PASSWORD = [
	"p[a4@]?s+[ -]?w[aeo0]?r?d+s?|passowrds?|passwrods?|passords?|pass ?codes?|pass ?phrases?|pwd?s?|pass|passwort|kennwort",
	"contrasena|clave|senha|palavra[- ]passe|mot de passe|parola|heslo|has[lł]o|sifre|wachtwoord|losenord|adgangskode|salasana|jelszo|lozinka|kata sandi|mat khau",
	"пароль|密码|密碼|口令|ハスワート|暗証番号|비밀번호|암호|รหสผาน|كلمة (?:السر|المرور)|סיסמה|κωδικος",
]
	.join("|")
	.normalize("NFKD");
const CODE_FOR =
	"2fa|mfa|g2fa|totp|otp|(?:two|2)[ -]?factor|back-?up|recovery|one[ -]?time|auth(?:enticat(?:or|ion))?|sms|verification|log ?in|security|e-?mail|anti-?phishing|google|unlock|access";
const CODE = `(?:${CODE_FOR})(?: (?:${CODE_FOR}))?[ -]?(?:code|pin)s?|one[ -]?time pass(?:word|code)s?|otps?|2fa|totp`;
const PIN = "pin(?:[ -]?(?:code|number|no))?";
const LABEL = new RegExp(`(?<![a-z0-9/.@#-])(?:(?<code>${CODE})|(?<password>${PASSWORD})|(?<pin>${PIN}))(?![\\w@])`, "gi");
/** Going through all labels takes three times as long as seeing that there is none. */
const ANY_LABEL = new RegExp(LABEL.source, "i");

// "password for my Kraken account is", "pin of the card was"; not "password for years when BTC was 69000"
const NO_PLACE = "(?:an?|and|but|or|if|when|while|where|since|before|after|until|because|that|which|who|it|they|he|she|we|i)";
const WHERE = `(?: (?:for|to|on|of|at|in)(?: (?!${NO_PLACE} )[\\w.'-]{1,20}){1,4}?(?= (?:is|was|:|=)|[:=])| (?:i|we) (?:use|used|have|had|chose|set|picked)(?: [\\w.'-]{1,20}){0,4}?(?= (?:is|was)))?`;
const IS =
	"(?:'?s|is|was|are|were|ist|lautet|es|est|e|je|jest|(?:used to|might|may|should|will|would|could) be)(?: (?:just|now|currently|literally|still|like|actually|simply))?";
// A statement ("is", ":", "=", "->") tells more than "to", a lone dash, or nothing: "set my pin to 4321", "my pin 4321".
const STATED = new RegExp(
	`^["'\`*]{0,3}${WHERE}\\s{0,3}(?:(?<states>(?:${IS} ?)?(?:[:=]+>?|-+>|→|[是为為は]|는|은)|${IS}(?=\\s))|(?<leans>to|-)(?=\\s)|(?=\\s))\\s{0,3}(?<value>\\S.*)`.normalize(
		"NFKD",
	),
	"is",
);
const EXAMPLE_BEFORE = /\b(?:common|popular|default|worst|typical|example|weakest|used) $/i;
const OWNED_BEFORE = /\b(?:my|our|the|his|her) (?:[\w.]{1,15} ){0,3}$/i;
const BEGINNING = /(?:^|[\n,;])\s*$/;
const LOGIN_BEFORE = /\b(?:user(?:name)?|log ?in|e-?mail|account)\b.{0,60}$/is;

/** Expects folded text. Line ends count as such ("pw: dragon") and as mere spaces ("my password is", next line "dragon7"). */
export function hasPassword(text: string): boolean {
	const joined = SPACED_OUT.test(text) ? text.replace(/\s+/g, " ") : text;
	return lineHasPassword(text) || (joined !== text && lineHasPassword(joined));
}

const SPACED_OUT = /\s\s|[^\S ]/;

function lineHasPassword(text: string): boolean {
	const isNamed = ANY_LABEL.test(text);
	for (const match of isNamed ? text.matchAll(LABEL) : []) {
		const stated = STATED.exec(text.slice(match.index + match[0].length, match.index + match[0].length + 160))?.groups;
		const before = text.slice(Math.max(0, match.index - 80), match.index);
		if (stated?.value === undefined || EXAMPLE_BEFORE.test(before)) continue;
		const kind = match.groups?.pin !== undefined ? "pin" : match.groups?.code !== undefined ? "code" : "password";
		const given = { kind, states: stated.states, leans: stated.leans, before, value: stated.value.replace(OPENING, "") } as const;
		if (given.states !== undefined ? isStated(given, given.states) : isMentioned(given)) return true;
	}
	// Of what names neither password nor code none is called one; a label goes before no "@".
	return hasPasswordAfterEmail(text) || ((isNamed || text.includes("@")) && isCalledPassword(text));
}

type Given = {
	readonly kind: "password" | "code" | "pin";
	readonly leans: string | undefined;
	readonly before: string;
	/** What follows, to the end of the stretch looked at. */
	readonly value: string;
};

const OPENING = /^["'`(*|<[]{1,3}/;

/** "my password is ...", "pw: ..." */
function isStated({ kind, before, value }: Given, states: string): boolean {
	if (isNumberSecret(value)) return true;
	if (kind === "pin") return false;
	if (isMixed(value)) return true;
	return kind === "password" && (isPlainWord(value, /[:=>→]/.test(states) || OWNED_BEFORE.test(before)) || isQuotedPhrase(value));
}

/** "changed my password to ...", "my pin 1234", "2fa backup code 1234 5678": only what can hardly be anything else. */
function isMentioned({ kind, leans, before, value }: Given): boolean {
	const owned = leans !== undefined || kind === "code" || OWNED_BEFORE.test(before) || BEGINNING.test(before) || LOGIN_BEFORE.test(before);
	if (!owned) return false;
	if (isNumberSecret(value) && !/^(?:19|20)\d\d(?!\d| \d)/.test(value)) return true; // a year, more likely
	return kind !== "pin" && /\d/.test(firstWord(value)) && isMixed(value) && (firstWord(value).length >= 6 || leans !== undefined);
}

const UNIT =
	/^[\s-]*(?:digits?|numbers?|char\w*|letters?|words?|symbols?|bits?|days?|hours?|minutes?|years?|times|tries|attempts?|iterations|rounds|usd\w*|dollars?|eur\w*|users?|people|accounts?|%)/i;

/** Four digits or more, also in groups ("1234 5678", "123-456", "12 34 56"); three at the end of a sentence; not a measure. */
function isNumberSecret(value: string): boolean {
	const digits =
		/^(?:\d{3,8}(?:-\d{3,8})+|\d{4,12}|\d{3}[ -]\d{3}|\d{2}(?: \d{2}){2,}|\d{3}(?=[.!)"'`]?\s*$)|\d(?: \d){3,})(?![\w%$€£/]|[.,:-]\d)/.exec(
			value,
		)?.[0];
	return digits !== undefined && !UNIT.test(value.slice(digits.length));
}

const firstWord = (value: string): string => (/^[^\s"'`|<>]*/.exec(value)?.[0] ?? "").replace(/[.,;:!?)\]*]+$/, "");

/** Letters and digits, or a sign between them, in one word that is none of the words prose mixes so. */
function isMixed(value: string): boolean {
	const word = firstWord(value);
	if (word.length < 4 || word.length > 64 || isMixedWord(word) || /:\/\/|^www\.|\w@\w+\.\w|^\w+(?:\.\w+)*\.[a-z]{2,}(?:\/|$)|^[{<[]/i.test(word))
		return false;
	if (/[a-z]/i.test(word) && /\d/.test(word)) return !UNIT.test(word.replace(/^\d+/, "")) || !/^\d/.test(word);
	return word.length >= 6 && /[a-z0-9][!@#$%^&*+=~]+[a-z0-9]/i.test(word);
}

/** "my password is dragon": the last word of its sentence, and not one that tells how the password is. */
function isPlainWord(value: string, firmly: boolean): boolean {
	const word = firstWord(value);
	return firmly && /^[a-z]{3,30}$/i.test(word) && /^["'`)*|]*[.!]?["'`)*|]*\s*(?:\n|$)/.test(value.slice(word.length)) && !isSaidOfPasswords(word);
}

/** "correct horse battery staple", in quotes; not "too weak" or "not strong enough". */
function isQuotedPhrase(value: string): boolean {
	const words = /^([a-z]+(?: [a-z]+){2,7})["'`]/i.exec(value)?.[1]?.split(" ") ?? [];
	return words.length > 0 && words.slice(1).every((word) => !isSaidOfPasswords(word));
}

const EMAIL_AND_SECRET = /(?<![:/\w.+-])[\w.+-]{1,40}@[\w-]{1,40}(?:\.\w{2,10}){1,3} ?[:|;] ?(\S{5,64})/g;

/** "bob@example.org:hunter2" */
function hasPasswordAfterEmail(text: string): boolean {
	if (!text.includes("@")) return false;
	for (const match of text.matchAll(EMAIL_AND_SECRET)) if (isMixed(match[1] ?? "")) return true;
	return false;
}

const CALLED = new RegExp(`\\s(?:(?:is|was|=|<-+) (?:my|our)|as(?: my| the| a)?) (?:[\\w.]{1,15} ){0,2}?(?:${CODE}|${PASSWORD}|${PIN})(?!\\w)`, "gi");

/** "hunter2 is my password" */
function isCalledPassword(text: string): boolean {
	for (const { index } of text.matchAll(CALLED)) {
		const value = /(?:^|[\s"'`(|*])([^\s"'`(|*]{4,64})["'`)|*]*$/.exec(text.slice(Math.max(0, index - 70), index))?.[1] ?? "";
		if (isMixed(value) || /^\d{4,12}$/.test(value)) return true;
	}
	return false;
}
