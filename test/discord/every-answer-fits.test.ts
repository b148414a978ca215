/** Every finished answer of the dataset, and every page of evidence, within Discord's limits, uncut. */
import { beforeAll, expect, test } from "vitest";
import { CELL_TOPICS, TOPICS } from "../../src/dataset/topics.ts";
import { answerMessage, likelyMessage } from "../../src/discord/messages/answer-message.ts";
import { shortLabel } from "../../src/discord/messages/button.ts";
import { evidencePages } from "../../src/discord/messages/evidence-pages.ts";
import type { Library } from "../../src/library.ts";
import { checkMessage } from "../../src/limits/index.ts";
import { aboutExchanges, generalEntry, parseTarget, type Target, writeTarget } from "../../src/matching/target.ts";
import { realLibrary, sharedAnswer } from "../real-library.ts";
import { TODAY } from "../talk.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

function fits(target: Target): void {
	const answer = sharedAnswer(library, target);
	const name = library.title(target);
	const message = answerMessage(library, answer, { showable: true, today: TODAY });
	expect(checkMessage(message), name).toEqual([]);
	const text = JSON.stringify(message.embeds);
	const told = [answer.bottomLine, ...(answer.kind === "entry" && !answer.emergency ? answer.why.map(({ says }) => says) : [])];
	for (const says of told) expect(text, name).toContain(JSON.stringify(says).slice(1, -1));
	for (const claim of answer.claims) expect(claim.absence || answer.kind === "about" || claim.sources.length > 0, `${name}: ${claim.id}`).toBe(true);
	expect(parseTarget(writeTarget(target))).toEqual(target);
	for (const page of evidencePages(library.dataset, target, answer.title)) expect(checkMessage({ embeds: [page] }), name).toEqual([]);
}

test("every exchange on every topic, overview included", () => {
	for (const { id } of library.dataset.exchanges) for (const topic of TOPICS) fits(aboutExchanges([id], topic));
});

test("every list over all exchanges", () => {
	for (const topic of CELL_TOPICS) fits(aboutExchanges([], topic));
});

test("every general entry", () => {
	for (const { id } of library.dataset.questions) fits(generalEntry(id));
});

test("every pair compared on every topic", () => {
	const ids = library.dataset.exchanges.map(({ id }) => id);
	for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) for (const topic of TOPICS) fits(aboutExchanges([a, b], topic));
});

test("a likely comparison has its proof, its feedback and the other readings in the five rows", () => {
	const four = library.dataset.exchanges.slice(0, 4).map(({ id }) => id);
	const target = aboutExchanges(four, "overview");
	const others = [aboutExchanges(four, "insurance"), aboutExchanges(four, "custody")];
	const answer = answerMessage(library, sharedAnswer(library, target), { showable: true, today: TODAY });
	const message = likelyMessage(library, answer, target, others);
	expect(checkMessage(message)).toEqual([]);
	const shown = JSON.stringify(message.components);
	for (const label of [...others.map((other) => library.title(other)), "Sources", "Show in channel", "Wrong or old?"])
		expect(shown).toContain(JSON.stringify(shortLabel(label)));
});

test("each exchange compared with any three others, overview included", () => {
	const ids = library.dataset.exchanges.map(({ id }) => id);
	// The others at every distance: each stands beside every other at least once, in fewer than a thousand comparisons.
	for (let a = 0; a < ids.length; a++)
		for (let step = 1; step < ids.length; step++) {
			const four = [0, 1, 2, 3].map((i) => ids[(a + i * step) % ids.length]).filter((id) => id !== undefined);
			if (new Set(four).size === 4) fits(aboutExchanges(four, "overview"));
		}
});

test("each exchange compared with any five others on every topic; without a topic they are compared on one", () => {
	const ids = library.dataset.exchanges.map(({ id }) => id);
	for (let a = 0; a < ids.length; a++) {
		const six = [0, 1, 2, 3, 4, 5].map((i) => ids[(a + i * (1 + (a % 4))) % ids.length]).filter((id) => id !== undefined);
		for (const topic of TOPICS) fits(aboutExchanges(six, topic));
	}
});
