/** Whom the operator blocked (`npm run block`): in memory, and looked up again every few seconds, so that every process knows. */
import { type Store, StoreUnavailable } from "../../store/contract.ts";
import type { Who } from "./work-share.ts";

export type Blocks = {
	/** Which of the two is blocked; null where neither is. */
	readonly of: (who: Who) => "person" | "server" | null;
	/** Looks them up anew. A store that is away changes nothing. */
	readonly refresh: () => Promise<void>;
};

/** @param report told of faults of ours */
export function createBlocks(store: Pick<Store, "blocked">, report: (error: unknown) => void): Blocks {
	let blocked: ReadonlySet<string> = new Set();
	return {
		of: ({ person, server }) => {
			if (blocked.has(`person ${person}`)) return "person";
			return blocked.has(`server ${server}`) ? "server" : null;
		},
		async refresh() {
			try {
				blocked = new Set((await store.blocked()).map(({ kind, id }) => `${kind} ${id}`));
			} catch (error) {
				if (!(error instanceof StoreUnavailable)) report(error);
			}
		},
	};
}
