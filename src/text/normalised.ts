/** How much of a text is read, and one form for its characters: the bound of everything that looks at what strangers type. */

/**
 * Twice Discord's longest message (4,000 characters). One character may become 18 in compatibility form, so this bounds what patterns
 * read, not what is typed.
 */
export const LONGEST_READ = 8000;

/** The beginning of a text, in compatibility form: normalised first and cut then, for only that bounds what comes after it. */
export const normalised = (text: string, form: "NFKC" | "NFKD"): string => text.slice(0, LONGEST_READ).normalize(form).slice(0, LONGEST_READ);

const NOT_ASCII = /[^\0-\x7f]/;

/** Of such a text no character has another form: much that is dear need not be done. */
export const isAscii = (text: string): boolean => !NOT_ASCII.test(text);
