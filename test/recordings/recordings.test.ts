/** Recorded conversations, held again: each came to what it came to when somebody saved it and read it. `npm run replay` says the same. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../commands/index.ts";
import { heldAgain, readRecording, replayTool } from "../../src/cli/replay.ts";
import { runTool } from "../../src/cli/tool.ts";
import { differences, type Recording } from "../../src/discord/conversation/recording.ts";
import { realLibrary } from "../real-library.ts";
import { temporary } from "../temporary-file.ts";

const FOLDER = import.meta.dirname;
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

test.each(FILES)("%s", async (name) => {
	const recording = readRecording(join(FOLDER, name));
	const replayed = await heldAgain(recording, await realLibrary(), commands);
	const told = recording.steps.flatMap(({ came }, i) => {
		const now = replayed[i];
		return typeof now === "object" ? differences(came, now) : [now];
	});
	// Mean it? npm run -s replay -- --update test/recordings/*.json
	expect(told).toEqual([]);
	expect(JSON.stringify(recording)).not.toMatch(/"token":"(?!token")/);
});

async function replayed(...args: string[]) {
	let said = "";
	const print = (text: string) => {
		said += text;
	};
	const code = await runTool(replayTool, args, { print, complain: print, library: realLibrary, commands: async () => commands });
	return { code, said };
}
const [first = ""] = FILES;
const recorded = () => readRecording(join(FOLDER, first));
function changed(change: (recording: Recording) => unknown): string {
	return temporary("conversation.json", JSON.stringify(change(recorded())));
}

test("it says where an answer differs, in decision, verdict and buttons, with the exit code 1", async () => {
	const file = changed(({ steps: [step, ...rest], ...recording }) => ({
		...recording,
		steps: [{ ...step, came: { ...step?.came, decision: "q.nothing", verdict: "confirmed", buttons: ["Gone"] } }, ...rest],
	}));
	const { code, said } = await replayed(file, join(FOLDER, first));
	expect(code).toBe(1);
	for (const line of [
		/step 1 .*decision: was q\.nothing, is/,
		/verdict: was confirmed, is/,
		/buttons: was \["Gone"\], is/,
		/2 conversations, 1 differ/,
	])
		expect(said).toMatch(line);
	expect((await replayed("--update", file)).code).toBe(0);
	expect(await replayed(file)).toEqual({ code: 0, said: "1 conversation, 0 differ.\n" });
});

test("a button that is gone is told, and the rest goes on", async () => {
	const press = (recording: Recording) => ({
		...recording,
		steps: [
			...recording.steps,
			{ interaction: { id: "1", type: 3, data: { custom_id: "1|x" } }, used: "No such button", came: recording.steps[0]?.came },
		],
	});
	const file = changed(press);
	expect(await replayed(file)).toMatchObject({ code: 1, said: expect.stringContaining('there is no "No such button" to press any more') });
	// It would differ again, so nothing is mended by writing what came.
	expect(await replayed("--update", file)).toMatchObject({ code: 1, said: expect.stringContaining("hold that conversation anew") });
});

test("no file, no such file, and a file that is none: 2, and a sentence", async () => {
	expect(await replayed()).toMatchObject({ code: 2, said: expect.stringContaining("There is no file") });
	expect(await replayed("/no/such/file.json")).toMatchObject({ code: 2 });
	expect(await replayed(temporary("x.json", '{"steps":[]}'))).toMatchObject({
		code: 2,
		said: expect.stringContaining("is no recorded conversation"),
	});
	expect(await replayed("--help")).toMatchObject({ code: 0 });
});
