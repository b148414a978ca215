/** Table → PNG. Blocks the event loop for up to 200 ms and takes 100 MB and more: called in the drawing process alone. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import { layout, widthOf } from "./layout.ts";
import type { Table } from "./table.ts";

const WEIGHTS = [400, 600, 700] as const;
let fonts: Promise<Font[]> | undefined;

/** @returns the bytes of a PNG */
export async function draw(table: Table): Promise<Uint8Array> {
	fonts ??= loadFonts();
	const svg = await satori(layout(table) as never, { width: widthOf(table), fonts: await fonts });
	return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

/** Inter, in the format that satori reads (.woff); it comes with the package, nothing is fetched. */
function loadFonts(): Promise<Font[]> {
	const { resolve } = createRequire(import.meta.url);
	const load = async (weight: (typeof WEIGHTS)[number]): Promise<Font> => ({
		name: "Inter",
		weight,
		data: await readFile(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)),
	});
	return Promise.all(WEIGHTS.map(load));
}
