/** The program of the process that reads and judges one file to import: whatever it takes, no question waits for it. */
import { boundProblem } from "../layers/file-bounds.ts";
import type { ImportCheck, ToImport } from "../layers/import-check.ts";

export type ImportOrder = { readonly faq: string; readonly dataDir: string; readonly file: ToImport };

process.once("message", async (order: ImportOrder) => {
	const checked = await check(order);
	process.send?.(checked, () => process.disconnect());
});

/** What it would be judged by is opened only for a file within the bounds: a hostile one costs a third of the processor time so. */
async function check({ faq, dataDir, file }: ImportOrder): Promise<ImportCheck> {
	const unbounded = boundProblem(file.yaml);
	if (unbounded) return { kind: "refused", faults: [unbounded] };
	const [{ checkImport }, { measureAnswer }, { openLibrary }, { openCompiled }] = await Promise.all([
		import("../layers/import-check.ts"),
		import("../discord/messages/measure-answer.ts"),
		import("../library.ts"),
		import("../matching/open.ts"),
	]);
	return checkImport(openLibrary(await openCompiled({ faq, dataDir })), measureAnswer, file);
}
