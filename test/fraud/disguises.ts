/** Ten ways to disguise an official host, drawn by a seed: what look-alikes are made of in the field. */

/** A small fixed generator (mulberry32): the same disguises on every machine. */
export function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
	};
}

type Draw = (below: number) => number;
const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)] as T;
const split = (host: string) => {
	const labels = host.split(".");
	return { sub: labels.slice(0, -2), word: labels.at(-2) ?? "", top: labels.at(-1) ?? "" };
};
const joined = (...parts: string[]) => parts.filter(Boolean).join(".");

const EXTRA = ["support", "login", "verify", "secure", "wallet", "help", "account", "claims"];
const TOPS = ["net", "org", "co", "info", "xyz", "app", "top", "live"];
const ELSEWHERE = ["login-verify.net", "secure-session.io", "account-check.top", "id-confirm.info"];
const GLYPH: Readonly<Record<string, string>> = { a: "а", c: "с", e: "е", i: "і", o: "о", p: "р", x: "х", k: "к", t: "т", n: "ո", h: "һ", s: "ѕ" };
const DIGIT: Readonly<Record<string, string>> = { o: "0", i: "1", l: "1", e: "3", a: "4", s: "5", t: "7", b: "8", g: "9" };

/** @returns null where this disguise cannot be put on this host so that anybody would take it for the original */
export const DISGUISES: Readonly<Record<string, (host: string, draw: Draw) => string | null>> = {
	"extra word": (host, draw) => `${split(host).word}-${pick(EXTRA, draw)}.${split(host).top}`,
	"run together": (host, draw) => `${split(host).word}${pick(EXTRA, draw)}.com`,
	subdomain: (host, draw) => `${host}.${pick(ELSEWHERE, draw)}`,
	userinfo: (host, draw) => `https://${host}@${pick(ELSEWHERE, draw)}/x`,
	"other ending": (host, draw) => joined(...split(host).sub, split(host).word, pick(TOPS, draw)),
	doubled: (host, draw) => {
		const { sub, word, top } = split(host);
		const at = draw(word.length);
		return joined(...sub, word.slice(0, at + 1) + word.slice(at), top);
	},
	/** Of a name of three or four letters with one dropped nobody would think of it; the first letter is what people look at. */
	dropped: (host, draw) => {
		const { sub, word, top } = split(host);
		const at = 1 + draw(word.length - 1);
		return word.length < 5 ? null : joined(...sub, word.slice(0, at) + word.slice(at + 1), top);
	},
	homoglyph: (host, draw) => {
		const { sub, word, top } = split(host);
		const places = [...word].flatMap((letter, i) => (GLYPH[letter] ? [i] : []));
		if (places.length === 0) return null;
		const at = pick(places, draw);
		return joined(...sub, word.slice(0, at) + GLYPH[word[at] ?? ""] + word.slice(at + 1), top);
	},
	digit: (host, draw) => {
		const { sub, word, top } = split(host);
		const places = [...word].flatMap((letter, i) => (DIGIT[letter] ? [i] : []));
		if (places.length === 0) return null;
		const at = pick(places, draw);
		return joined(...sub, word.slice(0, at) + DIGIT[word[at] ?? ""] + word.slice(at + 1), top);
	},
	hyphen: (host, draw) => {
		const { sub, word, top } = split(host);
		const at = 1 + draw(word.length - 1);
		return joined(...sub, `${word.slice(0, at)}-${word.slice(at)}`, top);
	},
};
