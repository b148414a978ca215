import type { APIApplicationCommandOptionChoice, APIInteraction, APIMessage, APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { messageJson } from "../messages/message-json.ts";
import { LOADING } from "../messages/messages.ts";
import { ApiError } from "../rest/errors.ts";
import type { Incoming } from "../rest/uploads.ts";
import { type InteractionState, type Live, tell, violate, type World } from "../world.ts";
import { applyCallback } from "./callback.ts";
import { interactionJson, type Occasion } from "./payload.ts";

/** What became of handing an interaction to the app: it answered at once, it will call back, or it could not be reached. */
type Delivered = Incoming | "callback" | { failed: string };
/** Brings an interaction to the app. */
export type Deliver = (world: World, interaction: APIInteraction) => Promise<Delivered>;

/** What a person sees of the app's answer. */
export type Outcome = {
	interactionId: string;
	/** As Discord shows it now: still waiting for the deferred text ("thinking"), a form opened ("modal"), nothing came ("failed"). */
	readonly state: InteractionState;
	/** The answer, or the message that a button changed, as it stands now. */
	readonly message: APIMessage | undefined;
	readonly modal: { id: string; form: APIModalInteractionResponseCallbackData } | undefined;
	readonly choices: APIApplicationCommandOptionChoice[];
	/** Discord's red sentence under a command or a button that got no answer. */
	readonly failure: string | undefined;
	readonly followups: APIMessage[];
	/** Waits until a deferred answer has its text, or will never have one. */
	completed(): Promise<Outcome>;
};

/** Sends an interaction to the app and waits until the person sees something, at most three seconds. */
export async function begin(world: World, deliver: Deliver, name: string, what: Occasion): Promise<Outcome> {
	const live = record(world, name, what);
	live.cancel.push(world.clock.after(world.lifetimes.answer, () => expire(world, live)));
	const where = `the answer to ${name}`;
	void deliver(world, live.payload)
		.then(async (delivered) => {
			if (delivered === "callback") return;
			if ("failed" in delivered) {
				if (live.state === "waiting") fail(world, live, where, delivered.failed);
				return;
			}
			answerInline(world, live, where, delivered);
		})
		.catch((error: unknown) => {
			if (live.state === "waiting") fail(world, live, where, `the interaction could not be delivered: ${String(error)}`);
		});
	await until(live, () => live.state !== "waiting");
	return outcome(world, live);
}

function record(world: World, name: string, what: Occasion): Live {
	const id = world.newId();
	const token = Buffer.concat([Buffer.from(`interaction:${id}:`), world.random(48)]).toString("base64url");
	const live: Live = {
		id,
		token,
		type: what.type,
		name,
		userId: what.user.id,
		channelId: what.channel.id,
		...(what.channel.guildId === undefined ? {} : { guildId: what.channel.guildId }),
		context: what.context,
		owners: what.owners,
		bornAt: world.clock.now(),
		payload: interactionJson(world, id, token, what),
		...(what.message ? { messageId: what.message.id } : {}),
		state: "waiting",
		followups: [],
		followupsPosted: 0,
		changed: new Set(),
		cancel: [],
	};
	world.interactions.set(token, live);
	announce(world, live);
	return live;
}

/** An answer in the HTTP response itself: the app never learns how it was taken. */
function answerInline(world: World, live: Live, where: string, incoming: Incoming): void {
	try {
		respond(world, live, incoming);
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		violate(world, where, error.code, error.message, error.faults);
		if (live.state === "waiting") fail(world, live);
	}
}

/** Takes the app's first answer, from the callback endpoint or inline. */
export function respond(world: World, live: Live, incoming: Incoming): ReturnType<typeof applyCallback> {
	const applied = applyCallback(world, live, incoming);
	for (const cancel of live.cancel.splice(0)) cancel();
	if (live.state === "thinking") live.cancel.push(world.clock.after(bornUntil(world, live), () => announce(world, live)));
	announce(world, live);
	return applied;
}

function bornUntil(world: World, live: Live): number {
	return Math.max(0, live.bornAt + world.lifetimes.token - world.clock.now()) + 1;
}

function expire(world: World, live: Live): void {
	if (live.state !== "waiting") return;
	fail(world, live, `the answer to ${live.name}`, `no answer within ${world.lifetimes.answer} ms, Discord's three seconds`);
}

function fail(world: World, live: Live, where?: string, sentence?: string): void {
	live.state = "failed";
	const failures: { [type: number]: string } = { 3: "This interaction failed", 4: "Loading options failed", 5: "Something went wrong. Try again." };
	live.failure = failures[live.type] ?? "The application did not respond";
	for (const cancel of live.cancel.splice(0)) cancel();
	if (where !== undefined && sentence !== undefined) violate(world, where, 0, sentence);
	announce(world, live);
}

/** Tells the page and anybody who waits that something about an interaction has changed. */
export function announce(world: World, live: Live): void {
	tell(world, { type: "interaction", id: live.id, userId: live.userId, channelId: live.channelId, state: live.state });
	for (const changed of [...live.changed]) changed();
}

/** Whether the token still opens the interaction's webhook. */
export function tokenAlive(world: World, live: Live): boolean {
	return world.clock.now() <= live.bornAt + world.lifetimes.token;
}

function until(live: Live, met: () => boolean): Promise<void> {
	if (met()) return Promise.resolve();
	return new Promise((done) => {
		const look = () => {
			if (!met()) return;
			live.changed.delete(look);
			done();
		};
		live.changed.add(look);
	});
}

function outcome(world: World, live: Live): Outcome {
	const shown = () => (live.originalId === undefined ? undefined : world.messages.get(live.originalId));
	const settled = () => live.state !== "thinking" || !tokenAlive(world, live) || !((shown()?.flags ?? 0) & LOADING);
	const view: Outcome = {
		interactionId: live.id,
		get state() {
			return live.state;
		},
		get message() {
			const message = shown();
			return message && messageJson(world, message);
		},
		get modal() {
			return live.modal && { id: live.modal.id, form: live.modal.form };
		},
		get choices() {
			return live.choices ?? [];
		},
		get failure() {
			return live.failure;
		},
		get followups() {
			return live.followups.flatMap((id) => world.messages.get(id) ?? []).map((message) => messageJson(world, message));
		},
		completed: () => until(live, settled).then(() => view),
	};
	return view;
}
