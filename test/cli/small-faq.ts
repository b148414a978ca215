/** A small dataset that is sound, in a folder of its own: two exchanges, one general entry, one of everything else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";
import type { z } from "zod";
import type * as schema from "../../src/dataset/schema.ts";
import { CELL_TOPICS, type CellTopic, TOPICS } from "../../src/dataset/topics.ts";

type Cell = z.input<typeof schema.Cell>;
type Source = z.input<typeof schema.Source>;
type Cells = Partial<Record<CellTopic, Cell>>;

export const OWN_PAGE: Source = { title: "Our policy", publisher: "Alpha", kind: "primary", url: "https://alpha.example/policy" };
export const NEWS: Source = {
	title: "Alpha <b>hacked</b>",
	publisher: "Daily",
	kind: "news",
	url: "https://daily.example/alpha",
	published: "2022-01-07",
};

/** Both sides: a "yes" of 2026 and a "no" of 2022, which name each other. */
export const DISPUTED: Cell = {
	bottomLine: "Perhaps: a policy is not confirmed.",
	gist: "policy, argued over",
	short: { says: "It says yes, a newspaper says no", claims: ["alpha-insurance-1", "alpha-insurance-2"] },
	summary: [
		{ says: "Alpha says that a policy exists.", claims: ["alpha-insurance-1"] },
		{ says: "A newspaper says that none does.", claims: ["alpha-insurance-2"] },
	],
	claims: [
		{
			id: "alpha-insurance-1",
			value: "yes",
			says: "Alpha writes that it has a policy.",
			as_of: "2026-06",
			sources: ["own-page"],
			confidence: "high",
			conflicts_with: ["alpha-insurance-2"],
		},
		{
			id: "alpha-insurance-2",
			value: "no",
			says: '<script>alert(1)</script> & "none" was found.',
			as_of: "2022-01-07",
			sources: ["news"],
			confidence: "medium",
			conflicts_with: ["alpha-insurance-1"],
		},
	],
};

/** A cell in which nothing was found. */
export function absent(id: string): Cell {
	return {
		bottomLine: "Nothing was found.",
		gist: "nothing found",
		short: { says: "Nothing found", claims: [id] },
		summary: [{ says: "Nothing was found.", claims: [id] }],
		absences: [{ id, says: "No page that says anything.", looked: "2026-11" }],
	};
}

/** An exchange file; topics that are not given are absences. */
export function exchange(id: string, sources: Record<string, Source>, cells: Cells): object {
	const topics = Object.fromEntries(CELL_TOPICS.map((topic) => [topic, cells[topic] ?? absent(`${id}-${topic}-0`)]));
	return { id, name: id[0]?.toUpperCase() + id.slice(1), aliases: [`${id}.example`], hosts: [`${id}.example`], sources, topics };
}

const custodyOfBeta: Cell = {
	bottomLine: "Mostly offline, by its own word.",
	gist: "mostly offline, it says",
	short: { says: "Most coins are kept offline, it says", claims: ["beta-custody-1"] },
	summary: [{ says: "Beta says that most coins are kept offline.", claims: ["beta-custody-1"] }],
	claims: [{ id: "beta-custody-1", value: "info", says: "Most coins are offline.", sources: ["copy", "same-news"], confidence: "low" }],
};
const copy: Source = { title: "A copy", publisher: "Somebody's page", kind: "secondary", url: "https://mirror.example/x", read_on: "Mirror" };
const tenQuestions = (about: string) => Array.from({ length: 10 }, (_, i) => `${about} question ${i}`);

/** The files by name. */
function soundFiles(): Record<string, unknown> {
	const topic = (id: string) => ({
		id,
		title: `About ${id}`,
		asks: "What?",
		example: "Is {exchange} it?",
		kind: "knowledge",
		border: "All.",
		related: [],
	});
	return {
		"edition.yaml": EDITION,
		"topics.yaml": TOPICS.map(topic),
		"hosts.yaml": [{ host: "alpha.example", who: "Alpha", kind: "official" }],
		"names.yaml": [{ name: "Gamma", kind: "exchange" }],
		"tips.yaml": { sources: { tip: { title: "Tips", publisher: "Alpha", kind: "primary" } }, tips: [tip] },
		"glossary.yaml": { sources: { news: NEWS }, terms: [{ term: "Wallet", says: "Where keys are.", sources: ["news"] }] },
		"checklists.yaml": checklists,
		"incidents.yaml": { sources: {}, incidents: [] },
		"exchanges/alpha.yaml": exchange("alpha", { "own-page": OWN_PAGE, news: NEWS }, { insurance: DISPUTED }),
		"exchanges/beta.yaml": exchange("beta", { copy, "same-news": NEWS }, { custody: custodyOfBeta }),
		"general/funds.yaml": { title: "Funds", sources: { news: NEWS }, claims: [generalClaim] },
		"questions/privacy.yaml": {
			id: "privacy",
			title: "What is stored?",
			bottomLine: "Nothing about you is stored.",
			about: true,
			summary: [{ says: "A question is answered and forgotten." }],
		},
		...Object.fromEntries(TOPICS.map((id) => [`phrasings/topics/${id}.yaml`, tenQuestions(id)])),
		"phrasings/questions/privacy.yaml": tenQuestions("privacy"),
		"phrasings/declined/praise.yaml": ["good bot"],
		"promises/promise.yaml": ["Your coins are safe here."],
		"promises/harmless.yaml": ["Your coins are not insured."],
		"lures/lure.yaml": ["Send your words to the helper."],
		"lures/harmless.yaml": ["Send your words to nobody."],
		"frauds/giveaway.yaml": ["Send one coin and get two back."],
		"frauds/innocent-report.yaml": ["Somebody wrote: send one coin and get two back. I reported it."],
		"losses/calm-joke.yaml": ["my wallet was drained by pizza"],
	};
}
export const EDITION: z.input<typeof schema.Edition> = {
	id: "2026-06",
	published: "2026-06-30",
	licence: "CC BY 4.0",
	licence_url: "https://creativecommons.example/by/4.0/",
	cite: "Somebody, a small dataset, edition 2026-06.",
};
const step = { says: "Say so.", claims: ["g-funds-1"] };
const checklists = {
	against: step,
	situations: [
		{
			id: "account",
			title: "Broken into",
			cells: ["claims"],
			uses: ["report"],
			related: ["privacy"],
			steps: ["hour", "day", "week", "keep"].map((when) => ({ when, ...step })),
		},
	],
	places: [{ id: "elsewhere", title: "Elsewhere" }],
	everywhere: step,
};
const tip = {
	id: "app",
	title: "Use an app",
	does: "It helps.",
	how: ["Open it.", "Press it."],
	priority: 1,
	sources: ["tip"],
	topics: [],
	questions: [],
};
const generalClaim = { id: "g-funds-1", says: "A fund is no policy.", sources: ["news"], confidence: "medium", as_of: "2025" };

/** Writes the files into a folder that is deleted when the test is over, and returns the folder. */
export function smallFaq(replaced: Record<string, unknown> = {}): string {
	const root = emptyFolder();
	for (const [name, content] of Object.entries({ ...soundFiles(), ...replaced })) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		writeFileSync(join(root, name), typeof content === "string" ? content : stringify(content));
	}
	return root;
}

export function emptyFolder(): string {
	const root = mkdtempSync(join(tmpdir(), "coverbot-editing-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	return root;
}
