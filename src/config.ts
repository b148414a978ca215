/** The settings: one zod schema over the environment, every fault at once, in sentences. */
import { z } from "zod";

export const DOORS = ["http", "gateway", "preview"] as const;
export type Door = (typeof DOORS)[number];

const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const snowflake = z.string().regex(/^\d{17,20}$/, "must be the id that the Developer Portal shows: 17 to 20 digits");

const port = z.coerce
	.number({ error: "must be a number" })
	.int("must be a whole number")
	.min(0, "must be 0 to 65535")
	.max(65535, "must be 0 to 65535");

/** "auto", or those of this process out of how many: 0-3/16. */
export type Shards = "auto" | { readonly ids: readonly number[]; readonly of: number };
const shards = z
	.string()
	.default("auto")
	.transform((said, context): Shards => {
		const read = readShards(said);
		if (read) return read;
		context.addIssue("must be auto, or this process's shards out of all, such as 0-3/16");
		return z.NEVER;
	});

function readShards(said: string): Shards | null {
	if (said === "auto") return said;
	const parts = /^(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4})$/.exec(said);
	const [first, last, of] = [Number(parts?.[1]), Number(parts?.[2] ?? parts?.[1]), Number(parts?.[3])];
	if (!(first <= last && last < of)) return null;
	return { ids: Array.from({ length: last - first + 1 }, (_, i) => first + i), of };
}

/** A name and an address; it is in /about. */
const LONGEST_CONTACT = 200;

const FIELDS = {
	DOORS: optional(
		z
			.string()
			.transform((list) => list.split(",").map((door) => door.trim()))
			.pipe(z.array(z.enum(DOORS, { error: `names doors separated by commas: ${DOORS.join(", ")}` })).min(1)),
	),
	NODE_ENV: z.preprocess(blank, z.string().default("development")),
	DISCORD_PUBLIC_KEY: optional(
		z.string().regex(/^[0-9a-f]{64}$/i, "must be the public key from the Developer Portal, General Information: 64 hex digits"),
	),
	DISCORD_APPLICATION_ID: optional(snowflake),
	DISCORD_TOKEN: optional(z.string().min(50, "must be the whole bot token from the Developer Portal, Bot")),
	DISCORD_API_URL: z.preprocess(blank, z.url({ protocol: /^https?$/, error: "must be a full address" }).default("https://discord.com/api")),
	MENTIONS: z.preprocess(blank, z.enum(["on", "off"], { error: "must be on or off" }).default("on")),
	MESSAGE_CONTENT: z.preprocess(blank, z.enum(["on", "off"], { error: "must be on or off" }).default("off")),
	OPERATOR_CONTACT: optional(
		z
			.string()
			.max(LONGEST_CONTACT, `may have ${LONGEST_CONTACT} characters`)
			.refine((text) => !/\n|<@|@everyone|@here/.test(text), "must be one line that mentions nobody"),
	),
	OPERATOR_CHANNEL: optional(snowflake),
	SHARDS: z.preprocess(blank, shards),
	HOST: z.preprocess(blank, z.string().default("127.0.0.1")),
	PORT: z.preprocess(blank, port.default(3000)),
	HEALTH_PORT: optional(port),
	METRICS_HOST: z.preprocess(blank, z.string().default("127.0.0.1")),
	METRICS_PORT: optional(port),
	DATA_DIR: z.preprocess(blank, z.string().default("data")),
	DATABASE_URL: optional(
		z
			.string()
			.regex(/^postgres(ql)?:\/\/[^/]*\/[^/?]+/, "must be a PostgreSQL address with a database: postgresql://user:password@host:5432/database")
			.refine(URL.canParse, "is no address that can be read: write signs such as @ or / in its password as %40 or %2F"),
	),
	LOG_LEVEL: z.preprocess(
		blank,
		z.enum(["trace", "debug", "info", "warn", "error", "silent"], { error: "must be trace, debug, info, warn, error or silent" }).default("info"),
	),
} as const;

type Fields = { [K in keyof typeof FIELDS]: z.infer<(typeof FIELDS)[K]> };
export type Config = Omit<Fields, "DOORS"> & { readonly DOORS: readonly Door[] };

/** The names of all settings, for the test that holds .env.example against them. */
export const SETTINGS = Object.keys(FIELDS) as readonly (keyof Fields)[];

/** A setting is wrong; the message names each fault and what to put in .env. */
export class ConfigError extends Error {}

/** @throws ConfigError with every fault: each field is read by itself, so that one does not hide another */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
	const faults: string[] = [];
	const read = Object.fromEntries(
		SETTINGS.map((key) => {
			const parsed = FIELDS[key].safeParse(env[key]);
			if (!parsed.success) faults.push(`${key} ${parsed.error.issues[0]?.message}.`);
			return [key, parsed.data];
		}),
	) as Fields;
	const config: Config = { ...read, DOORS: read.DOORS ?? defaultDoors(read) };
	faults.push(...missing(config, env));
	if (faults.length === 0) return config;
	throw new ConfigError(`The settings are not right yet. Put them in .env (see .env.example):\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
}

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|localhost)$/;

/** What a named door needs and does not have; a credential that is there but wrong was complained of already. */
function missing(
	{ DOORS: doors, HOST: host, MENTIONS: mentions, MESSAGE_CONTENT: content }: Config,
	env: Readonly<Record<string, string | undefined>>,
): string[] {
	const faults: string[] = [];
	if (doors.includes("preview") && doors.length > 1)
		faults.push("DOORS names the preview beside other doors: it is a Discord of its own, so name it alone, or leave it out.");
	if (doors.includes("preview") && !LOOPBACK.test(host))
		faults.push("HOST must be 127.0.0.1, ::1 or localhost for the preview: whoever reaches its page acts as anybody, a moderator too.");
	if (doors.includes("http") && !env.DISCORD_PUBLIC_KEY) {
		faults.push(
			"DISCORD_PUBLIC_KEY is missing: the http door needs it to tell Discord's requests from anybody's. Copy it from the Developer Portal, General Information.",
		);
	}
	if (content === "on" && mentions === "off")
		faults.push("MESSAGE_CONTENT=on reads messages in servers, which MENTIONS=off switches off. Set MENTIONS=on, or MESSAGE_CONTENT=off.");
	if (content === "on" && !doors.includes("gateway") && !doors.includes("preview"))
		faults.push("MESSAGE_CONTENT=on needs the gateway, for messages come by no other door. Add gateway to DOORS, or set MESSAGE_CONTENT=off.");
	if (doors.includes("gateway") && !env.DISCORD_TOKEN)
		faults.push("DISCORD_TOKEN is missing: the gateway door logs in with it. Copy it from the Developer Portal, Bot.");
	return faults;
}

/** What the credentials allow; without any the preview, though never in production: there a missing credential is a mistake. */
function defaultDoors(env: Pick<Fields, "NODE_ENV" | "DISCORD_TOKEN" | "DISCORD_PUBLIC_KEY">): Door[] {
	// Discord delivers interactions by one of the two, never both: where a public key is set, it was set for http.
	if (env.DISCORD_PUBLIC_KEY) return env.DISCORD_TOKEN ? ["http", "gateway"] : ["http"];
	if (env.DISCORD_TOKEN) return ["gateway"];
	return env.NODE_ENV === "production" ? [] : ["preview"];
}
