/** A small complete faq/ folder that breaks no rule, and the ways to break one thing in it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { z } from "zod";
import { DatasetError, type Fault } from "../../src/dataset/fault.ts";
import { type DataFile, readData } from "../../src/dataset/file.ts";
import { loadTree } from "../../src/dataset/load.ts";
import { CELL_TOPICS, TOPICS } from "../../src/dataset/topics.ts";

const PROTECTION = ["insurance", "protection-fund", "insurer-partners", "fiat-protection"];

/** A cell on one claim, in words that no rule minds. */
const plainCell = (exchange: string, topic: string) => `
  ${topic}:
    short: { says: "${exchange}, ${topic}: the short line", claims: [${exchange}-${topic}-1] }
    bottomLine: "Nothing is known of ${exchange} and ${topic}."
    gist: "${topic}: not known"
    summary:
      - says: "${exchange}, ${topic}: the summary."
        claims: [${exchange}-${topic}-1]
    claims:
      - id: ${exchange}-${topic}-1
        value: info
        says: "${exchange}, ${topic}: the claim."
        confidence: medium
        sources: [${exchange}-news]`;

/** A cell on two claims that name each other as saying otherwise, both in the summary. */
const disputedCell = `
  insurance:
    short: { says: "alpha, insurance: sources disagree", claims: [alpha-insurance-1] }
    bottomLine: "Perhaps: a policy is not confirmed."
    gist: policy, argued over
    summary:
      - says: "The exchange says that it has a policy."
        claims: [alpha-insurance-1]
      - says: "A newspaper found no policy."
        claims: [alpha-insurance-2]
    claims:
      - id: alpha-insurance-1
        value: yes
        says: "The exchange says that it has a policy for its hot wallets."
        confidence: high
        sources: [alpha-page]
        conflicts_with: [alpha-insurance-2]
      - id: alpha-insurance-2
        value: no
        says: "A newspaper asked the insurers and found no policy."
        as_of: 2026-02
        confidence: medium
        sources: [alpha-news]
        conflicts_with: [alpha-insurance-1]`;

/** A cell on an absence alone. */
const emptyCell = `
  insurer-partners:
    short: { says: "alpha, insurer-partners: none named", claims: [alpha-insurer-partners-1] }
    bottomLine: "No insurer is named by it."
    gist: none named
    summary:
      - says: "No insurer is named."
        claims: [alpha-insurer-partners-1]
    absences:
      - id: alpha-insurer-partners-1
        says: "The name of an insurer was looked for on its pages and not found."
        looked: 2026-03`;

const cellsOf = (exchange: string, special: Readonly<Record<string, string>>) =>
	CELL_TOPICS.map((topic) => special[topic] ?? plainCell(exchange, topic)).join("");

const ALPHA = `id: alpha
name: Alpha
aliases:
  - alpha exchange
  - alphacoin
common: [alfa]
hosts: [alpha.example]
sources:
  alpha-page: { title: How we protect you, publisher: Alpha, kind: primary, url: "https://alpha.example/cover" }
  alpha-news: { title: Is there a policy, publisher: The Daily, kind: news }
cover:
  - kind: own-fund
    claims: [alpha-protection-fund-1]
topics:${cellsOf("alpha", { insurance: disputedCell, "insurer-partners": emptyCell })}
`;

const BETA = `id: beta
name: Beta
aliases: [beta exchange]
hosts: [beta.example]
sources:
  beta-news: { title: A look at Beta, publisher: The Daily, kind: news }
topics:${cellsOf("beta", {})}
`;

const GENERAL = `title: Basics
sources:
  authority: { title: On deposit insurance, publisher: The Authority, kind: regulator }
  blog: { title: On cover, publisher: A blog, kind: secondary }
claims:
  - id: g-basics-1
    says: "A bank's deposit scheme pays for cash and not for coins."
    confidence: high
    sources: [authority]
  - id: g-basics-2
    says: "Policies often leave out a customer's own mistake."
    confidence: low
    sources: [blog]
`;

const QUESTION = `id: what-is-cover
title: What is cover?
bottomLine: Cover pays only for what it names.
summary:
  - says: "Cover is a promise to pay for a loss."
    claims: [g-basics-1]
  - says: "Read what it leaves out."
    claims: [g-basics-2]
related: [about-the-bot]
`;

const ABOUT = `id: about-the-bot
title: What can you do?
bottomLine: I tell you what is known of cover.
about: true
summary:
  - says: "I answer questions about cover."
`;

const TIPS = `sources:
  tip-page: { title: Locks, publisher: The Authority, kind: regulator }
tips:
  - id: use-a-key
    title: Use a security key
    does: Stops a thief who knows the password.
    how: [Buy two keys., Register both of them.]
    priority: 1
    sources: [tip-page]
    topics: [account-security]
    questions: [what-is-cover]
`;

const GLOSSARY = `sources:
  term-page: { title: Words, publisher: The Authority, kind: regulator }
terms:
  - term: cold wallet
    says: A wallet whose keys are never online.
    sources: [term-page]
`;

const CHECKLISTS = `against: { says: "Whoever wants a fee first is a fraud, says the Authority.", claims: [g-basics-1] }
situations:
  - id: account
    title: My account was broken into
    cells: [claims]
    uses: [report]
    related: [what-is-cover]
    steps:
      - { when: hour, says: "Change the password.", claims: [g-basics-1] }
      - { when: day, says: "Tell the exchange.", claims: [g-basics-1] }
      - { when: week, says: "Wait for the answer.", claims: [g-basics-1] }
      - { when: keep, says: "Keep the transaction IDs.", claims: [g-basics-1] }
places:
  - { id: us, title: Here, report: [{ says: "Report it here.", claims: [g-basics-1] }] }
  - { id: elsewhere, title: Elsewhere, within: us }
everywhere: { says: "Anybody may report there.", claims: [g-basics-1] }
`;

