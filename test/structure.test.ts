/** Arrows go down only: doors → discord → library → answering, matching → dataset. The message names the rule that was broken. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Each folder may import from those named, and from itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
	"src/dataset": [],
	"src/guard": [],
	// What a message is to the classifier of frauds is src/fraud's to know; the training is here.
	"src/matching": ["src/dataset", "src/fraud"],
	"src/answering": ["src/dataset", "src/matching"],
	"src/library.ts": ["src/dataset", "src/matching", "src/answering", "src/guard", "src/fraud"],
	"src/store": ["src/dataset"],
	"src/servers": ["src/dataset", "src/matching", "src/answering", "src/guard", "src/library.ts", "src/store"],
	"src/picture": ["src/dataset", "src/answering"],
	"src/fraud": ["src/dataset", "src/guard"],
	// The editors' check reads a server's exported layer by the rules that hold in Discord.
	"src/editing": ["src/dataset", "src/matching", "src/answering", "src/servers"],
	"src/discord": [
		"src/dataset",
		"src/matching",
		"src/answering",
		"src/library.ts",
		"src/guard",
		"src/store",
		"src/servers",
		"src/picture",
		"src/fraud",
	],
	commands: ["src/dataset", "src/matching", "src/answering", "src/discord", "src/library.ts", "src/servers", "src/picture", "src/fraud"],
	"src/emulator": ["src/discord/limits.ts", "src/discord/limits"],
	"src/preview": ["src/emulator", "src/config.ts", "src/discord"],
	"src/doors": [
		"src/store",
		"src/servers",
		"src/picture",
		"src/preview",
		"src/dataset",
		"src/matching",
		"src/answering",
		"src/library.ts",
		"src/discord",
		"src/config.ts",
		"src/emulator",
		"src/guard",
	],
};

const files = ["src", "commands"].flatMap((root) =>
	readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((f) => f.endsWith(".ts") && !f.endsWith(".d.ts"))
		.map((f) => join(root, f)),
);
const roomOf = (file: string) => Object.keys(MAY).find((room) => file === room || file.startsWith(`${room}/`));
const importsOf = (file: string) =>
	[...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, path]) => normalize(join(dirname(file), path as string)));

test.each(files.filter((file) => roomOf(file)))("%s imports only from below", (file) => {
	const room = roomOf(file) as string;
	for (const path of importsOf(file)) {
		const allowed = [room, ...(MAY[room] ?? [])].some((from) => path === from || path.startsWith(`${from}/`));
		expect(allowed, `${room} may not import ${path}: arrows go down only (DESIGN.md)`).toBe(true);
	}
});

test("the environment and the wall clock are read in src/main.ts alone", () => {
	for (const file of files) {
		if (file === "src/main.ts") continue;
		const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
		expect(/process\.env\b/.test(text), `${file} reads process.env`).toBe(false);
		expect(/\bnew Date\(\)|\bDate\.now\(/.test(text), `${file} reads the wall clock`).toBe(false);
	}
});

test("every file of commands/ is in the list", () => {
	const list = readFileSync("commands/index.ts", "utf8");
	for (const file of readdirSync("commands")) if (file !== "index.ts") expect(list).toContain(`"./${file}"`);
});
