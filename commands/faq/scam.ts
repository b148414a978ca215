/** /faq scam add, remove and list: hosts, phrases and handles of frauds that this server has met, on top of the shared list. */
import { text } from "../../src/discord/protocol/options.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { MOST_OWN, OWN_KINDS, type OwnPattern, ownPattern } from "../../src/fraud/own-patterns.ts";
import { logLine } from "./log-channel.ts";
import type { Offered, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

export const scamAdd: SlashStep = async (session, options) => {
	const { servers, server, bot } = session;
	const pattern = named(options);
	const settings = await servers.settings(server);
	if (settings.frauds.some((one) => isSame(one, pattern))) throw new UserError(`The ${shown(pattern)} is on this server's list already.`);
	if (settings.frauds.length >= MOST_OWN)
		throw new UserError(`This server's list holds ${MOST_OWN} already. Take one off with /faq scam remove first.`);
	const problem = bot.library.fraudPatternProblem(pattern);
	if (problem !== null) throw new UserError(`The ${shown(pattern)} was not added. ${line(problem, 300)}`);
	await servers.saveSettings(server, { ...settings, frauds: [...settings.frauds, pattern] });
	return {
		content: `From now on “Is this a scam?” names the ${shown(pattern)} as a fraud's in this server. It was tried on honest messages first, and struck none.`,
		private: true,
		after: logLine(session, `added to the list of frauds: the ${shown(pattern)}`),
	};
};

export const scamRemove: SlashStep = async (session, options) => {
	const { servers, server } = session;
	const typed = text(options, "pattern") ?? "";
	const settings = await servers.settings(server);
	const gone = settings.frauds.find((one) => one.text === typed || `${one.kind} ${one.text}`.slice(0, 100) === typed);
	if (!gone) throw new UserError("That is not on this server's list. Start typing, and pick one.");
	await servers.saveSettings(server, { ...settings, frauds: settings.frauds.filter((one) => !isSame(one, gone)) });
	return {
		content: `The ${shown(gone)} is off this server's list.`,
		private: true,
		after: logLine(session, `taken off the list of frauds: the ${shown(gone)}`),
	};
};

/** What fits one message; the whole list is in /faq export. */
const MOST_SHOWN = 25;

export const scamList: SlashStep = async ({ servers, server }) => {
	const { frauds } = await servers.settings(server);
	const lines = frauds.slice(0, MOST_SHOWN).map((one) => `- the ${shown(one)}`);
	const more = frauds.length > MOST_SHOWN ? [`… and ${frauds.length - MOST_SHOWN} more; /faq export has them all.`] : [];
	const head =
		frauds.length === 0 ? "This server's moderators have added nothing to the shared list of frauds." : "Added to the shared list of frauds here:";
	return { content: [head, ...lines, ...more].join("\n"), private: true };
};

export const offerScam = async (...[session, typed]: Parameters<Offered>): Promise<Awaited<ReturnType<Offered>>> => {
	const { frauds } = await session.servers.settings(session.server);
	return frauds
		.map(({ kind, text: what }) => `${kind} ${what}`.slice(0, 100))
		.filter((name) => name.includes(typed.toLowerCase()))
		.slice(0, 25)
		.map((name) => ({ name, value: name }));
};

function named(options: Parameters<SlashStep>[1]): OwnPattern {
	const kind = OWN_KINDS.find((one) => one === text(options, "kind"));
	const pattern = kind && ownPattern(kind, text(options, "pattern") ?? "");
	if (!pattern?.text) throw new UserError("Say what it is (a host, a phrase or a handle), and write it out.");
	return pattern;
}

const isSame = (a: OwnPattern, b: OwnPattern) => a.kind === b.kind && a.text === b.text;
/** Not to be pressed: a host is shown with its dots in brackets. */
const shown = ({ kind, text: what }: OwnPattern) => `${kind} “${line(kind === "host" ? what.replaceAll(".", "[.]") : what, 100)}”`;
