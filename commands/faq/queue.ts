/** /faq queue: what nobody could answer or what was marked wrong, a group at a time, with what can be done about it. */

import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import { askBeside } from "../../src/ask-beside.ts";
import type { EntryKey, TargetKey } from "../../src/dataset/key.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import { menu } from "../../src/discord/messages/menu.ts";
import type { Choice } from "../../src/discord/pipeline/command.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { LONGEST_PHRASING } from "../../src/layers/text-rules.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { answeredBy } from "../../src/matching/decision.ts";
import { aboutExchanges, entryKeyOf, parseTarget } from "../../src/matching/target.ts";
import type { Queued } from "../../src/store/contract.ts";
import { entryNamed, offerEntries } from "./entries.ts";
import { attach } from "./phrasing.ts";
import { type Group, grouped } from "./queue-groups.ts";
import type { ButtonStep, FormStep, Session, SlashStep } from "./session.ts";
import { label, line } from "./truncate.ts";
import { addForm } from "./write.ts";

/** A group is understood from ten of its lines, and they fit a phone. */
const LINES = 10;

export const queue: SlashStep = (session) => show(session, 0, false);
export const queueTurned: ButtonStep = (session, [at]) => show(session, Number(at), true);

async function show(session: Session, at: number, update: boolean, says = ""): Promise<Reply> {
	const groups = grouped(await session.store.queue(session.server));
	const here = Math.min(Math.max(0, Math.trunc(at) || 0), groups.length - 1);
	const group = groups[here];
	if (!group) return { content: `${says}Nothing waits: every question here was answered.`.trim(), private: true, update };
	const { leader } = group;
	const place = String(here);
	return {
		content: says,
		embeds: [
			{
				title: `${TITLE[leader.kind]} · ${group.count} ${group.count === 1 ? "time" : "times"}`,
				color: COLOUR.neutral,
				description: lines(group),
				footer: { text: `${here + 1} of ${groups.length} groups, most asked first · without names, gone after 90 days` },
			},
		],
		components: rows(
			[
				...(leader.kind === "wrong"
					? []
					: [button("Attach to an entry", session.id("f-qat", leader.id, place)), button("Draft an entry", session.id("f-qdraft", leader.id))]),
				...(leader.kind === "wrong" && editableKey(leader.entry) ? [button("Edit the entry", session.id("f-qedit", leader.id))] : []),
				...(leader.kind === "wrong" ? [] : [button("Off-topic", session.id("f-qoff", leader.id, place))]),
				button(leader.kind === "wrong" ? "Done" : "Ignore", session.id("f-qno", leader.id, place)),
			],
			[
				...(here > 0 ? [button("Back", session.id("f-queue", String(here - 1)))] : []),
				...(here + 1 < groups.length ? [button("More", session.id("f-queue", String(here + 1)))] : []),
			],
		),
		private: true,
		update,
	};
}

const TITLE = { declined: "Could not answer", near: "Was not sure", wrong: "Marked wrong or old" } as const;

function lines({ items }: Group): string {
	const shown = items.slice(0, LINES).map(({ text, count }) => `- ${line(text, 160)}${count > 1 ? ` (${count} times)` : ""}`);
	return [...shown, ...(items.length > LINES ? [`… and ${items.length - LINES} more like these`] : [])].join("\n");
}

/** Which entry: the likeliest in a menu. */
export const attachAsked: ButtonStep = async (session, [id, at = "0"]) => {
	const { leader } = await groupOf(session, id);
	return chooseEntry(session, leader, at, await likeliest(session, leader.text));
};

/** For an entry that the menu does not hold: what is typed is looked for, and the question stays what it was. */
export const findAsked: ButtonStep = async (session, [id, at = "0"]) => {
	const { leader } = await groupOf(session, id);
	const input = { type: ComponentType.TextInput as const, custom_id: "words", style: TextInputStyle.Short, required: true, max_length: 100 };
	const asked = {
		type: ComponentType.Label as const,
		label: "Words of the entry's question",
		description: "The question from the queue is kept. Up to 100 characters.",
		component: input,
	};
	return { form: { custom_id: session.id("f-qfind", leader.id, at), title: "Find another entry", components: [asked] } };
};

