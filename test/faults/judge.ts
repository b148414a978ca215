/** Whose fault it was that somebody was not answered, and whether anybody was answered twice. */
import type { Session } from "../../emulator/gateway/session.ts";
import type { Field } from "./field.ts";

export type Judged = {
	answered: number;
	/** The line's or Discord's fault: what befell the interaction left no time, or no way, to answer it. */
	lost: { sessionEnded: number; sessionGivenUp: number; noTimeLeft: number; heldUp: number; tokenExpired: number; everyTryStruck: number };
	/** Sessions that were left for a new one, though they could have been resumed. */
	givenUp: number;
	/** Ours: it came in time and could have been answered. */
	ours: string[];
	/** Further messages that came twice, for the reply to the first was lost: nobody can ask Discord whether it took one. */
	repeated: number;
	/** More than one message, the same message more than once, or worked on more than once. */
	twice: string[];
};

/** Of Discord's three seconds; the rest is left to the machine, which runs other tests beside. */
const ANSWERABLE_MS = 2400;
/** The bot lets Discord wait so long before it announces that an answer takes longer (src/discord/pipeline/deadline.ts). */
const PATIENCE_MS = 2000;
/** What each strike costs, the way there and back included. `Retry-After` is in whole seconds, and discord.js waits for it. */
const LIMITED_MS = 1100;
const COSTS_MS: Readonly<Record<string, number>> = {
	late: 450,
	"rate limited": LIMITED_MS,
	failed: 100,
	"answer lost": 100,
	"closed before": 300,
	"closed after": 300,
};
/** Discord's three seconds. */
const WAITS_MS = 3000;
/** discord.js tries a call four times. */
const TRIES = 4;

/** @param globals when everybody was limited, on the emulator's clock */
export function judge(
	{ discord, handled, sent, slowed, speed, late }: Field,
	globals: readonly number[],
	met: ReadonlyMap<string, readonly string[]>,
): Judged {
	const judged: Judged = {
		answered: 0,
		lost: { sessionEnded: 0, sessionGivenUp: 0, noTimeLeft: 0, heldUp: 0, tokenExpired: 0, everyTryStruck: 0 },
		repeated: 0,
		givenUp: 0,
		ours: [],
		twice: [],
	};
	const sessions = [...discord.world.sessions.values()];
	const connected = sessions.findLastIndex(({ link }) => link);
	const isGivenUp = (session: Session) => !session.link && sessions.indexOf(session) < connected;
	judged.givenUp = sessions.filter(isGivenUp).length;
	const said = Map.groupBy(
		[...discord.world.messages.values()].filter(({ authorId }) => authorId === discord.application.id),
		({ origin }) => origin?.id,
	);
	for (const live of discord.world.interactions.values()) {
		const times = handled.get(live.id) ?? [];
		const messages = said.get(live.id) ?? [];
		const different = new Set(messages.map(({ content, embeds }) => JSON.stringify([content, embeds])));
		const replyLost = live.followups.length > 0 && met.get(live.id)?.some((strike) => strike === "closed after" || strike === "answer lost");
		if (times.length <= 1 && messages.length <= 1 + live.followups.length && different.size < messages.length && replyLost) judged.repeated++;
		else if (times.length > 1 || messages.length > 1 + live.followups.length || different.size < messages.length)
			judged.twice.push(`${live.name}: worked on ${times.length} times, ${messages.length} messages`);
		if (live.state !== "failed" && live.state !== "thinking") {
			judged.answered++;
			continue;
		}
		const strikes = met.get(live.id) ?? [];
		const { at, sessions: through } = sent.get(live.id) ?? { at: 0, sessions: [] };
		const waited = times[0] === undefined ? 0 : (times[0] - at) / speed;
		const held = globals.filter((limit) => limit > at - LIMITED_MS * speed && limit < at + WAITS_MS * speed).length * LIMITED_MS;
		const crowded = late.filter((lag) => lag.to > at && lag.from < at + WAITS_MS * speed).reduce((ms, lag) => ms + lag.ms, 0);
		const spent = waited + held + crowded + (slowed.has(live.id) ? PATIENCE_MS : 0) + strikes.reduce((ms, strike) => ms + (COSTS_MS[strike] ?? 0), 0);
		// A session that lives on hands over what was missed: what never came through it was lost by us.
		const living = through.flatMap((session) => discord.world.sessions.get(session) ?? []);
		if (times[0] === undefined && living.length === 0) judged.lost.sessionEnded++;
		// Where a connection breaks while it is being opened, or before READY is read, discord.js begins a new session: the old one is nobody's.
		else if (times[0] === undefined && living.every(isGivenUp)) judged.lost.sessionGivenUp++;
		else if (strikes.includes("token expired")) judged.lost.tokenExpired++;
		else if (strikes.includes("overdue")) judged.lost.heldUp++;
		else if (strikes.length >= TRIES) judged.lost.everyTryStruck++;
		else if (times[0] !== undefined && live.state === "failed" && spent >= ANSWERABLE_MS) judged.lost.noTimeLeft++;
		else
			judged.ours.push(
				`${live.name}: ${live.state}, ${times[0] === undefined ? "never came" : `came after ${Math.round(waited)} ms`}, met ${strikes.join(", ") || "nothing"}`,
			);
	}
	return judged;
}
