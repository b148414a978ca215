/** Which subcommand was used, as people type it ("phrasing add"), and its own options. */
import { ApplicationCommandOptionType } from "discord-api-types/v10";

type Option = { readonly name: string; readonly type: number; readonly options?: readonly Option[] };

/** @returns an empty name for what is no subcommand */
export function subcommand<T>(options: readonly T[] | undefined): { name: string; options: T[] } {
	const [first] = (options ?? []) as readonly Option[];
	if (first?.type === ApplicationCommandOptionType.Subcommand) return { name: first.name, options: [...((first.options ?? []) as T[])] };
	const [second] = first?.type === ApplicationCommandOptionType.SubcommandGroup ? (first.options ?? []) : [];
	return second ? { name: `${first?.name} ${second.name}`, options: [...((second.options ?? []) as T[])] } : { name: "", options: [] };
}
