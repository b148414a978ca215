/** Words that say something about a password instead of being one: "my password is weak", "password: optional". */

const SAID_OF_PASSWORDS = new Set(
	`a about above accurate after again all alone already also always an and another any anything as at awful bad bare basic because before
	being best better between blank both broken but by case char character characters chars clear come common complete compromised correct crap
	current dead different down due easy either empty enough even every everything exactly exposed false fine for forgotten free from fun
	garbage gibberish given going gone good great half hard hashed he her here hers hidden his history how i if ill important impossible in
	incorrect insecure invalid it its just keeping kept known last leet less like literally long longer lost lousy mandatory many me mediocre
	mine missing more most much my n/a na necessary needed never new next nice no none nonsense normal not nothing now numbers ok okay old older on
	once one only optional or our out over perfect personal poor possible pretty private public pwned quite rather really required right rock rubbish foolish
	safe safer same secret secure shared shit short shorter simple sloppy smth so solid some someone something somewhere sound stale still stolen
	strong stronger stupid such super taken terrible than that the their theirs them then there these they this those to toast together too
	tough trash trivial true two ugly under unique unknown up useless usual valid very vulnerable was way we weak weaker weird well what when
	where which who why wild with without wrong ye yes yet you your yours zero asap reset set sent lost stolen found shown read seen gone cut put bs dumb idk lol meh smh tbh u ur wtf wat guessable crackable
	ancient random complicated complex crucial critical essential everywhere nowhere public default identical similar irrelevant obsolete
	bitwarden keepass keepassxc lastpass dashlane nordpass 1password authy passkey passkeys biometrics fingerprint sms totp authenticator`.split(/\s+/),
);
const SAID_OF_PASSWORDS_ENDING = /(?:ed|ing|less|ful|able|ible|ous|ive|ly|n't|nt|ory|'s|est|proof)$|^x+$/;

/** Measures, products and slang that mix digits and letters like passwords do: "20chars", "2fa", "sha256", "gr8". */
const MIXED_WORD =
	/^(?:\d+(?:st|nd|rd|th|h|hr|hrs|x|k|m|mo|am|pm|s|sec|secs|min|mins|d|day|days|wk|yr|yrs|years?|yo|chars?|characters?|digits?|letters?|words?|bits?|numbers?|fa|factor|of\d+|password|%|usd|usdt|btc|eth)|(?:sha|aes|hmac|keccak|[ehr]s)-?256|sha\d+|u2f|fido2?|web[23]|mt[45]|[teb]rc-?20|bep-?20|erc-?\d+|ios\d*|win\d+|windows\d+|argon2(?:id?)?|bcrypt\d*|oauth2|mp3|gr8|l8r|m8|h8|b4|w8|4ever|2day|2moro|2nite|str8|n00b|l33t|h4x0r|yubikey\d?|2fa'?s|covid19|y2k|m[234]|s\d\d|iphone\d+|g2fa|sim\d|ipv[46]|\d+-[a-z]+|[a-z]+-\d+)$/i;

export const isSaidOfPasswords = (word: string): boolean =>
	SAID_OF_PASSWORDS.has(word.toLowerCase()) || SAID_OF_PASSWORDS_ENDING.test(word.toLowerCase());

export const isMixedWord = (word: string): boolean => MIXED_WORD.test(word);
