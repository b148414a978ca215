/** Spoils JSON at random from a seed: kinds swapped, parts missing, huge, deep, named like a prototype, bidirectional, not a number. */

export type Random = () => number;

/** Mulberry32: small, seeded, good enough to choose with. */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** Deep enough to overflow a careless recursion. */
const DEEP = 5000;
const deep = (): unknown => {
	let value: unknown = "bottom";
	for (let i = 0; i < DEEP; i++) value = i % 2 ? [value] : { a: value };
	return value;
};

const TEXTS = [
	"",
	" ",
	"is bitmart insured?",
	"‮drusni tramtib si⁦",
	"\ud800",
	"\u0000",
	"@everyone <@1> <#2> </ask:3>",
	"__proto__",
	"constructor",
	"toString",
	"1|go|x.bitmart.insurance",
	"1|go|x.__proto__.constructor",
	"1|evidence|x.bitmart.insurance|NaN",
	"1|incidents||-1",
	"1|incidents||1e999",
	"1||||||",
	"\u202a".repeat(200),
	"e\u0301\u0300\u0302".repeat(300),
	"🏳️‍🌈".repeat(100),
	"```\n`|| **__~~",
	"a".repeat(6001),
	"is bitmart insured ".repeat(2000),
	"9".repeat(400),
	"'; drop table entries; --",
];
const NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, -0, -1, 0, 1, 2, 3, 4, 5, 9, 255, 2 ** 31, 2 ** 53 + 2, 1.5, 1e308];
const KEYS = [
	"__proto__",
	"constructor",
	"prototype",
	"hasOwnProperty",
	"toString",
	"then",
	"toJSON",
	"length",
	"",
	"type",
	"data",
	"options",
	"value",
];

function junk(random: Random): unknown {
	const kinds: readonly (() => unknown)[] = [
		() => null,
		() => undefined,
		() => true,
		() => [],
		() => ({}),
		() => pick(random, NUMBERS),
		() => pick(random, TEXTS),
		() => pick(random, TEXTS),
		() => [null],
		() => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
		() => (random() < 0.02 ? deep() : {}),
		() => Array.from({ length: 200 }, () => ({ name: "question", type: 3, value: "x" })),
	];
	return pick(random, kinds)();
}

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** Every object and list in it. */
function nodesOf(value: unknown, into: Node[] = [], depth = 0): Node[] {
	if (!isNode(value) || depth > 20) return into;
	into.push(value);
	for (const part of Object.values(value)) nodesOf(part, into, depth + 1);
	return into;
}

/** Changes one place of it. @param others what it may take parts from */
function spoil(random: Random, whole: Node, others: readonly Node[]): void {
	const node = pick(random, nodesOf(whole));
	const keys = Object.keys(node);
	const key = keys.length > 0 && random() < 0.9 ? pick(random, keys) : pick(random, KEYS);
	// A list's length takes only lengths; JSON cannot set it anyway.
	const set = (name: string, value: unknown) =>
		(Array.isArray(node) && name === "length") || Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
	// Its own, never what it inherits: else the next change would be made to every object's prototype.
	const was = Object.hasOwn(node, key) ? node[key] : undefined;
	const ways: readonly (() => unknown)[] = [
		() => Reflect.deleteProperty(node, key),
		() => set(key, junk(random)),
		() => set(key, junk(random)),
		() => set(pick(random, KEYS), junk(random)),
		() => set(key, typeof was === "string" ? Number(was) : isNode(was) ? "[object Object]" : String(was)),
		() => set(key, [was]),
		() => set(key, structuredClone(pick(random, nodesOf(pick(random, others))))),
		() => set(key, typeof was === "string" ? cut(random, was) : junk(random)),
	];
	pick(random, ways)();
}

function cut(random: Random, text: string): string {
	const at = Math.floor(random() * (text.length + 1));
	return text.slice(0, at) + pick(random, TEXTS) + text.slice(at + Math.floor(random() * 3));
}

/** One of the originals with one to five places spoilt. */
export function mutated(random: Random, originals: readonly object[]): unknown {
	const whole = structuredClone(pick(random, originals)) as Node;
	const times = 1 + Math.floor(random() * 5);
	for (let i = 0; i < times; i++) spoil(random, whole, originals as readonly Node[]);
	return whole;
}

/** A body with bytes spoilt too: cut off, flipped, or holding what JSON does not know. */
export function mutatedBytes(random: Random, body: string): Buffer {
	const bytes = Buffer.from(body);
	const at = Math.floor(random() * bytes.length);
	const ways: readonly (() => Buffer)[] = [
		() => bytes,
		() => bytes,
		() => bytes.subarray(0, at),
		() => Buffer.concat([bytes.subarray(0, at), Buffer.from([Math.floor(random() * 256)]), bytes.subarray(at + 1)]),
		() => Buffer.from(body.replace(/:"[^"]*"/, ":NaN")),
		() => Buffer.from(`${"[".repeat(50_000)}${"]".repeat(50_000)}`),
		() => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
		() => Buffer.from("null"),
	];
	return pick(random, ways)();
}