export const findSent: FormStep = async (session, [id, at = "0"], typed) => {
	const { leader } = await groupOf(session, id);
	const found = await offerEntries(session, typed.words ?? "");
	return { ...chooseEntry(session, leader, at, found), private: true, update: true };
};

/** By what the matching makes of the whole question, then by its words, then the rest. */
async function likeliest(session: Session, question: string): Promise<Choice[]> {
	const shelf = await session.shelf();
	const { decision } = await askBeside(shelf, question);
	const target = answeredBy(decision);
	const meant = [...(target ? [target] : []), ...(decision.kind === "near" ? decision.choices : [])];
	// An exchange that is named is likelier than another: its own entries are before all others.
	const named = shelf.matching.read(question).names;
	const cells = named.flatMap((exchange) => CELL_TOPICS.map((topic) => aboutExchanges([exchange], topic)));
	const likely = [...meant, ...cells].flatMap((one) => {
		const key = entryKeyOf(one);
		return key ? [{ name: label(shelf.questionFor(one)), value: key }] : [];
	});
	const [like, others] = await Promise.all([offerEntries(session, question), offerEntries(session, "")]);
	return [...likely, ...like, ...others];
}

function chooseEntry(session: Session, leader: Queued, at: string, choices: readonly Choice[]): Reply {
	const seen = new Set<string>();
	const options = choices.filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, LIMITS.selectOptions);
	const entries = menu(
		session.id("f-qpick", leader.id, at),
		"The entry",
		options.map(({ name, value }) => ({ label: name, value })),
	);
	return {
		content: `Which entry answers “${line(leader.text, 200)}”?${options.length === 0 ? " Nothing was found for these words." : ""}`,
		components: [
			...(options.length > 0 ? [entries] : []),
			...rows([button("Find another entry", session.id("f-qfind", leader.id, at)), button("Back to the queue", session.id("f-queue", at))]),
		],
		private: true,
		update: true,
	};
}

export const attachPicked: ButtonStep = async (session, [id, at = "0"], interaction) => {
	const group = await groupOf(session, id);
	const key = "values" in interaction.data ? interaction.data.values[0] : undefined;
	const { reply, done } = await attach(session, await entryNamed(session, key ?? null), phrasingOf(group.leader.text));
	if (!done) return reply;
	await settle(session, group);
	const next = await show(session, Number(at), true, "Attached: it is answered from now on.");
	return { ...next, ...(reply.after ? { after: reply.after } : {}) };
};

export const draftAsked: ButtonStep = async (session, [id]) => {
	const { leader } = await groupOf(session, id);
	return { form: addForm(session, phrasingOf(leader.text).slice(0, 100)) };
};

export const editMarked: ButtonStep = async (session, [id]) => {
	const { leader } = await groupOf(session, id);
	const entry = await entryNamed(session, editableKey(leader.entry));
	const open = session.id("f-part", entry.key, String(entry.number), "all");
	return { content: `**${line(entry.title, 100)}**: ${line(leader.text, 400)}`, components: rows([button("Edit it", open)]), private: true };
};

export const offTopic: ButtonStep = async (session, [id, at]) => {
	await settle(session, await groupOf(session, id));
	return show(session, Number(at), true, "Off-topic: it was right to decline it.");
};

export const ignore: ButtonStep = async (session, [id, at]) => {
	await settle(session, await groupOf(session, id));
	return show(session, Number(at), true, "Taken off the queue.");
};

async function settle({ store, server }: Session, { items }: Group): Promise<void> {
	await store.dequeue(
		server,
		items.map(({ id }) => id),
	);
}

async function groupOf(session: Session, id: string | undefined): Promise<Group> {
	const found = grouped(await session.store.queue(session.server)).find(({ items }) => items.some((item) => item.id === id));
	if (!found) throw new UserError("That is no longer in the queue. Open /faq queue again.");
	return found;
}

/** Without the signs that stand for what was masked. */
function phrasingOf(text: string): string {
	const plain = text
		.replace(/‹[a-z-]+›/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return plain.length <= LONGEST_PHRASING ? plain : plain.slice(0, LONGEST_PHRASING).replace(/\s+\S*$/, "");
}

/** What was marked, if it has words of its own to edit. */
function editableKey(entry: TargetKey | null): EntryKey | null {
	const target = parseTarget(entry ?? undefined);
	return target && entryKeyOf(target);
}
