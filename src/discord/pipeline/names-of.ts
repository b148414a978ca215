/** The names that commands go by in what Discord sends: their own, and the actions in the custom ids of their buttons, menus and forms. */
import type { Command } from "./command.ts";

export type Names = { readonly commands: ReadonlySet<string>; readonly actions: ReadonlySet<string> };

export function namesOf(commands: readonly Command[]): Names {
	return {
		commands: new Set(commands.map(({ data }) => data.name)),
		actions: new Set(commands.flatMap(({ components = {}, forms = {} }) => [...Object.keys(components), ...Object.keys(forms)])),
	};
}
