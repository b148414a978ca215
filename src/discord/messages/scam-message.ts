/** What somebody reads who asked whether a message is a scam: what speaks for it, calmly, and where it is explained. Never "safe". */

import type { APIEmbed } from "discord-api-types/v10";
import { situationAfter } from "../../fraud/aftermath.ts";
import type { Checked, Verdict } from "../../fraud/judge.ts";
import type { LookAlike } from "../../fraud/look-alike.ts";
import { SIGNS } from "../../fraud/signs.ts";
import type { Library } from "../../library.ts";
import { generalEntry, writeTarget } from "../../matching/target.ts";
import { customId } from "../protocol/custom-id.ts";
import { escapeMarkdown } from "../protocol/markdown.ts";
import type { MessageData } from "../protocol/reply.ts";
import { button, rows } from "./button.ts";
import { COLOUR } from "./colours.ts";
import { lostButton } from "./lost-button.ts";
import type { Unread } from "./suspect.ts";

const HEADLINE: Readonly<Record<Verdict | "unread", { title: string; says: string; colour: number }>> = {
	marks: {
		title: "⛔ This has the marks of a fraud",
		says: "This is what speaks for it. I read words and addresses only, so I may be wrong; where money is concerned, treat it as a fraud until you have checked it another way.",
		colour: COLOUR.danger,
	},
	told: {
		title: "❔ This seems to ask about a fraud, or to warn of one",
		says: "I do not take the message itself for one. What it tells of has these marks:",
		colour: COLOUR.warning,
	},
	care: {
		title: "❔ Not enough to call it a fraud, and reason for care",
		says: "Honest messages have these things too. Together with a request for money, codes or keys they mark a fraud:",
		colour: COLOUR.warning,
	},
	unread: {
		title: "▫️ There are no words in it that I could read",
		says: "So I cannot say anything about it, and that is no proof of anything.",
		colour: COLOUR.quiet,
	},
	nothing: {
		title: "▫️ Nothing on my list matched",
		says: "That is no proof of anything: I read words and addresses only, and new frauds use new words. If it asks something of you, check it another way, such as the exchange's own site from your bookmark.",
		colour: COLOUR.quiet,
	},
};

const NEVER =
	"Give nobody your seed phrase, keys, password or a code. Open no link and no file from it. Pay nothing to get money out or back. Let nobody see your screen. Do not go on in private.";
const HOW: Readonly<Record<LookAlike["how"], (name: string) => string>> = {
	"before-at": (name) => `shows ${name}'s address before an @; what comes after the @ is where it leads`,
	inside: (name) => `begins like ${name}'s address and ends elsewhere; the end decides where it leads`,
	letters: (name) => `imitates ${name} with other letters, digits or a hyphen`,
	slip: (name) => `is spelled almost like ${name}`,
	words: (name) => `uses ${name}'s name with other words; I do not know it as ${name}'s own`,
	ending: (name) => `uses ${name}'s name with another ending; I do not know it as ${name}'s own`,
};
/** More would not be read. */
const MOST_HOSTS = 5;
/** A row holds five buttons. */
const MOST_BUTTONS = 5;

/** A screen holds no more; the heaviest come first. */
const MOST_SIGNS = 6;

/** @param report the custom id of the button that tells the server's moderators, or null where nobody could be told */
export function scamMessage(library: Library, { verdict, signs, lookAlikes, official }: Checked, unread: Unread, report: string | null): MessageData {
	const { title, says, colour } = HEADLINE[verdict === "nothing" && unread.alone ? "unread" : verdict];
	const entries = [...new Set(signs.map(({ id }) => SIGNS[id].entry))].map((id) => generalEntry(id));
	const lines = signs.slice(0, MOST_SIGNS).map(({ id, words }) => `• ${SIGNS[id].says}\n-# “${escapeMarkdown(unpressable(words))}”`);
	const field = (name: string, values: readonly string[]) => (values.length > 0 ? [{ name, value: values.join("\n") }] : []);
	const embed: APIEmbed = {
		title,
		color: colour,
		description: [says, ...lines].join("\n"),
		fields: [
			...field("Addresses in it (do not open them)", lookAlikes.slice(0, MOST_HOSTS).map(hostLine)),
			...field(
				"Addresses that I know",
				official.slice(0, MOST_HOSTS).map(({ host, who }) => `\`${defanged(host)}\` is ${escapeMarkdown(who)}'s own.`),
			),
			...field("What I cannot read", unreadLines(unread)),
			{ name: "What never to do, whatever it is", value: NEVER },
		],
		footer: { text: "Only you see this, and nothing of the message is kept.\nStaff will never message you first." },
	};
	const found = verdict === "nothing" && !unread.alone ? [] : [lostButton(situationAfter(signs), "", "I already did what it asked")];
	const next = [...found, ...(report === null ? [] : [button("Tell the moderators", report)])];
	const explained = entries.slice(0, MOST_BUTTONS).map((target) => button(library.title(target), customId("go", writeTarget(target))));
	return { embeds: [embed], components: rows(next, explained) };
}

const PROGRAM = /\.(?:exe|scr|msi|bat|cmd|com|jse?|vbs|ps1|jar|apk|dmg|pkg|lnk|iso|img|zip|rar|7z|gz|html?)$/i;
/** More would not be read. */
const MOST_FILES = 3;

/** What cannot be read is said, with what to look for in it. */
function unreadLines({ pictures, files }: Unread): string[] {
	const inPictures =
		"Pictures. A fraud often stands in one. Look in it for coins or prizes for nothing, a code for coins, an address to send to, a number to call, or a request for money, codes or keys: each marks a fraud.";
	const named = files.slice(0, MOST_FILES).map((name) => {
		const shown = `\`${name.replaceAll("`", "").slice(-60)}\``;
		return PROGRAM.test(name)
			? `The file ${shown}. It is a program or may hold one: such files take passwords and wallets. Do not open it.`
			: `The file ${shown}. I did not open it; do not either, unless you asked for it.`;
	});
	return [...(pictures > 0 ? [inPictures] : []), ...named];
}

/** The message's own words, without anything in them that could be pressed or that calls somebody: of a link its host alone, taken apart. */
function unpressable(words: string): string {
	return words
		.replace(/https?:\/\/([^\s/?#]{1,253})\S*/giu, (_, host: string) => defanged(host))
		.replace(/((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24})(?:\/\S*)?/gu, (_, host: string) => defanged(host))
		.replace(/@[\p{L}\p{N}_.]{1,40}|<[@#&!]{1,3}\d{1,20}>/gu, "@…");
}

function hostLine({ host, name, how }: LookAlike): string {
	return `\`${defanged(host)}\` ${HOW[how](name)}.`;
}

/** An address that can be read and not pressed; a very long one by its beginning and its end, which are what deceives and what decides. */
function defanged(host: string): string {
	const short = host.length > 80 ? `${host.slice(0, 38)} … ${host.slice(-38)}` : host;
	return short.replaceAll("`", "").replaceAll(".", "[.]");
}
