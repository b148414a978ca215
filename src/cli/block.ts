/** `npm run block`: whom this bot does not serve. The bot need not be restarted: every process looks every few seconds. */
import type { Blocked, Store } from "../store/contract.ts";
import { openStore } from "../store/open.ts";
import { isId, isKind, NO_ID, type Whom } from "../store/whom.ts";
import { CallError, FAULTY, FINE, type Machine, type Tool } from "./tool.ts";

const HELP = `Block a server or a person, so that they are not answered; first aid (/lost, and anybody who reports a loss) always is.

  npm run block -- server ID --why "floods"     all its members, in that server
  npm run block -- person ID --why "floods"     wherever they ask
  npm run block -- person ID --undo             lets them in again
  npm run block -- --list                       who is blocked, since when and why

A running bot knows within ten seconds. Ids: Discord's settings, Advanced, Developer Mode; then right-click, Copy ID.
`;

/** Throws StoreRefused, StoreUnavailable. */
export const blockTool: Tool<Pick<Machine, "print" | "complain" | "today" | "config">> = {
	help: HELP,
	options: { list: { type: "boolean" }, undo: { type: "boolean" }, why: { type: "string" } },
	takesNames: true,
	async run({ flag, text, named }, { print, complain, today, config }) {
		if (flag("list") && named.length > 0) throw new CallError("--list goes alone.");
		const order = flag("list") ? null : orderOf(named);
		const { DATA_DIR, DATABASE_URL } = config();
		const store = await openStore({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL, now: () => today.getTime() });
		try {
			if (!order) print(listOf(await store.blocked()));
			else if (flag("undo")) return await letIn(store, order, { print, complain });
			else {
				await store.block({ ...order, why: (text("why") ?? "").trim().slice(0, LONGEST_WHY), at: today.getTime() });
				print(`The ${order.kind} ${order.id} is blocked. A running bot knows within ten seconds.\n`);
			}
			return FINE;
		} finally {
			await store.close();
		}
	},
};

async function letIn(store: Store, { kind, id }: Whom, { print, complain }: Pick<Machine, "print" | "complain">): Promise<number> {
	if (await store.unblock(kind, id)) {
		print(`The ${kind} ${id} is let in again. A running bot knows within ten seconds.\n`);
		return FINE;
	}
	complain(`The ${kind} ${id} was not blocked. npm run block -- --list shows who is.\n`);
	return FAULTY;
}

function listOf(blocked: readonly Blocked[]): string {
	if (blocked.length === 0) return "Nobody is blocked.\n";
	return blocked.map(({ kind, id, at, why }) => `${kind} ${id}, since ${new Date(at).toISOString().slice(0, 16)}Z${why && `: ${why}`}\n`).join("");
}

/** @throws CallError with what is right */
function orderOf([kind, id, ...more]: readonly string[]): Whom {
	if (!isKind(kind) || more.length > 0) throw new CallError("Say whom: server or person, and one id.");
	if (id === undefined || !isId(id)) throw new CallError(NO_ID);
	return { kind, id };
}

/** A line in a terminal. */
const LONGEST_WHY = 200;
