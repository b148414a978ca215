/** What differs between the commands that Discord has and ours, told in lines. Discord adds ids, versions and defaults of its own. */
import type { RESTPostAPIApplicationCommandsJSONBody } from "discord-api-types/v10";

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** Fields that Discord fills in or answers with, and that mean the same as their absence. */
const ADDED = new Set(["id", "application_id", "guild_id", "version", "dm_permission", "nsfw", "name_localized", "description_localized", "handler"]);

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
		.filter(([key, v]) => !ADDED.has(key) && v !== null && v !== undefined && v !== false && v !== "" && !(Array.isArray(v) && v.length === 0))
		.map(([key, v]) => [key, key === "contexts" || key === "integration_types" ? [...(v as number[])].sort() : strip(v)] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(kept);
}
