/** A person's last question in a channel, for follow-ups: in memory only, for ten minutes, never logged. */
import { LRUCache } from "lru-cache";
import { serverOf } from "./here.ts";

export type Asker = {
	readonly person: string;
	readonly channel: string;
	/** The server whose layer applies there: for its counts. */
	readonly server?: string | null;
};

export type Recent = {
	readonly before: (asker: Asker) => string | null;
	readonly remember: (asker: Asker, question: string) => void;
};

const TEN_MINUTES = 10 * 60 * 1000;
/** About 2 MB at most: a busy bot forgets the oldest rather than grow. */
const MOST = 10_000;

/** @param now milliseconds; given, so that tests need not wait */
export function recentQuestions(now: () => number): Recent {
	const questions = new LRUCache<string, string>({ max: MOST, ttl: TEN_MINUTES, ttlResolution: 0, perf: { now } });
	const key = ({ person, channel }: Asker) => `${person} ${channel}`;
	return {
		before: (asker) => questions.get(key(asker)) ?? null,
		remember: (asker, question) => void questions.set(key(asker), question.slice(0, 500)),
	};
}

/** Who asked where, from any interaction; flood control asks before handle can catch anything, so a missing part is nobody. */
export function askerOf(
	interaction: {
		user?: { id: string };
		member?: { user?: { id: string } };
		channel?: { id: string };
		channel_id?: string;
	} & Parameters<typeof serverOf>[0],
): Asker {
	const person = interaction.member?.user?.id ?? interaction.user?.id ?? "";
	return { person, channel: interaction.channel?.id ?? interaction.channel_id ?? "", server: serverOf(interaction) };
}
