/** /faq queue: what nobody could answer or what was marked wrong, a group at a time, with what can be done about it. */

import { ComponentType } from "discord-api-types/v10";
import type { EntryKey, TargetKey } from "../../src/dataset/key.ts";
import { button, rows } from "../../src/discord/messages/button.ts";
import { COLOUR } from "../../src/discord/messages/colours.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { entryKeyOf, parseTarget } from "../../src/matching/target.ts";
import { entryNamed, offerEntries } from "./entries.ts";
import { attach } from "./phrasing.ts";
import { type Group, grouped } from "./queue-groups.ts";
import type { ButtonStep, Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";
import { addForm } from "./write.ts";

const LINES = 10;
/** Longest phrasing that an entry may have. */
const LONGEST_PHRASING = 200;

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
	const [like, others] = await Promise.all([offerEntries(session, leader.text), offerEntries(session, "")]);
	const seen = new Set<string>();
	const options = [...like, ...others].filter(({ value }) => !seen.has(value) && seen.add(value)).slice(0, LIMITS.selectOptions);
	return {
		content: `Which entry answers “${line(leader.text, 200)}”? For one that is not in the menu use /faq phrasing add.`,
		components: [
			{
				type: ComponentType.ActionRow,
				components: [
					{
						type: ComponentType.StringSelect,
						custom_id: session.id("f-qpick", leader.id, at),
						placeholder: "The entry",
						options: options.map(({ name, value }) => ({ label: name, value })),
					},
				],
			},
			...rows([button("Back to the queue", session.id("f-queue", at))]),
		],
		private: true,
		update: true,
	};
};

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
