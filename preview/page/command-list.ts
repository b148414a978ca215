/** The commands that can be typed here, subcommands each for itself, as Discord lists them. */
import type { APIApplicationCommand } from "discord-api-types/v10";

export type Choice = { readonly name: string; readonly value: string | number };
export type Option = {
	readonly type: number;
	readonly name: string;
	readonly description: string;
	readonly required?: boolean;
	readonly autocomplete?: boolean;
	readonly choices?: readonly Choice[];
	readonly min_length?: number;
	readonly max_length?: number;
	readonly min_value?: number;
	readonly max_value?: number;
	readonly options?: readonly Option[];
};
/** `words` is what is typed after the slash: "ask", "faq edit". */
export type Typed = { readonly words: string; readonly description: string; readonly options: readonly Option[] };

const SLASH = 1;
/** An option that is itself a subcommand or a group of them. */
const isSub = ({ type }: Option) => type === 1 || type === 2;

export function typedCommands(commands: readonly APIApplicationCommand[]): Typed[] {
	const spread = (words: string, description: string, options: readonly Option[]): Typed[] => {
		const subs = options.filter(isSub);
		if (subs.length === 0) return [{ words, description, options }];
		return subs.flatMap((sub) => spread(`${words} ${sub.name}`, sub.description, sub.options ?? []));
	};
	return commands
		.filter(({ type }) => type === SLASH)
		.flatMap(({ name, description, options }) => spread(name, description, (options ?? []) as readonly Option[]))
		.toSorted((a, b) => (a.words < b.words ? -1 : 1));
}
