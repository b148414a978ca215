/** What differs between the commands that Discord has and ours, told in lines. Discord adds ids, versions, defaults and new fields of its own. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";

type Body = RESTPostAPIApplicationCommandsJSONBody;

/**
 * The fields that say what a command is (Discord's documentation, Application command, option and choice structures). Whatever else Discord
 * answers with, today or after its next release, is its own: to mind it would register every command anew at every start.
 */
const MEANT = new Set([
	...["type", "name", "name_localizations", "description", "description_localizations", "options"],
	...["default_member_permissions", "integration_types", "contexts"],
	...["required", "choices", "autocomplete", "channel_types", "min_value", "max_value", "min_length", "max_length"],
	"value",
]);

export function differences(theirs: readonly Body[], ours: readonly Body[]): string[] {
	const key = (body: Body) => `${body.type ?? 1} ${body.name}`;
	const before = new Map(theirs.map((body) => [key(body), body]));
	const after = new Map(ours.map((body) => [key(body), body]));
	const added = ours.filter((body) => !before.has(key(body))).map((body) => `added ${body.name}`);
	const removed = theirs.filter((body) => !after.has(key(body))).map((body) => `removed ${body.name}`);
	const changed = ours
		.filter((body) => before.has(key(body)) && canonical(before.get(key(body))) !== canonical(body))
		.map((body) => `changed ${body.name}`);
	return [...added, ...changed, ...removed];
}

/** The same text for two bodies that mean the same: keys in order, defaults and empty lists left out. */
function canonical(value: unknown): string {
	return JSON.stringify(strip(value));
}

function strip(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(strip);
	if (typeof value !== "object" || value === null) return value;
	const kept = Object.entries(value)
		.filter(([key, v]) => MEANT.has(key) && v !== null && v !== undefined && v !== false && v !== "" && !(Array.isArray(v) && v.length === 0))
		.map(([key, v]) => [key, stripped(key, v)] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(kept);
}

function stripped(key: string, value: unknown): unknown {
	if (key === "contexts" || key === "integration_types") return [...(value as number[])].sort();
	// By language: every one of them is meant.
	if (key.endsWith("_localizations")) return Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1));
	return strip(value);
}
