/** /faq edit without an entry: the general entries group by group, as members see them in /topics, each one pick away from its editing. */
import { button, rows } from "../../src/discord/messages/button.ts";
import { inParts } from "../../src/discord/messages/in-parts.ts";
import { menu } from "../../src/discord/messages/menu.ts";
import type { Reply } from "../../src/discord/protocol/reply.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { LIMITS } from "../../src/limits/index.ts";
import { entryKeyOf, generalEntry } from "../../src/matching/target.ts";
import { groupsOf } from "../topics.ts";
import { entryNamed } from "./entries.ts";
import { entryCard } from "./entry-card.ts";
import type { ButtonStep, Session } from "./session.ts";
import { label } from "./truncate.ts";

export function browse(session: Session): Reply {
	const groups = groupsOf(session.bot.library).map(({ id, name, questions }) => ({ label: `${name} (${questions.length})`, value: id }));
	return {
		content: "Which entry? Start typing its question in /faq edit, or look through the general ones here.",
		components: [menu(session.id("f-group"), "A group of entries", groups)],
		private: true,
	};
}

/** A group has more entries than a menu holds options: then several menus. */
export const groupPicked: ButtonStep = (session, _args, interaction) => {
	const id = "values" in interaction.data ? interaction.data.values[0] : undefined;
	const group = groupsOf(session.bot.library).find((one) => one.id === id);
	if (!group) throw new UserError("That group is no longer there. Open /faq edit again.");
	const options = group.questions.map(({ id: question, title }) => ({ label: label(title), value: entryKeyOf(generalEntry(question)) ?? "" }));
	const menus = inParts(options, LIMITS.selectOptions).map((part, i) => menu(session.id("f-entry", String(i)), "An entry", part));
	return {
		content: `**${group.name}**: which entry?`,
		components: [...menus, ...rows([button("All groups", session.id("f-groups"))])],
		private: true,
		update: true,
	};
};

export const groupsAgain: ButtonStep = (session) => ({ ...browse(session), update: true });

export const entryPicked: ButtonStep = async (session, _args, interaction) => {
	const key = "values" in interaction.data ? interaction.data.values[0] : undefined;
	return { ...(await entryCard(session, await entryNamed(session, key ?? null), "")), update: true };
};
