/** The page's files: markup, styles and font as they lie, scripts with their types taken off. There is no build step. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";

export type Asset = { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> };

const PAGE = new URL("./page/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	css: "text/css; charset=utf-8",
	ts: "text/javascript; charset=utf-8",
};
const FONTS = ["400", "500", "600", "700"].map((weight) => `inter-latin-${weight}-normal.woff2`);

/** Every file that may be fetched, by its path: nothing else of the disk can be reached. */
export function pageAssets(): ReadonlyMap<string, Asset> {
	const assets = new Map<string, Asset>();
	for (const name of readdirSync(PAGE)) {
		const type = TYPES[name.split(".").at(-1) ?? ""];
		if (!type) continue;
		const text = readFileSync(new URL(name, PAGE), "utf8");
		assets.set(name === "index.html" ? "/" : `/page/${name}`, {
			type,
			body: name.endsWith(".ts") ? quietly(() => stripTypeScriptTypes(text)) : text,
		});
	}
	const { resolve } = createRequire(import.meta.url);
	for (const name of FONTS) {
		assets.set(`/page/${name}`, { type: "font/woff2", body: Uint8Array.from(readFileSync(resolve(`@fontsource/inter/files/${name}`))) });
	}
	return assets;
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
