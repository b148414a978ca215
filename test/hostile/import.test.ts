/** Files that were made to be slow, and lawful ones at their bounds: read apart, within bounds, while the event loop goes on. */
import { beforeAll, describe, expect, test } from "vitest";
import { importChild } from "../../src/app/import-child.ts";
import { boundProblem } from "../../src/layers/file-bounds.ts";
import { checkImport, type ImportCheck } from "../../src/layers/import-check.ts";
import type { Library } from "../../src/library.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { FAQ } from "../compile-once.ts";
import { DATA_DIR } from "../compiled.ts";
import { realLibrary } from "../real-library.ts";
import { temporary } from "../temporary-file.ts";
import { growthOf, MOST_GROWTH } from "./growth.ts";
import { layerFile } from "./layer-file.ts";

const file = (yaml: string) => ({ yaml, live: [], settings: DEFAULTS });
const faultsOf = (checked: ImportCheck) => (checked.kind === "refused" ? checked.faults.map(({ says }) => says) : []);

const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
	"many keys": (length) => Array.from({ length: length / 8 }, (_, i) => `k${i}: 1`).join("\n"),
	"one key over and over": (length) => "layer: 1\n".repeat(length / 9),
	"opened lists": (length) => "[".repeat(length),
	"lists in lists on one line": (length) => "- ".repeat(length / 2),
	"deeper and deeper": (length) => Array.from({ length: Math.sqrt(2 * length) }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
	"keys that are not known": (length) => `layer: 1\nentries:\n${"  - a: 1\n".repeat(length / 9)}`,
	"anchors without spaces": (length) => `layer: &a [1]\nentries: [${"*a,".repeat(length / 3)}]`,
	anchors: (length) => `layer: &a [1]\nentries: [${"*a, ".repeat(length / 4)}]`,
};

describe("a hostile file", () => {
	let base: Library;
	beforeAll(async () => {
		base = await realLibrary();
	});

	test.each(Object.entries(HOSTILE))("%s: 2 MB are refused in the child with few faults", { timeout: 60_000 }, async (_, of) => {
		const check = importChild({ faq: FAQ, dataDir: DATA_DIR, onFault: () => {} });
		const checked = await check(file(of(1_990_000)));
		expect(faultsOf(checked).length).toBeGreaterThan(0);
		expect(faultsOf(checked).length).toBeLessThanOrEqual(201);
	});

	test.each(Object.entries(HOSTILE))("%s: read in proportion to its length", async (name, of) => {
		const growth = growthOf(name, (length) => boundProblem(of(length * 20)) ?? base.dataset);
		expect(growth.ratio).toBeLessThanOrEqual(MOST_GROWTH);
	});

	test("a key that is there twice is a fault at its line", async () => {
		const checked = await checkImport(base, () => [], file("layer: 1\nentries: []\nlayer: 1\n"));
		expect(checked).toMatchObject({ kind: "refused", faults: [{ line: 3, says: expect.stringContaining('"layer" is there twice') }] });
	});
});

describe("the process that reads", () => {
	const program = (source: string) => temporary("program.mjs", source);

	test("one that hangs is ended at its deadline, one that dies is told, and the next file is read", async () => {
		const faults: unknown[] = [];
		const options = { faq: FAQ, dataDir: DATA_DIR, onFault: (fault: unknown) => faults.push(fault) };
		const hanging = importChild({ ...options, deadline: 500, program: program("process.on('message', () => { for (;;); });") });
		expect(faultsOf(await hanging(file("layer: 1\n")))[0]).toContain("took longer than 0.5 seconds");
		const dying = importChild({ ...options, program: program("process.on('message', () => process.exit(3));") });
		expect(faultsOf(await dying(file("layer: 1\n")))[0]).toContain("could not be read");
		expect(String(faults[0])).toContain("ended: 3");
		const answering = program("process.on('message', () => process.send({ kind: 'fits', entries: [], banners: [] }, () => process.disconnect()));");
		const two = importChild({ ...options, program: answering });
		expect((await Promise.all([two(file("")), two(file(""))])).map(({ kind }) => kind)).toEqual(["fits", "fits"]);
	});

	test("a lawful layer at its bounds fits, while other work goes on between", { timeout: 120_000 }, async () => {
		const check = importChild({ faq: FAQ, dataDir: DATA_DIR, onFault: () => {} });
		let turns = 0;
		const turning = setInterval(() => turns++, 5);
		const checked = await check(file(layerFile(40, 20)));
		clearInterval(turning);
		expect(faultsOf(checked)).toEqual([]);
		expect(turns).toBeGreaterThan(20);
	});

	test("the process that answers does under a tenth of the work, and twice the entries are about twice the work", { timeout: 120_000 }, async () => {
		const base = await realLibrary();
		const processor = () => {
			const { user, system } = process.threadCpuUsage();
			return user + system;
		};
		const worked = async (check: (to: ReturnType<typeof file>) => Promise<ImportCheck>, entries: number) => {
			const before = processor();
			expect((await check(file(layerFile(entries, 20)))).kind).toBe("fits");
			return processor() - before;
		};
		const here = (to: ReturnType<typeof file>) => checkImport(base, () => [], to);
		await worked(here, 2);
		// The smaller of two: who else is on the machine makes it slower, never quicker.
		const least = async (entries: number) => Math.min(await worked(here, entries), await worked(here, entries));
		const [some, twice] = [await least(6), await least(12)];
		expect(twice / some).toBeLessThan(3);
		const apart = importChild({ faq: FAQ, dataDir: DATA_DIR, onFault: () => {} });
		const from = performance.now();
		const beside = await worked(apart, 12);
		if (beside / twice < 0.1) return;
		// The child goes behind all else: where the machine is crowded it takes long, and what else this process does meanwhile is not the import's.
		const [took, before] = [performance.now() - from, processor()];
		await new Promise((go) => setTimeout(go, took));
		expect((beside - (processor() - before)) / twice).toBeLessThan(0.1);
	});
});
