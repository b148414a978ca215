/** The program of the process that reads and judges one file to import: whatever it takes, no question waits for it. */
import { measureAnswer } from "../discord/messages/measure-answer.ts";
import { checkImport, type ToImport } from "../layers/import-check.ts";
import { openLibrary } from "../library.ts";
import { openCompiled } from "../matching/open.ts";

export type ImportOrder = { readonly faq: string; readonly dataDir: string; readonly file: ToImport };

process.once("message", async ({ faq, dataDir, file }: ImportOrder) => {
	const library = openLibrary(await openCompiled({ faq, dataDir }));
	const checked = await checkImport(library, measureAnswer, file);
	process.send?.(checked, () => process.disconnect());
});