const INCIDENTS = `sources:
  incident-page: { title: The collapse, publisher: The Court, kind: regulator }
incidents:
  - id: gamma-2022
    exchange: Gamma
    date: 2022-11
    kind: bankruptcy
    lost_says: Nobody knows.
    cause: It lent out what it held.
    customers_got: A part of it, years later.
    restored: partial
    sources: [incident-page]
`;

const NAMES = `- name: Gamma
  aliases: [gamma pro]
  kind: exchange
  incident: gamma-2022
- { name: Delta, kind: wallet }
`;

const HOSTS = `- { host: alpha.example, who: Alpha, kind: official }
`;

const topicEntry = (id: string) => `- id: ${id}
  title: Topic ${id}
  asks: What of ${id}?
  example: "What of ${id} on {exchange}?"
  kind: ${id === "overview" ? "overview" : PROTECTION.includes(id) ? "protection" : "knowledge"}
  border: All of ${id} belongs here.
  related: []
`;

const EDITION = `id: 2026-06
published: 2026-06-30
licence: CC BY 4.0
licence_url: "https://creativecommons.example/by/4.0/"
cite: Somebody, a small dataset.
`;

/** As many phrasings as the rules want, all different. */
const phrasingsOf = (key: string) => Array.from({ length: 10 }, (_, i) => `- "${key} asked in way ${i + 1}"\n`).join("");

function validFiles(): Map<string, string> {
	const keys = [...TOPICS.map((id) => `topics/${id}`), "questions/what-is-cover", "questions/about-the-bot", "declined/fees"];
	return new Map([
		["exchanges/alpha.yaml", ALPHA],
		["exchanges/beta.yaml", BETA],
		["general/basics.yaml", GENERAL],
		["questions/what-is-cover.yaml", QUESTION],
		["questions/about-the-bot.yaml", ABOUT],
		["tips.yaml", TIPS],
		["glossary.yaml", GLOSSARY],
		["incidents.yaml", INCIDENTS],
		["names.yaml", NAMES],
		["hosts.yaml", HOSTS],
		["checklists.yaml", CHECKLISTS],
		["edition.yaml", EDITION],
		["topics.yaml", TOPICS.map(topicEntry).join("")],
		["frauds/giveaway.yaml", phrasingsOf("giveaway")],
		["frauds/innocent-news.yaml", phrasingsOf("innocent-news")],
		["losses/calm-joke.yaml", phrasingsOf("calm-joke")],
		["promises/promise.yaml", phrasingsOf("promise")],
		["promises/harmless.yaml", phrasingsOf("harmless")],
		["lures/lure.yaml", phrasingsOf("lure")],
		["lures/harmless.yaml", phrasingsOf("harmless")],
		...keys.map((key) => [`phrasings/${key}.yaml`, phrasingsOf(key)] as const),
	]);
}

export type Faq = {
	/** Puts one text in place of another, which has to stand in the file exactly once. */
	readonly edit: (file: string, from: string, to: string) => Faq;
	readonly write: (file: string, text: string) => Faq;
	readonly remove: (file: string) => Faq;
	/** The one line of a file that holds this text, counted from 1. */
	readonly lineOf: (file: string, text: string) => number;
	/** The folder as it now stands, on disk until the test ends. */
	readonly folder: () => string;
	/** Every fault that loading it finds. */
	readonly faults: () => readonly Fault[];
};

/** What was in order, by name and content: a test breaks one of some sixty files, and nothing in what was read changes. */
const inOrder = new Map<string, DataFile<unknown>>();

const readOnce: typeof readData = <T>(root: string, file: string, schema: z.ZodType<T>, faults: Fault[]) => {
	const key = existsSync(`${root}/${file}`) ? `${file}\n${readFileSync(`${root}/${file}`, "utf8")}` : "";
	const before = faults.length;
	const read = (inOrder.get(key) as DataFile<T> | undefined) ?? readData(root, file, schema, faults);
	if (read && faults.length === before) inOrder.set(key, read);
	return read;
};

/** A fresh valid folder. */
export function faq(): Faq {
	const files = validFiles();
	const textOf = (file: string) => {
		const text = files.get(file);
		if (text === undefined) throw new Error(`the fixture has no file ${file}`);
		return text;
	};
	const self: Faq = {
		edit(file, from, to) {
			const parts = textOf(file).split(from);
			if (parts.length !== 2) throw new Error(`${file} holds this ${parts.length - 1} times, not once: ${from}`);
			return self.write(file, parts.join(to));
		},
		write(file, text) {
			files.set(file, text);
			return self;
		},
		remove(file) {
			textOf(file);
			files.delete(file);
			return self;
		},
		lineOf(file, text) {
			const lines = textOf(file).split("\n");
			const found = lines.flatMap((line, i) => (line.includes(text) ? [i + 1] : []));
			if (found.length !== 1 || !found[0]) throw new Error(`${file} holds this on ${found.length} lines, not on one: ${text}`);
			return found[0];
		},
		folder() {
			const root = mkdtempSync(join(tmpdir(), "coverbot-faq-"));
			onTestFinished(() => rmSync(root, { recursive: true, force: true }));
			for (const [file, text] of files) {
				mkdirSync(dirname(join(root, file)), { recursive: true });
				writeFileSync(join(root, file), text);
			}
			return root;
		},
		faults() {
			try {
				loadTree(self.folder(), readOnce);
				return [];
			} catch (error) {
				if (error instanceof DatasetError) return error.faults;
				throw error;
			}
		},
	};
	return self;
}
