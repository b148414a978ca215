/** `npm run register`: makes Discord's list of commands equal to ours, only where it differs, and says what changed. */
import { type Config, ConfigError } from "../config.ts";
import { registered } from "../discord/pipeline/command.ts";
import { type Credentials, registerCommands, registerForOperator } from "../discord/sending/register-commands.ts";
import { checkCommand } from "../limits/index.ts";
import { FAULTY, FINE, type Machine, type Tool } from "./tool.ts";

const HELP = `Register the slash commands with Discord, only where they changed.

  npm run register                 for everybody (Discord's clients may need a minute), and /block in the server of OPERATOR_CHANNEL
  npm run register -- --guild ID   for one server, at once
  npm run register -- --dry-run    say what would change
  npm run -s register -- --dry-run --json   print the exact payload; touches no network
`;

export const registerTool: Tool<Pick<Machine, "print" | "complain" | "config" | "commands">> = {
	help: HELP,
	options: { guild: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } },
	async run({ flag, text }, { print, complain, config, commands: load }) {
		const commands = await load();
		const bodies = registered(commands, "everybody");
		const isDry = flag("dry-run");
		if (isDry && flag("json")) {
			print(`${JSON.stringify(bodies)}\n`);
			return FINE;
		}
		const problems = bodies.flatMap((body) => checkCommand(body as Parameters<typeof checkCommand>[0]));
		if (problems.length > 0) {
			complain(`Discord would refuse this:\n${problems.join("\n")}\n`);
			return FAULTY;
		}
		const settings = config();
		const to = credentials(settings);
		const channel = text("guild") === null ? settings.OPERATOR_CHANNEL : undefined;
		const changed = [
			...(await registerCommands(to, bodies, text("guild"), isDry)),
			...(channel ? await registerForOperator(to, registered(commands, "operator"), channel, isDry) : []),
		];
		print(
			changed.length === 0
				? "Nothing to change: Discord has these commands already.\n"
				: `${isDry ? "Would change" : "Changed"}:\n${changed.map((line) => `  ${line}\n`).join("")}`,
		);
		return FINE;
	},
};

/** @throws ConfigError if one is missing */
export function credentials({ DISCORD_APPLICATION_ID: application, DISCORD_TOKEN: token, DISCORD_API_URL: api }: Config): Credentials {
	if (application && token) return { application, token, api };
	throw new ConfigError(
		"To register commands, set DISCORD_APPLICATION_ID and DISCORD_TOKEN in .env. Both stand in the Developer Portal, under General Information and Bot.",
	);
}
