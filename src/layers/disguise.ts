/** Whether a text holds characters that make it read otherwise than it is written. */

/** Emoji are joined and coloured by characters that draw nothing: there they are as they should be. */
const EMOJI = /\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]*(?:\u200d\p{Extended_Pictographic}[\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]*)*/gu;
const UNSEEN = /[\p{Cc}\u2028\u2029]|\p{Co}|\p{Cs}|\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5]|\u034f/u;
/** Letters in two alphabets in one word: no language writes so. */
const MIXED = /(?=[\p{L}\p{M}]*[a-z])(?=[\p{L}\p{M}]*[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}])[\p{L}\p{M}]{2,}/iu;
/** Three marks on a letter are no accent; Vietnamese has two. */
const PILED = /\p{M}{3,}/u;
/** Letters that are signs of mathematics, drawn in circles and squares, or small capitals of phonetics. */
const STYLED =
	/[\u1d00-\u1d2b\ua730\ua731\ua7af\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u{1d400}-\u{1d7ff}\u{1f100}-\u{1f1e5}\u249c-\u24e9\uff21-\uff3a\uff41-\uff5a]/u;

/** Persian, Urdu and Indian scripts are spelt with them. */
const JOINING =
	/(?<=[\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{M}])[\u200c\u200d](?=[\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}])/gu;

/** Line breaks are for the caller to judge. */
export function hidesSomething(text: string): boolean {
	const plain = text.replaceAll("\n", " ").replace(EMOJI, "").replace(JOINING, "");
	return UNSEEN.test(plain) || PILED.test(plain.normalize("NFD"));
}

/** Struck through, or laid over in another way. */
const OVERLAID = /[\u0334-\u0338\u20d2-\u20e5]/;

export const isWrittenOddly = (text: string): boolean => STYLED.test(text) || OVERLAID.test(text) || words(text).some((word) => MIXED.test(word));

const words = (text: string) => text.slice(0, 8000).match(/[\p{L}\p{M}]{2,40}/gu) ?? [];
