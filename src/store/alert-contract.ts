/** What is kept for alerts: which channel follows what, the editions of the dataset, the news and their deliveries; and which answers were posted. */

/** A channel follows an exchange, or one of its topics. */
export type Follow = { readonly server: string; readonly channel: string; readonly exchange: string; readonly topic: string | null };

/** `id` is the unique key: no channel is sent the same news twice. `body` is an embed as JSON. */
export type News = { readonly id: string; readonly exchange: string; readonly topic: string; readonly body: string; readonly at: number };

/** What goes out as one message. */
export type Batch = {
	readonly id: string;
	readonly channel: string;
	readonly server: string;
	readonly bodies: readonly string[];
	/** How often it was put off. */
	readonly tries: number;
	/** It was being sent when its process ended: it may be out already. */
	readonly again: boolean;
};

export type Alerts = {
	readonly follow: (follow: Follow) => Promise<void>;
	/** @param exchange null for all that the channel follows @returns how many follows that were */
	readonly unfollow: (server: string, channel: string, exchange: string | null) => Promise<number>;
	readonly follows: (server: string) => Promise<Follow[]>;
	/** What the newest edition showed, as JSON; null where none was ever taken in. */
	readonly newestEdition: () => Promise<{ readonly digest: string; readonly shown: string } | null>;
	/** Takes an edition in with what changed, in one step. @returns false where it was taken in before, by whatever process */
	readonly takeEdition: (
		edition: { readonly digest: string; readonly shown: string; readonly at: number },
		news: readonly News[],
	) => Promise<boolean>;
	/** News for one channel of a server: a notice, a digest. The same id is taken once. */
	readonly announce: (news: News, server: string, channels: readonly string[]) => Promise<void>;
	/** Puts one piece of news into the line of each channel that follows it. @returns whether there was any */
	readonly spread: () => Promise<boolean>;
	/** Takes the next message out of the line, or one whose sender is gone since `abandoned`. */
	readonly claim: (now: number, most: number, abandoned: number) => Promise<Batch | null>;
	/** It is out. */
	readonly settle: (batch: string) => Promise<void>;
	readonly putOff: (batch: string, until: number) => Promise<void>;
	/** The channel is gone: it follows nothing, and nothing waits for it. */
	readonly giveUp: (channel: string) => Promise<void>;
	/** Servers whose moderators want a weekly digest, with the channel. */
	readonly digests: () => Promise<readonly { readonly server: string; readonly channel: string }[]>;
};

/** In place of a digest of what was shown: moderators want it corrected, whatever it said. */
export const WANTED = "";

/** A public answer that the bot posted: by message, without who asked. `shown` is a digest of its verdict and bottom line, or WANTED. */
export type PostedAnswer = {
	readonly message: string;
	readonly channel: string;
	readonly server: string;
	readonly target: string;
	readonly form: "whole" | "short";
	readonly shown: string;
	readonly at: number;
};

export type PostedAnswers = {
	readonly notePosted: (answer: PostedAnswer) => Promise<void>;
	/** Newest first. */
	readonly posted: (server: string, target?: string) => Promise<PostedAnswer[]>;
	/** In the order of their messages, after one: to look through all of them, or through a server's. */
	readonly postedAfter: (message: string, most: number, server?: string) => Promise<PostedAnswer[]>;
	/** Moderators want all that show this corrected: kept, so that a process that ends meanwhile loses none. @returns how many */
	readonly wantCorrected: (server: string, target: string) => Promise<number>;
	/** @param abandoned whoever claimed it before is taken to be gone @returns false where another has it, or it shows something else by now */
	readonly claimPosted: (answer: Pick<PostedAnswer, "message" | "shown">, now: number, abandoned: number) => Promise<boolean>;
	readonly noteShown: (message: string, shown: string) => Promise<void>;
	readonly forgetPosted: (message: string) => Promise<void>;
};
