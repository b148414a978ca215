/** Bots of ten lines, as a tutorial would write them: the nearest phrasing is the answer. By the name of the engine that finds it. */
import { fileURLToPath } from "node:url";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { ownPhrasings } from "../grown.ts";

type Answer = (question: string) => { readonly type: 4; readonly data: { readonly content: string } };

const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));
const said = (content = "I do not know."): ReturnType<Answer> => ({ type: 4, data: { content } });

export const TEN_LINES: Readonly<Record<string, () => Answer>> = {
	"Fuse.js": () => {
		const fuse = new Fuse(ownPhrasings(FAQ), { includeScore: true, ignoreLocation: true });
		return (question) => said(fuse.search(question, { limit: 1 })[0]?.item);
	},
	MiniSearch: () => {
		const index = new MiniSearch<{ id: number; text: string }>({
			fields: ["text"],
			storeFields: ["text"],
			searchOptions: { fuzzy: 0.2, prefix: true },
		});
		index.addAll(ownPhrasings(FAQ).map((text, id) => ({ id, text })));
		return (question) => said(index.search(question)[0]?.text as string | undefined);
	},
};
