/** A conversation kept as a test: what Discord sent, and of each answer what must not change unnoticed: decision, verdict, buttons. Never its prose. */
import { type APIInteraction, type APIInteractionResponse, InteractionResponseType } from "discord-api-types/v10";
import type { Library } from "../../library.ts";
import { parseTarget } from "../../matching/target.ts";
import { readCustomId } from "../protocol/custom-id.ts";

/** What an answer came to. */
export type Came = {
	/** "answer", "choices" of several readings, "words" alone (declined, a refusal, a confirmation), or "form" with the action of its custom id. */
	readonly kind: string;
	/** What was answered, as in custom ids: `x.kraken.insurance`, `q.seed-phrase`; null where the message names nothing. */
	readonly decision: string | null;
	/** Of the dataset's own entry that was answered; null for what has none. */
	readonly verdict: string | null;
	readonly private: boolean;
	/** Labels of buttons and placeholders of menus, in their order. */
	readonly buttons: readonly string[];
};

export type Step = {
	/** As Discord sent it, without its token. */
	readonly interaction: APIInteraction;
	/** The label of the button that was pressed, or the placeholder of the menu; null for a command or a form. Custom ids may hold what is random. */
	readonly used: string | null;
	readonly came: Came;
};

export type Recording = {
	readonly about: string;
	/** When it was held, in ISO 8601: what is old or new by then is so in the replay. */
	readonly at: string;
	readonly steps: readonly Step[];
};

/** A button or a menu. */
export type Control = {
	readonly custom_id?: string;
	readonly label?: string;
	readonly placeholder?: string;
	readonly emoji?: { readonly name?: string };
};
type Message = {
	readonly flags?: number;
	readonly embeds?: readonly unknown[];
	readonly components?: readonly { readonly components?: readonly Control[] }[];
};
type Form = { readonly custom_id: string };

const EPHEMERAL = 64;
/** Under every answer, with the key of what it answers. */
const NAMING = new Set(["helpful", "wrong"]);
/** A reading that is offered. */
const READING = "go";

export const labelOf = ({ label, placeholder, emoji }: Control): string => label ?? placeholder ?? emoji?.name ?? "";

export function controlsOf(message: unknown): readonly Control[] {
	return ((message as Message | undefined)?.components ?? []).flatMap(({ components = [] }) => components);
}

/** @param library the shelf that answered, for the verdict of what it answered */
export function cameOf(library: Library, response: APIInteractionResponse): Came {
	const data = ("data" in response ? response.data : undefined) as (Message & Partial<Form>) | undefined;
	if (response.type === InteractionResponseType.Modal) {
		const { action = "?" } = readCustomId(data?.custom_id) ?? {};
		return { kind: `form ${action}`, decision: null, verdict: null, private: true, buttons: [] };
	}
	const controls = controlsOf(data);
	const ids = controls.map(({ custom_id }) => readCustomId(custom_id));
	const decision = ids.find((id) => id && NAMING.has(id.action))?.args[0] ?? null;
	const isOffering = decision === null && ids.some((id) => id?.action === READING);
	return {
		kind: decision !== null || (data?.embeds?.length ?? 0) > 0 ? "answer" : isOffering ? "choices" : "words",
		decision,
		verdict: verdictOf(library, decision),
		private: ((data?.flags ?? 0) & EPHEMERAL) !== 0,
		buttons: controls.map(labelOf),
	};
}

function verdictOf(library: Library, decision: string | null): string | null {
	const target = decision === null ? null : parseTarget(decision);
	const answer = target && library.answer(target);
	return answer && "verdict" in answer ? answer.verdict : null;
}

/** How two differ, a line each; empty where they do not. */
export function differences(before: Came, now: Came): string[] {
	const keys = ["kind", "decision", "verdict", "private", "buttons"] as const;
	const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
	return keys.flatMap((key) => (shown(before[key]) === shown(now[key]) ? [] : [`${key}: was ${shown(before[key])}, is ${shown(now[key])}`]));
}
