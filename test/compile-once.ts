/** Compiles the real dataset once for the whole run, into a folder that tests share and that a next run finds warm. Tests import it from compiled.ts. */
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { openCompiled } from "../src/matching/open.ts";

export const FAQ = fileURLToPath(new URL("../faq", import.meta.url));
export const DATA_DIR = fileURLToPath(new URL("../data/test", import.meta.url));
/** What Node compiled of the sources: a test starts some hundred processes, and each takes half the processor time with it. */
process.env.NODE_COMPILE_CACHE ??= `${DATA_DIR}/code`;
/** Half of what loading a program makes is soon thrown away: with room for it a start collects no garbage. */
process.env.NODE_OPTIONS ??= "--max-semi-space-size=32";
/** For processes that inherit nothing else of these tests' surroundings. */
export const OF_NODE = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE, NODE_OPTIONS: process.env.NODE_OPTIONS };

/**
 * Learning takes half a minute on one core: the files that need nothing of it begin meanwhile. Whoever connects to the port that COMPILING
 * names is told, once it is over, what went wrong: nothing, where nothing did.
 */
export default async function compileOnce(): Promise<() => Promise<void>> {
	const compiling = openCompiled({ faq: FAQ, dataDir: DATA_DIR }).then(
		() => "",
		(error: Error) => error.message || String(error),
	);
	const server = createServer((waiting) => {
		// Whoever waits may be ended before it is told.
		waiting.on("error", () => {});
		void compiling.then((fault) => waiting.end(fault));
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	server.unref();
	process.env.COMPILING = String((server.address() as AddressInfo).port);
	// What a short run did not wait for is there for the next one.
	return async () => {
		await compiling;
		server.close();
	};
}
