/** What the editors' tools get from the machine: its streams, its clock, and where this repository's dataset lies. */
import { fileURLToPath } from "node:url";
import { runTool, type Tool } from "../src/cli/tool.ts";

/** Runs one tool on the arguments of this process; the exit code follows when its output has been written. */
export async function runHere(tool: Tool): Promise<void> {
	// Who reads only the first lines (| head) has what they want; the exit code still says what was found.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code !== "EPIPE") throw error;
	});
	process.exitCode = await runTool(tool, process.argv.slice(2), {
		print: (text) => void process.stdout.write(text),
		complain: (text) => void process.stderr.write(text),
		today: new Date(),
		faq: fileURLToPath(new URL("../faq", import.meta.url)),
	});
}
