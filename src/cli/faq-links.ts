/** `npm run faq:links`: visits every page that the dataset cites and says which are gone. Advice: it fails nothing. */
import { DatasetError } from "../dataset/fault.ts";
import { readTree, type Tree } from "../dataset/tree.ts";
import { count, placeOf } from "./check/faults.ts";
import { citedPages } from "./links/cited-pages.ts";
import { type Visit, visit, WORDS } from "./links/visit.ts";
import { type Visited, visitAll } from "./links/visit-all.ts";
import { CallError, type EditorsTool, FINE } from "./tool.ts";

const HELP = `Visit the pages that the dataset cites, six hosts at a time, one page of a host at a time.

  npm run faq:links                         all pages; takes some minutes
  npm run faq:links -- --only bitmart       only what faq/exchanges/bitmart.yaml lists
  npm run -s faq:links -- --json            one JSON object

  ok          there                          forbidden   refuses robots or guests (401, 403, 429, 451): look by hand
  moved       there, at another address      slow        no answer within 15 seconds
  dead        gone (404, 410, no such host)  broken      the server's fault (5xx, TLS, no connection)

  --faq DIR    another folder
  --help       this text

Exit code: 0 whatever was found; 1 if the files cannot be read; 2 a call that makes no sense.
`;

export const linksTool: EditorsTool = linksToolWith(visit);

/** The tool with another way to visit, for tests. */
export function linksToolWith(visitOne: (url: string) => Promise<Visit>): EditorsTool {
	return {
		help: HELP,
		options: { json: { type: "boolean" }, only: { type: "string" } },
		async run({ faq, flag, text }, { print, complain }) {
			const pages = citedPages(...chosen(readable(faq), text("only")));
			const onProgress = (done: number, of: number) => complain(`\rVisited ${done} of ${of}${done === of ? "\n" : ""}`);
			const visited = await visitAll(pages, { visit: visitOne, onProgress });
			print(flag("json") ? asJson(visited) : asText(visited, faq));
			return FINE;
		},
	};
}

/** Broken rules do not matter here; only files that have no form do. */
function readable(faq: string): Tree {
	const { tree, faults } = readTree(faq);
	if (!tree) throw new DatasetError(faults);
	return tree;
}

function chosen(tree: Tree, only: string | null): [Tree, string | null] {
	const known = tree.exchanges.map(({ data }) => data.id);
	if (only !== null && !known.includes(only)) throw new CallError(`There is no exchange "${only}". There are: ${known.join(", ")}.`);
	return [tree, only];
}

function countsOf(visited: readonly Visited[]) {
	return Object.fromEntries(WORDS.map((word) => [word, visited.filter((page) => page.word === word).length]));
}

function asJson(visited: readonly Visited[]): string {
	return `${JSON.stringify({ visited: visited.length, counts: countsOf(visited), pages: visited })}\n`;
}

function asText(visited: readonly Visited[], faq: string): string {
	const worthALook = WORDS.filter((word) => word !== "ok").flatMap((word) => visited.filter((page) => page.word === word));
	const lines = worthALook.flatMap(({ word, why, url, places }) =>
		places.map(({ file, line }) => `${placeOf(faq, file)}:${line}: ${word}: ${url} (${why})`),
	);
	const counts = Object.entries(countsOf(visited)).map(([word, n]) => `${word} ${n}`);
	const offline = visited.length > 0 && visited.every(({ why }) => why.includes("(DNS)") || why.startsWith("no connection"));
	const doubt = offline ? ["Nothing at all could be reached: this machine may be offline, and the words above say nothing about the pages."] : [];
	return [...lines, `${count(visited.length, "page")} visited: ${counts.join(", ")}`, ...doubt].map((line) => `${line}\n`).join("");
}
