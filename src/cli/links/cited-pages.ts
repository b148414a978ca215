/** The pages that the dataset cites, each once, with the places that list it. */
import { citing } from "../../dataset/rules/walk.ts";
import type { Tree } from "../../dataset/tree.ts";

export type CitedPage = {
	readonly url: string;
	/** Where it is listed: file and line within the faq folder. */
	readonly places: readonly { readonly file: string; readonly line: number }[];
};

/** @param exchange only pages that this exchange's file lists, or null for all */
export function citedPages(tree: Tree, exchange: string | null): CitedPage[] {
	const only = tree.exchanges.find(({ data }) => data.id === exchange)?.file;
	const listed = [...citing(tree)].flatMap(({ file, sources }) =>
		exchange !== null && file.file !== only
			? []
			: Object.entries(sources).flatMap(([id, { url }]) => (url ? [{ url, place: { file: file.file, line: file.line(["sources", id]) } }] : [])),
	);
	return [...Map.groupBy(listed, ({ url }) => url)].map(([url, list]) => ({ url, places: list.map(({ place }) => place) }));
}
