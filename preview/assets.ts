/** The page's files: markup, styles and font as they lie, scripts with their types taken off. There is no build step. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";

export type Asset = {
	readonly type: string;
	readonly body: string | Uint8Array<ArrayBuffer>;
	/** Its address changes with it, so that a browser need not ask for it again. */
	readonly lasting: boolean;
};

const PAGE = new URL("./page/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	css: "text/css; charset=utf-8",
	ts: "text/javascript; charset=utf-8",
	woff2: "font/woff2",
};
const FONTS = ["400", "500", "600", "700"].map((weight) => `inter-latin-${weight}-normal.woff2`);

/**
 * Every file that may be fetched, by its path: nothing else of the disk can be reached. What the page asks for is under a folder named by
 * the digest of all, /page/0a1b2c3d/main.ts; the same without it is for people who look a file up.
 */
export function pageAssets(): ReadonlyMap<string, Asset> {
	const bodies = new Map<string, Asset["body"]>();
	for (const name of readdirSync(PAGE)) {
		if (!typeOf(name)) continue;
		const text = readFileSync(new URL(name, PAGE), "utf8");
		bodies.set(name, name.endsWith(".ts") ? quietly(() => stripTypeScriptTypes(text)) : text);
	}
	const { resolve } = createRequire(import.meta.url);
	for (const name of FONTS) bodies.set(name, Uint8Array.from(readFileSync(resolve(`@fontsource/inter/files/${name}`))));
	const digest = digestOf([...bodies.values()]);
	const assets = new Map<string, Asset>();
	for (const [name, body] of bodies) {
		const type = typeOf(name) ?? "";
		const pointed = typeof body === "string" ? body.replaceAll('"/page/', `"/page/${digest}/`) : body;
		if (name === "index.html") assets.set("/", { type, body: pointed, lasting: false });
		else {
			assets.set(`/page/${digest}/${name}`, { type, body: pointed, lasting: true });
			assets.set(`/page/${name}`, { type, body, lasting: false });
		}
	}
	return assets;
}

const typeOf = (name: string): string | undefined => TYPES[name.split(".").at(-1) ?? ""];

function digestOf(bodies: readonly Asset["body"][]): string {
	const hash = createHash("sha256");
	for (const body of bodies) hash.update(body).update("\0");
	return hash.digest("hex").slice(0, 16);
}

/** Node calls the function experimental, once, on standard error; a newcomer would take that line for a fault. */
function quietly<T>(work: () => T): T {
	const { emitWarning } = process;
	process.emitWarning = () => {};
	try {
		return work();
	} finally {
		process.emitWarning = emitWarning;
	}
}
