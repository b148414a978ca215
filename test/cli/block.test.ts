/** The operator's block list, as it is typed, beside a store that is open. */
import { expect, test } from "vitest";
import { blockTool } from "../../src/cli/block.ts";
import { runTool } from "../../src/cli/tool.ts";
import { readConfig } from "../../src/config.ts";
import { openStore } from "../../src/store/open.ts";
import { NOW } from "../store/sample.ts";
import { withFolder } from "../store/temporary.ts";

const SERVER = "100000000000000001";

function terminal(dataDir: string) {
	const said: string[] = [];
	const out = { print: (text: string) => void said.push(text), complain: (text: string) => void said.push(text) };
	const machine = { ...out, today: new Date(NOW), config: () => readConfig({ DATA_DIR: dataDir }) };
	const block = async (...args: string[]) => [await runTool(blockTool, args, machine), said.splice(0).join("")] as const;
	return block;
}

test("a server and a person are blocked, listed and let in again, while a bot has the store open", () =>
	withFolder(async (folder) => {
		const bot = await openStore({ dataDir: folder, now: () => NOW });
		const block = terminal(folder);
		expect(await block("--list")).toEqual([0, "Nobody is blocked.\n"]);
		expect(await block("server", SERVER, "--why", "floods")).toEqual([0, expect.stringContaining(`server ${SERVER} is blocked`)]);
		await block("person", SERVER);
		expect(await bot.blocked()).toEqual([
			{ kind: "person", id: SERVER, why: "", at: NOW },
			{ kind: "server", id: SERVER, why: "floods", at: NOW },
		]);
		const [, list] = await block("--list");
		expect(list).toMatch(new RegExp(`^person ${SERVER}, since 20..-..-..T..:..Z\nserver ${SERVER}, since .*Z: floods\n$`));
		expect((await block("person", SERVER, "--undo"))[0]).toBe(0);
		expect(await block("person", SERVER, "--undo")).toEqual([1, expect.stringContaining("was not blocked")]);
		expect((await bot.blocked()).map(({ kind }) => kind)).toEqual(["server"]);
		await bot.close();
	}));

test.each([
	[["nobody", SERVER], "server or person"],
	[["person"], "17 to 20 digits"],
	[["person", "ann"], "17 to 20 digits"],
	[["person", SERVER, SERVER], "one id"],
	[["person", SERVER, "--force"], "--force"],
	[["--list", "person"], "alone"],
])("%j makes no sense, and says what would", (args, why) =>
	withFolder(async (folder) => {
		const [code, said] = await terminal(folder)(...args);
		expect(code).toBe(2);
		expect(said).toContain(why);
		expect(said).toContain("--help");
	}),
);
