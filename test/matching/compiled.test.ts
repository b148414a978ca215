/** The copy of what was learnt: read back as it was written, or not at all. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadTree } from "../../src/dataset/load.ts";
import { compile, compileTree } from "../../src/matching/compile.ts";
import { type Compiled, readCompiled, writeCompiled } from "../../src/matching/compiled.ts";
import { openCompiled } from "../../src/matching/open.ts";
import { smallFaq } from "../cli/small-faq.ts";
import { FAQ } from "../compile-once.ts";
import { DATA_DIR } from "../compiled.ts";
import { withFolder } from "../store/temporary.ts";

const DIGEST = "0".repeat(32);

test("a changed byte, wherever it is, and a file that was cut short are damaged; one that is not there is none", async () => {
	const compiled = await openCompiled({ faq: FAQ, dataDir: DATA_DIR });
	await withFolder(async (folder) => {
		expect(readCompiled(folder, DIGEST)).toBeNull();
		writeCompiled(folder, DIGEST, compiled);
		const file = `${folder}/compiled-${DIGEST}.bin`;
		const whole = readFileSync(file);
		const read = readCompiled(folder, DIGEST);
		expect(read !== "damaged" && read?.model.labels).toEqual(compiled.model.labels);
		for (const at of [0, 33, 5000, Math.floor(whole.length / 2), whole.length - 1]) {
			const changed = Buffer.from(whole);
			changed[at] = (changed[at] ?? 0) ^ 1;
			writeFileSync(file, changed);
			expect(readCompiled(folder, DIGEST), `byte ${at}`).toBe("damaged");
		}
		for (const length of [0, 20, 40, whole.length - 1]) {
			writeFileSync(file, whole.subarray(0, length));
			expect(readCompiled(folder, DIGEST), `${length} bytes`).toBe("damaged");
		}
	});
});

test("a damaged copy is told of once, and learnt anew", { timeout: 120_000 }, async () => {
	const faq = smallFaq();
	await withFolder(async (dataDir) => {
		const told: string[] = [];
		const open = () => openCompiled({ faq, dataDir, onDamaged: (folder) => told.push(folder) });
		const { labels } = (await open()).model;
		const [file = ""] = readdirSync(dataDir).filter((name) => name.endsWith(".bin"));
		const changed = readFileSync(`${dataDir}/${file}`);
		changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
		writeFileSync(`${dataDir}/${file}`, changed);
		expect((await open()).model.labels).toEqual(labels);
		expect(told).toEqual([dataDir]);
		await open();
		expect(told).toHaveLength(1);
	});
});

test("what is learnt in threads is, to the byte, what is learnt one after the other", async () => {
	const faq = smallFaq();
	const written = async (compiled: Compiled) => {
		let bytes = Buffer.alloc(0);
		await withFolder(async (folder) => {
			writeCompiled(folder, DIGEST, compiled);
			bytes = readFileSync(`${folder}/compiled-${DIGEST}.bin`);
		});
		return bytes;
	};
	const beside = await written(await compile(faq));
	expect(beside.equals(await written(compileTree(loadTree(faq))))).toBe(true);
});
