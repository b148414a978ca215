/** /faq settings: shows what is set, changes what was chosen, and says how /faq is opened to a role. */
import { channelId, chosen, text } from "../../src/discord/protocol/options.ts";
import { UserError } from "../../src/discord/protocol/user-error.ts";
import { hostNamed, MOST_TRUSTED, trustProblem } from "../../src/layers/trusted-hosts.ts";
import type { Settings } from "../../src/store/contract.ts";
import { logLine } from "./log-channel.ts";
import type { Session, SlashStep } from "./session.ts";
import { line } from "./truncate.ts";

const HOW_TO_OPEN = [
	"To open /faq to a role: Server Settings → Integrations → this app → Manage → the command /faq → Add roles or members.",
	"Only administrators of the server can do that; no bot can. Whoever is let in there may do everything in /faq.",
].join("\n");

export const settings: SlashStep = async (session, options = []) => {
	const { servers, server } = session;
	const before = await servers.settings(server);
	const after = { ...changed(before, options), trustedHosts: trustedIn(session, options) ?? before.trustedHosts };
	const changes = differences(before, after);
	if (changes.length > 0) await servers.saveSettings(server, after);
	const head = changes.length > 0 ? `Changed: ${changes.join("; ")}.` : "As it stands:";
	return {
		content: [head, ...described(after), ...(await aboutReview(session, after)), "", HOW_TO_OPEN].join("\n"),
		private: true,
		...(changes.length > 0 ? { after: logLine(session, `settings changed: ${changes.join("; ")}`) } : {}),
	};
};

/** A review takes two. */
async function aboutReview({ store, server, person }: Session, { review, unvettedHosts }: Settings): Promise<string[]> {
	if (review === "off" && unvettedHosts === "refused") return [];
	const others = (await store.moderators(server)).filter((id) => id !== person);
	if (others.length > 0)
		return [
			`Review: it can be done by ${others
				.slice(0, 5)
				.map((id) => `<@${id}>`)
				.join(", ")}, and by whoever else may use /faq.`,
		];
	return [
		"🔶 Nobody but you has used /faq here lately, and nobody can review their own edit. Until a second moderator has opened /faq once, your links to vetted and trusted hosts are published at once, and links to others are refused.",
	];
}

/** @returns null where none were given @throws UserError for one that cannot be trusted */
function trustedIn({ bot: { library } }: Session, options: Options): string[] | null {
	const typed = text(options, "trusted");
	if (typed === null) return null;
	if (/^(?:none|-|off)$/i.test(typed.trim())) return [];
	const hosts = typed
		.split(/[\s,;]+/)
		.filter(Boolean)
		.map((one) => {
			const host = hostNamed(one);
			if (host === null) throw new UserError(`“${line(one, 60)}” is no host's name. Write it such as: coins.example.`);
			const why = trustProblem(host, library.judgeFraud);
			if (why !== null) throw new UserError(`Not trusted: ${line(why, 200)} Name a site that this server's own team runs.`);
			return host;
		});
	if (hosts.length > MOST_TRUSTED) throw new UserError(`At most ${MOST_TRUSTED} hosts. Name those that this server's own team runs.`);
	return [...new Set(hosts)];
}

type Options = NonNullable<Parameters<SlashStep>[1]>;

function changed(before: Settings, options: Options): Settings {
	const picked = <T extends string>(name: string, allowed: readonly T[]): T | undefined => allowed.find((one) => one === text(options, name));
	const on = picked("mentions", ["on", "off"]);
	const queue = picked("queue", ["on", "off"]);
	return {
		...before,
		review: picked("review", ["off", "links"]) ?? before.review,
		unvettedHosts: picked("unvetted", ["refused", "review"]) ?? before.unvettedHosts,
		logChannel: chosen(options, "log-off") ? null : (channelId(options, "log") ?? before.logChannel),
		answers: picked("answers", ["private", "public"]) ?? before.answers,
		mentions: on ? on === "on" : before.mentions,
		queue: queue ? queue === "on" : before.queue,
	};
}

function differences(before: Settings, after: Settings): string[] {
	return described(after).filter((line) => !described(before).includes(line));
}

function described({ review, unvettedHosts, trustedHosts, logChannel, answers, mentions, queue }: Settings): string[] {
	return [
		`Review: ${review === "off" ? "off" : "a new or changed link waits for a second moderator"}`,
		`Links to hosts that are not vetted: ${unvettedHosts === "refused" ? "refused" : "wait for a second moderator"}`,
		`This server's own sites, which entries may link to: ${trustedHosts.length > 0 ? trustedHosts.map((host) => `\`${host}\``).join(", ") : "none"}`,
		`Log channel: ${logChannel ? `<#${logChannel}>` : "none"}`,
		`Answers to /ask: ${answers} unless their person chooses`,
		`Messages that mention me: ${mentions ? "answered" : "not answered"}`,
		`Queue of unanswered questions: ${queue ? "kept for 90 days, masked, without names" : "off, nothing is kept"}`,
	];
}
