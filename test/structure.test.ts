/** Arrows go down only: app → doors → discord → library → answering, matching → dataset. The message names the rule that was broken. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const DISCORD = ["src/discord/protocol", "src/discord/sending", "src/discord/messages", "src/discord/pipeline", "src/discord/conversation"];
const KNOWLEDGE = [
	"src/at-most.ts",
	"src/promises",
	"src/encoder",
	"src/text",
	"src/dataset",
	"src/guard",
	"src/fraud",
	"src/matching",
	"src/triage",
	"src/answering",
	"src/outcome.ts",
	"src/decided-beside.ts",
	"src/ask-beside.ts",
	"src/library.ts",
];

/** Each room may import from those named, and from itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
	"src/text": [],
	"src/limits": [],
	"src/config.ts": [],
	"src/project.ts": ["package.json"],
	"src/at-most.ts": [],
	"src/dataset": ["src/text"],
	"src/guard": ["src/text"],
	"src/fraud": ["src/dataset", "src/guard", "src/text"],
	"src/promises": ["src/encoder", "src/text"],
	"src/encoder": [],
	"src/busy.ts": [],
	"src/ask-beside.ts": ["src/decided-beside.ts", "src/encoder", "src/matching", "src/outcome.ts"],
	"src/decided-beside.ts": ["src/busy.ts", "src/matching", "src/outcome.ts"],
	"src/deciding-thread.ts": ["src/decided-beside.ts", "src/library.ts", "src/matching", "src/outcome.ts"],
	// What the classifiers of frauds and promises see of a message is theirs to know; the training is here.
	"src/matching": ["src/dataset", "src/fraud", "src/promises", "src/text"],
	"src/triage": ["src/dataset", "src/encoder", "src/matching", "src/text"],
	"src/answering": ["src/dataset", "src/matching", "src/text"],
	"src/picture": ["src/dataset", "src/answering", "src/text"],
	"src/outcome.ts": ["src/dataset", "src/encoder", "src/fraud", "src/matching", "src/triage", "src/answering", "src/guard", "src/text"],
	"src/library.ts": [
		"src/at-most.ts",
		"src/decided-beside.ts",
		"src/dataset",
		"src/encoder",
		"src/fraud",
		"src/promises",
		"src/matching",
		"src/triage",
		"src/answering",
		"src/outcome.ts",
		"src/guard",
		"src/text",
	],
	"src/store": ["src/at-most.ts", "src/dataset", "src/text"],
	"src/layers": [...KNOWLEDGE, "src/fraud", "src/store"],
	"src/discord/protocol": ["src/dataset", "src/matching", "src/limits", "src/text"],
	"src/discord/sending": ["src/discord/protocol", "src/limits", "src/text"],
	"src/discord/messages": [...KNOWLEDGE, "src/picture", "src/limits", "src/discord/protocol"],
	"src/discord/pipeline": [...KNOWLEDGE, "src/layers", "src/store", "src/picture", "src/limits", "src/discord/protocol", "src/discord/sending"],
	"src/discord/conversation": [...KNOWLEDGE, "src/layers", "src/store", "src/picture", "src/limits", ...DISCORD],
	commands: [...KNOWLEDGE, "src/project.ts", "src/layers", "src/store", "src/picture", "src/limits", ...DISCORD],
	"src/doors": [...KNOWLEDGE, "src/config.ts", "src/limits", ...DISCORD],
	// A tool is one file, opened by main; what it shares with the doors lies below both.
	"src/cli": [...KNOWLEDGE, "src/config.ts", "src/store", "src/layers", "src/picture", "src/limits", ...DISCORD],
	"src/app": [...KNOWLEDGE, "src/config.ts", "src/store", "src/layers", "src/picture", "src/limits", ...DISCORD, "src/doors", "emulator", "preview"],
	// Discord, played: it judges the bot, so it knows nothing of it but Discord's own limits.
	emulator: ["src/limits"],
	preview: ["emulator"],
};

const ROOTS = ["src", "commands", "emulator", "preview"];
const files = ROOTS.flatMap((root) =>
	readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((f) => f.endsWith(".ts") && !f.endsWith(".d.ts"))
		.map((f) => join(root, f)),
);
const roomOf = (file: string) => Object.keys(MAY).find((room) => file === room || file.startsWith(`${room}/`));
const importsOf = (file: string) =>
	[...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, path]) => normalize(join(dirname(file), path as string)));

test.each(files.filter((file) => file !== "src/main.ts"))("%s imports only from below", (file) => {
	const room = roomOf(file) as string;
	expect(room, `${file} lies in no room that structure.test.ts names`).toBeDefined();
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

test("every file and every folder of commands/ is in the list", () => {
	const list = readFileSync("commands/index.ts", "utf8");
	for (const name of readdirSync("commands")) {
		if (name === "index.ts") continue;
		expect(list).toContain(statSync(join("commands", name)).isDirectory() ? `"./${name}/index.ts"` : `"./${name}"`);
	}
});
