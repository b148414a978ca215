/** `npm run register`: makes Discord's list of commands equal to ours, only where it differs, and says what changed. */
import { parseArgs } from "node:util";
import { type Config, ConfigError } from "../config.ts";
import type { Command } from "../discord/pipeline/command.ts";
import { type Credentials, registerCommands } from "../discord/sending/register-commands.ts";
import { checkCommand } from "../limits/index.ts";

const HELP = `Register the slash commands with Discord, only where they changed.

  npm run register                 for everybody (Discord's clients may need a minute)
  npm run register -- --guild ID   for one server, at once
  npm run register -- --dry-run    say what would change
  npm run -s register -- --dry-run --json   print the exact payload; touches no network
`;

type Out = { readonly print: (text: string) => void; readonly complain: (text: string) => void };

/** @returns the exit code: 0, or 1 where Discord refused */
export async function runRegister(args: readonly string[], config: Config, commands: readonly Command[], { print, complain }: Out): Promise<number> {
	const { values } = parseArgs({
		args: [...args],
		options: { guild: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
	});
	const bodies = commands.map((command) => command.data);
	if (values.help) {
		print(HELP);
		return 0;
	}
	if (values["dry-run"] && values.json) {
		print(`${JSON.stringify(bodies)}\n`);
		return 0;
	}
	const problems = bodies.flatMap((body) => checkCommand(body as Parameters<typeof checkCommand>[0]));
	if (problems.length > 0) {
		complain(`Discord would refuse this:\n${problems.join("\n")}\n`);
		return 1;
	}
	const changed = await registerCommands(credentials(config), bodies, values.guild ?? null, values["dry-run"] ?? false);
	print(
		changed.length === 0
			? "Nothing to change: Discord has these commands already.\n"
			: `${values["dry-run"] ? "Would change" : "Changed"}:\n${changed.map((line) => `  ${line}\n`).join("")}`,
	);
	return 0;
}

/** @throws ConfigError if one is missing */
export function credentials({ DISCORD_APPLICATION_ID: application, DISCORD_TOKEN: token, DISCORD_API_URL: api }: Config): Credentials {
	if (application && token) return { application, token, api };
	throw new ConfigError(
		"To register commands, set DISCORD_APPLICATION_ID and DISCORD_TOKEN in .env. Both stand in the Developer Portal, under General Information and Bot.",
	);
}
