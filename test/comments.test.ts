/** Comments are true of files: what they name is there. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const ROOMS = ["src", "commands", "emulator", "preview", "bench", "scripts", "test"];
const BESIDE = ["docs", "faq", "deploy", "vectors", "encoder"];
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** "decide.ts", "docs/frauds.md", "faq/hosts.yaml": a name that begins with a letter, with its folders. */
const NAMED = /(?<![\w./*-])(?:[a-z][\w-]*\/)*[A-Za-z][\w-]*\.(?:test\.ts|soak\.ts|ts|mjs|md|yaml|jsonl)(?!\w)/g;
/** Names that stand for any file of their kind, or for one that a person makes. */
const EXAMPLES = new Set(["server.yaml"]);

test("every file that a comment names is there", () => {
	const below = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`);
	const files = [...readdirSync("."), ...[...ROOMS, ...BESIDE].flatMap(below)];
	const ends = (named: string) => files.some((file) => file === named || file.endsWith(`/${named}`));
	const lost = files
		.filter((file) => file.endsWith(".ts"))
		.flatMap((file) =>
			(readFileSync(file, "utf8").match(COMMENT) ?? [])
				.flatMap((comment) => comment.match(NAMED) ?? [])
				.filter((named) => !EXAMPLES.has(named) && !ends(named))
				.map((named) => `${file}: ${named}`),
		);
	expect(lost).toEqual([]);
});
