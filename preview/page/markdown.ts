/** Discord's markdown as a tree of a closed set of parts. Pure: drawing it is draw-markdown.ts's business. */

export type Tag =
	| "strong"
	| "em"
	| "u"
	| "s"
	| "code"
	| "pre"
	| "quote"
	| "list"
	| "ordered"
	| "item"
	| "heading"
	| "small"
	| "spoiler"
	| "link"
	| "person"
	| "role"
	| "channel"
	| "command"
	| "time";
/** `to` is a link's address, or the id, name or second that a mention stands for. */
export type Part = string | { readonly tag: Tag; readonly to?: string; readonly kids: readonly Part[] };

/** Only web pages, and none that hides its host behind a user name. */
export function safeAddress(text: string): string | null {
	if (!URL.canParse(text)) return null;
	const url = new URL(text);
	return (url.protocol === "https:" || url.protocol === "http:") && !url.username && !url.password ? url.href : null;
}

type Rule = readonly [RegExp, (found: RegExpExecArray) => Part | null];
const nest =
	(tag: Tag, group = 1) =>
	(found: RegExpExecArray): Part => ({ tag, kids: inline(found[group] ?? "") });
const link = (address: string | undefined, kids: readonly Part[]): Part | null => {
	const to = safeAddress(address ?? "");
	return to === null ? null : { tag: "link", to, kids };
};

/** Tried in this order at each place; the first that fits is taken. */
const INLINE: readonly Rule[] = [
	[/\\([^\sA-Za-z0-9])/y, ([, sign]) => sign ?? ""],
	[/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, ([, , code]) => ({ tag: "code", kids: [code ?? ""] })],
	[/\*\*\*(?=\S)([\s\S]+?)\*\*\*/y, (found) => ({ tag: "strong", kids: [nest("em")(found)] })],
	[/\*\*(?=\S)([\s\S]+?)\*\*(?!\*)/y, nest("strong")],
	[/__(?=\S)([\s\S]+?)__(?!_)/y, nest("u")],
	[/~~(?=\S)([\s\S]+?)~~/y, nest("s")],
	[/\|\|([\s\S]+?)\|\|/y, nest("spoiler")],
	[/\*(?=[^\s*])([\s\S]*?[^\s*])\*(?!\*)/y, nest("em")],
	[/\b_(?=[^\s_])([\s\S]*?[^\s_])_\b/y, nest("em")],
	[/\[((?:\\.|[^\]\\])+)\]\((\S+?)\)/y, (found) => link(found[2], inline(found[1] ?? ""))],
	[/<(https?:\/\/[^\s<>]+)>/y, ([, address]) => link(address, [address ?? ""])],
	[/https?:\/\/[^\s<>()[\]"]*[^\s<>()[\]",.;:!?'*_~|]/y, ([address]) => link(address, [address])],
	[/<@!?(\d{1,20})>/y, ([, id]) => ({ tag: "person", to: id ?? "", kids: [] })],
	[/<@&(\d{1,20})>/y, ([, id]) => ({ tag: "role", to: id ?? "", kids: [] })],
	[/<#(\d{1,20})>/y, ([, id]) => ({ tag: "channel", to: id ?? "", kids: [] })],
	[/<\/([\w -]{1,100}):\d{1,20}>/y, ([, name]) => ({ tag: "command", to: name ?? "", kids: [] })],
	[/<t:(-?\d{1,13})(?::[tTdDfFR])?>/y, ([, second]) => ({ tag: "time", to: second ?? "", kids: [] })],
];

function inline(text: string): Part[] {
	const parts: Part[] = [];
	let plain = "";
	let at = 0;
	while (at < text.length) {
		const taken = ruleAt(text, at);
		if (taken) {
			if (typeof taken.part === "string") plain += taken.part;
			else {
				if (plain) parts.push(plain);
				plain = "";
				parts.push(taken.part);
			}
			at = taken.end;
		} else plain += text[at++];
	}
	if (plain) parts.push(plain);
	return parts;
}

function ruleAt(text: string, at: number): { part: Part; end: number } | null {
	// Letters and blanks begin no rule but an address, and they are most of a text.
	if (/[A-Za-gi-z\s]/.test(text[at] ?? "")) return null;
	for (const [pattern, make] of INLINE) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (!found) continue;
		const end = at + found[0].length;
		const part = make(found);
		if (part !== null) return { part, end };
	}
	return null;
}

const LINE = {
	fence: /^```(?:[\w+-]*\n)?([\s\S]*?)```\n?/,
	quoteAll: /^>>> ([\s\S]*)$/,
	quote: /^(?:> [^\n]*(?:\n|$))+/,
	heading: /^#{1,3} ([^\n]+)(?:\n|$)/,
	small: /^-# ([^\n]+)(?:\n|$)/,
	list: /^(?:[-*] [^\n]*(?:\n|$))+/,
	ordered: /^(?:\d{1,3}\. [^\n]*(?:\n|$))+/,
};
const items = (text: string, mark: RegExp): Part[] =>
	text
		.replace(/\n$/, "")
		.split("\n")
		.map((line) => ({ tag: "item", kids: inline(line.replace(mark, "")) }));

/** A whole message. Line breaks stay in the text: the page keeps them as they are. */
export function markdown(text: string): Part[] {
	const parts: Part[] = [];
	// Lines that belong to no block are gathered, since bold may reach over several.
	let lines = "";
	let rest = text;
	while (rest) {
		const block = blockAt(rest);
		if (block) {
			parts.push(...inline(lines), block.part);
			lines = "";
			rest = rest.slice(block.length);
			continue;
		}
		// Up to the next line, or to a fence in the midst of one.
		const end = /\n|(?=```)/.exec(rest.slice(1));
		const length = end ? 1 + end.index + end[0].length : rest.length;
		lines += rest.slice(0, length);
		rest = rest.slice(length);
	}
	return [...parts, ...inline(lines)];
}

function blockAt(text: string): { part: Part; length: number } | null {
	const at = (pattern: RegExp, make: (found: RegExpExecArray) => Part) => {
		const found = pattern.exec(text);
		return found ? { part: make(found), length: found[0].length } : null;
	};
	return (
		at(LINE.fence, ([, code]) => ({ tag: "pre", kids: [code ?? ""] })) ??
		at(LINE.quoteAll, ([, quoted]) => ({ tag: "quote", kids: markdown(quoted ?? "") })) ??
		at(LINE.quote, ([lines]) => ({ tag: "quote", kids: inline(lines.replace(/^> /gm, "").replace(/\n$/, "")) })) ??
		at(LINE.small, ([, line]) => ({ tag: "small", kids: inline(line ?? "") })) ??
		at(LINE.heading, ([, line]) => ({ tag: "heading", kids: inline(line ?? "") })) ??
		at(LINE.list, ([lines]) => ({ tag: "list", kids: items(lines, /^[-*] /) })) ??
		at(LINE.ordered, ([lines]) => ({ tag: "ordered", kids: items(lines, /^\d+\. /) }))
	);
}

/** What is left of a text when it is read aloud. */
export function plainText(parts: readonly Part[]): string {
	return parts.map((part) => (typeof part === "string" ? part : plainText(part.kids))).join("");
}
