/** `npm run block`: whom this bot does not serve. The bot need not be restarted: every process looks every few seconds. */
import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import type { Blocked, Store } from "../store/contract.ts";
import { openStore } from "../store/open.ts";

const HELP = `Block a server or a person, so that they are not answered; first aid (/lost, and whoever tells of a loss) always is.

  npm run block -- server ID --why "floods"     all its members, in that server
  npm run block -- person ID --why "floods"     wherever they ask
  npm run block -- person ID --undo             lets them in again
  npm run block -- --list                       who is blocked, since when and why

A running bot knows within ten seconds. Ids: Discord's settings, Advanced, Developer Mode; then right-click, Copy ID.
`;

type Out = { readonly print: (text: string) => void; readonly complain: (text: string) => void };
type Order = { readonly kind: Blocked["kind"]; readonly id: string; readonly undo: boolean; readonly why: string };

/**
 * @param now milliseconds since 1970
 * @returns the exit code: 0, 1 where nobody was blocked whom to let in, 2 for a wrong command line. Throws StoreRefused, StoreUnavailable.
 */
export async function runBlock(args: readonly string[], config: Config, now: number, out: Out): Promise<number> {
	const order = read(args);
	if (order === "help") return say(out, HELP);
	if (order !== "list" && "wrong" in order) {
		out.complain(`${order.wrong}\n\n${HELP}`);
		return 2;
	}
	const store = await openStore({ dataDir: config.DATA_DIR, databaseUrl: config.DATABASE_URL, now: () => now });
	try {
		if (order === "list") return say(out, listOf(await store.blocked()));
		return await obey(store, order, now, out);
	} finally {
		await store.close();
	}
}

async function obey(store: Store, { kind, id, undo, why }: Order, at: number, out: Out): Promise<number> {
	if (!undo) {
		await store.block({ kind, id, why, at });
		return say(out, `The ${kind} ${id} is blocked. A running bot knows within ten seconds.\n`);
	}
	if (await store.unblock(kind, id)) return say(out, `The ${kind} ${id} is let in again. A running bot knows within ten seconds.\n`);
	out.complain(`The ${kind} ${id} was not blocked. npm run block -- --list shows who is.\n`);
	return 1;
}

function say({ print }: Out, text: string): number {
	print(text);
	return 0;
}

function listOf(blocked: readonly Blocked[]): string {
	if (blocked.length === 0) return "Nobody is blocked.\n";
	return blocked.map(({ kind, id, at, why }) => `${kind} ${id}, since ${new Date(at).toISOString().slice(0, 16)}Z${why && `: ${why}`}\n`).join("");
}

function read(args: readonly string[]): Order | "help" | "list" | { readonly wrong: string } {
	const options = { help: { type: "boolean", short: "h" }, list: { type: "boolean" }, undo: { type: "boolean" }, why: { type: "string" } } as const;
	try {
		const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
		if (values.help) return "help";
		const [kind, id, ...more] = positionals;
		if (values.list) return kind === undefined ? "list" : { wrong: "--list goes alone." };
		if ((kind !== "server" && kind !== "person") || more.length > 0) return { wrong: "Say whom: server or person, and one id." };
		if (id === undefined || !/^\d{17,20}$/.test(id)) return { wrong: "An id has 17 to 20 digits: Discord's Developer Mode copies it." };
		return { kind, id, undo: values.undo ?? false, why: (values.why ?? "").trim().slice(0, LONGEST_WHY) };
	} catch (error) {
		if (!(error as NodeJS.ErrnoException).code?.startsWith("ERR_PARSE_ARGS")) throw error;
		return { wrong: (error as Error).message };
	}
}

/** A line in a terminal. */
const LONGEST_WHY = 200;
