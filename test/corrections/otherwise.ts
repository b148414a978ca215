/** The dataset as it is once BitMart's bottom line on insurance is another. */
import { type Library, openLibrary } from "../../src/library.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { FAQ } from "../compile-once.ts";
import { DATA_DIR } from "../compiled.ts";

export const NEW_LINE = "Nobody has shown a policy.";

export async function otherwise(): Promise<Library> {
	const compiled = await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
	const exchanges = compiled.parts.exchanges.map((exchange) => {
		const { insurance } = exchange.topics;
		const topics = { ...exchange.topics, insurance: { ...insurance, bottomLine: NEW_LINE } };
		return exchange.id === "bitmart" ? { ...exchange, topics } : exchange;
	});
	return openLibrary({ ...compiled, parts: { ...compiled.parts, exchanges } });
}
