/** The panel that moderators pin: what the bot does, a menu of exchanges, one of topics, and buttons. Anybody who presses is answered privately. */
import { type APIMessageTopLevelComponent, ButtonStyle } from "discord-api-types/v10";
import { TOPICS, type TopicId } from "../../dataset/topics.ts";
import type { Library } from "../../library.ts";
import { LIMITS } from "../../limits/index.ts";
import { aboutExchanges, writeTarget } from "../../matching/target.ts";
import { customId } from "../protocol/custom-id.ts";
import type { MessageData } from "../protocol/reply.ts";
import { button, rows } from "./button.ts";
import { COLOUR } from "./colours.ts";
import { inParts } from "./in-parts.ts";
import { lostButton } from "./lost-button.ts";
import { fromTo, menu } from "./menu.ts";

type Option = { readonly label: string; readonly value: string };

/** Leads to the exchanges that did not fit into the panel's menu; an exchange's id is never this. */
export const ANOTHER = "-";

/** Whatever may be asked of an exchange but its whole card, which the menu of exchanges gives. */
const ASKED_TOPICS = TOPICS.filter((topic) => topic !== "overview");

/** @param first ids of the exchanges that the server wants at the head of the menu */
export function panelMessage(library: Library, first: readonly string[]): MessageData {
	const { shown, rest } = panelExchanges(library, first);
	const another = rest.length > 0 ? [{ label: "Another exchange …", value: ANOTHER }] : [];
	const topics = ASKED_TOPICS.map((topic) => ({ label: library.dataset.topic(topic).title, value: topic }));
	return {
		embeds: [
			{
				title: "Are my coins covered?",
				color: COLOUR.neutral,
				description:
					"Pick your exchange or a topic. I answer from cited sources, and only you see it.\nDid something just happen? Press the red button first.",
				footer: { text: "Staff will never message you first. Nobody gets coins back for a fee." },
			},
		],
		components: [
			menu(customId("panel-exchange"), "Your exchange", [...shown, ...another]),
			menu(customId("panel-topic"), "A topic", topics),
			...rows([
				lostButton(),
				button("Is this a scam?", customId("panel-scam")),
				button("Ask in your own words", customId("panel-ask"), ButtonStyle.Primary),
			]),
		],
	};
}

/** The exchanges that the panel's menu has no room for. */
export function otherExchanges(library: Library, first: readonly string[]): MessageData {
	const { rest } = panelExchanges(library, first);
	return {
		content: "Which exchange? If yours is not here, ask me in your own words with /ask.",
		components: menus(
			rest.map(({ label, value }) => ({ label, value: writeTarget(aboutExchanges([value], "overview")) })),
			"Your exchange",
		),
	};
}

/** Every exchange by name, each one press away. @param topic what is then shown of it; null for its card */
export function everyExchange(library: Library, topic: TopicId | null): MessageData {
	const all = ordered(library, []);
	const options = all.map(({ label, value }) => ({ label, value: writeTarget(aboutExchanges([value], topic ?? "overview")) }));
	return {
		embeds: [
			{
				title: `The ${all.length} exchanges that I know`,
				color: COLOUR.neutral,
				description: `${all.map(({ label }) => label).join(", ")}.\nNot here? Ask with /ask; I say what is known in general.`,
			},
		],
		components: menus(options, "An exchange"),
	};
}

/** A topic was picked and no exchange is known: asks for it, with the answer over all of them one press away. */
export function whichExchange(library: Library, topic: TopicId, first: readonly string[]): MessageData {
	const options = ordered(library, first).map(({ label, value }) => ({ label, value: writeTarget(aboutExchanges([value], topic)) }));
	// Where official support is found is asked of one exchange alone.
	const all = topic === "contact" ? [] : [button("All exchanges", customId("go", writeTarget(aboutExchanges([], topic))))];
	return {
		content: `**${library.dataset.topic(topic).title}**: on which exchange?`,
		components: [...menus(options, "Your exchange"), ...rows(all)],
	};
}

function panelExchanges(library: Library, first: readonly string[]): { readonly shown: readonly Option[]; readonly rest: readonly Option[] } {
	const all = ordered(library, first);
	const room = all.length > LIMITS.selectOptions ? LIMITS.selectOptions - 1 : all.length;
	return { shown: all.slice(0, room), rest: all.slice(room) };
}

/** The server's own first, then by name. One that the dataset no longer has is left out. */
function ordered({ dataset }: Library, first: readonly string[]): Option[] {
	const named = first.flatMap((id) => dataset.exchange(id) ?? []);
	const others = dataset.exchanges.filter(({ id }) => !first.includes(id)).toSorted((a, b) => a.name.localeCompare(b.name));
	return [...named, ...others].map(({ id, name }) => ({ label: name, value: id }));
}

/** As few menus as hold them; each says which names it holds, where there are several. The actions are those of a table's menus. */
function menus(options: readonly Option[], placeholder: string): APIMessageTopLevelComponent[] {
	const parts = inParts(options, LIMITS.selectOptions);
	const says = (part: readonly Option[]) => (parts.length === 1 ? placeholder : fromTo(placeholder, part));
	return parts.map((part, i) => menu(customId("cell", i === 0 ? "" : String(i)), says(part), part));
}
