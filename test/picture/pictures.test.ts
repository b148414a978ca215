/** Drawing in a process of its own: a real PNG, and null where the words must go alone. */
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { createPictures, type Pictures } from "../../src/picture/pictures.ts";
import type { Table } from "../../src/picture/table.ts";

const program = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
const table = (title: string): Table => ({
	title,
	columns: ["BitMart", "Kraken"],
	rows: [
		{
			name: "Third-party insurance",
			cells: [
				{ verdict: "disputed", gist: "policy, argued over", age: "Jan 2022", sources: 6 },
				{ verdict: "no", gist: "no policy", age: "undated", sources: 1 },
			],
		},
	],
});

let pictures: Pictures | undefined;
let faults: unknown[] = [];
function open(options: { patience?: number; stuckAfter?: number; program?: string } = {}): Pictures {
	faults = [];
	pictures = createPictures({ onFault: (fault) => faults.push(fault), patience: 20_000, ...options });
	return pictures;
}
afterEach(() => pictures?.close());

test("a table becomes a PNG, as wide as its columns ask, and the same bytes the second time", async () => {
	const { draw } = open();
	const png = Buffer.from((await draw(table("First"))) ?? []);
	expect(png.subarray(1, 4).toString()).toBe("PNG");
	expect(png.readUInt32BE(16)).toBe(2 * 28 + 240 + 2 * 288);
	expect(png.readUInt32BE(20)).toBeGreaterThan(200);
	expect(Buffer.from((await draw(table("First"))) ?? []).equals(png)).toBe(true);
	expect(faults).toEqual([]);
});

test("a process that dies: the words go alone, and the next picture gets a new process", async () => {
	const { draw } = open({ program: program("dying-process") });
	expect(await draw(table("die"))).toBeNull();
	expect(faults).toHaveLength(1);
	expect(await draw(table("live"))).toEqual(new Uint8Array([1, 2, 3]));
});

test("a drawing that fails is null, and said", async () => {
	const { draw } = open({ program: program("dying-process") });
	expect(await draw(table("fail"))).toBeNull();
	expect(faults).toEqual(["no"]);
});

test("a process that hangs is ended, whoever waited gets words, and the next picture comes", async () => {
	const { draw } = open({ program: program("dying-process"), stuckAfter: 3000 });
	expect(await Promise.all([draw(table("hang")), draw(table("behind it"))])).toEqual([null, null]);
	expect(faults).toHaveLength(1);
	expect(await draw(table("live"))).toEqual(new Uint8Array([1, 2, 3]));
});

test("the process is there once somebody asks; closed, it is gone", async () => {
	const opened = open({ program: program("dying-process") });
	expect(opened.pid()).toBeUndefined();
	const drawing = opened.draw(table("slow"));
	const { pid } = opened;
	expect(pid()).toBeGreaterThan(0);
	const was = pid() as number;
	opened.close();
	expect(await drawing).toBeNull();
	expect(pid()).toBeUndefined();
	await expect.poll(() => isRunning(was), { timeout: 10_000 }).toBe(false);
	expect(faults).toEqual([]);
});

test("a late picture is null for who asked, and there for the next", async () => {
	const { draw } = open({ program: program("dying-process"), patience: 1 });
	expect(await draw(table("slow"))).toBeNull();
	await expect.poll(() => draw(table("slow")), { timeout: 10_000 }).toEqual(new Uint8Array([1, 2, 3]));
});

test("more than twenty waiting: the next is null at once; two who ask for the same wait for one", async () => {
	const { draw } = open({ program: program("dying-process") });
	const twenty = Array.from({ length: 20 }, (_, i) => draw(table(`slow ${i}`)));
	const same = draw(table("slow 0"));
	expect(await draw(table("one more"))).toBeNull();
	expect((await Promise.all([...twenty, same])).every((png) => png !== null)).toBe(true);
	expect(faults).toEqual([]);
});

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
