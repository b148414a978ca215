/** A store whose refusals are told: those who call it mind them kindly, each in its own way, and nobody would hear of them. */
import { type Store, StoreUnavailable } from "./contract.ts";

export type Watching = {
	/** @param call the name of what was refused, such as `saveDraft` */
	readonly onRefused: (call: string, why: StoreUnavailable) => void;
	readonly onAnswered: () => void;
};

type Call = (...args: readonly unknown[]) => Promise<unknown>;

export function watchedStore(store: Store, { onRefused, onAnswered }: Watching): Store {
	const watched = (name: string, call: Call): Call => {
		return async (...args) => {
			try {
				const given = await call(...args);
				onAnswered();
				return given;
			} catch (error) {
				if (error instanceof StoreUnavailable) onRefused(name, error);
				throw error;
			}
		};
	};
	const { close, ...calls } = store;
	const named = Object.entries(calls as Record<string, Call>).map(([name, call]) => [name, watched(name, call)]);
	return { ...(Object.fromEntries(named) as typeof calls), close };
}
