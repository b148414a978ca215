/** The fuzz itself: so many spoilt interactions through handle, every eighth also signed through the HTTP door. */
import { generateKeyPairSync, sign } from "node:crypto";
import type { APIInteraction } from "discord-api-types/v10";
import { commands } from "../../commands/index.ts";
import { guardedHandle } from "../../src/discord/pipeline/guarded-handle.ts";
import { httpApp } from "../../src/doors/http.ts";
import { checkChoices, checkMessage, checkModal } from "../../src/limits/index.ts";
import { talk } from "../talk.ts";
import { mutated, mutatedBytes, pick, seeded } from "./mutate.ts";
import { originals } from "./originals.ts";

export type Found = {
	/** Promises of handle that were rejected, and throws. */
	crashes: string[];
	unhandled: string[];
	/** Answers that show a stack, a file or an engine's own sentence. */
	traces: string[];
	/** Answers that Discord would refuse. */
	unfit: string[];
	/** Statuses of the HTTP door that it has no business to give. */
	statuses: string[];
	/** What every object has inherited since: a prototype was written to. */
	polluted: string[];
	/** Mended by handle's own "something went wrong": not wrong, and worth knowing. */
	apologies: number;
};

const TRACE = /\bat (?:async )?[\w.<>]+ \(|\bat file:|\.ts:\d+|node:internal|TypeError|RangeError|ReferenceError|is not a function|Cannot read prop/;
const FITTING = new Set([200, 202, 400, 401, 409, 413, 415]);

export async function fuzz(times: number, seed: number, onProgress: (done: number) => void = () => {}): Promise<Found> {
	const bot = await talk();
	const real = await originals(bot);
	const random = seeded(seed);
	const found: Found = { crashes: [], unhandled: [], traces: [], unfit: [], statuses: [], polluted: [], apologies: 0 };
	const onUnhandled = (reason: unknown) => void found.unhandled.push(String(reason));
	process.on("unhandledRejection", onUnhandled);
	let now = 1_800_000_000_000;
	const report = () => void found.apologies++;
	const handle = guardedHandle(bot.bot, commands, report, () => now);
	const post = signedPost(bot.bot, report, () => now);
	for (let i = 0; i < times; i++) {
		// Nobody is slowed: what is looked for lies behind flood control.
		now += 60_000;
		const spoilt = mutated(random, real);
		const shown = text(spoilt);
		// A throw instead of a rejection is one as well.
		await (async () => handle(spoilt as APIInteraction))().then(
			async ({ response, after }) => {
				await after?.().catch((error: unknown) => found.crashes.push(`after ${shown}: ${(error as Error).stack}`));
				const said = JSON.stringify(response);
				if (TRACE.test(said.replaceAll(/"value":"[^"]*"/g, ""))) found.traces.push(`${shown} → ${said.slice(0, 300)}`);
				for (const sentence of refused(response as never)) found.unfit.push(`${shown} → ${sentence}`);
			},
			(error: unknown) => found.crashes.push(`${shown}: ${(error as Error).stack}`),
		);
		if (i % 8 === 0) {
			const { status, said } = await post(mutatedBytes(random, text(spoilt, Number.POSITIVE_INFINITY)), random);
			if (!FITTING.has(status)) found.statuses.push(`${status} for ${shown}: ${said.slice(0, 200)}`);
			if (TRACE.test(said)) found.traces.push(`http ${status}: ${said.slice(0, 300)}`);
		}
		found.polluted.push(...Object.keys(Object.prototype));
		onProgress(i + 1);
	}
	await new Promise((done) => setTimeout(done, 20));
	process.off("unhandledRejection", onUnhandled);
	return found;
}

function refused(response: { type: number; data?: Record<string, unknown> }): string[] {
	const data = response.data ?? {};
	if (response.type === 8) return checkChoices(data.choices as never);
	if (response.type === 9) return checkModal(data as never);
	return response.type === 4 || response.type === 7 ? checkMessage(data) : [];
}

/** What was sent, as far as it can be shown. */
function text(value: unknown, most = 500): string {
	try {
		return (JSON.stringify(value) ?? "undefined").slice(0, most);
	} catch {
		return "null";
	}
}

function signedPost(bot: Awaited<ReturnType<typeof talk>>["bot"], onFault: () => void, now: () => number) {
	const { publicKey, privateKey } = generateKeyPairSync("ed25519");
	const key = Buffer.from(publicKey.export({ format: "jwk" }).x as string, "base64url").toString("hex");
	const app = httpApp({ key, now, onFault, handle: guardedHandle(bot, commands, onFault, now), answer: bot.discord.answer });
	return async (body: Buffer, random: () => number) => {
		const timestamp = String(Math.floor(now() / 1000));
		const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString("hex");
		const type = random() < 0.95 ? "application/json" : pick(random, ["text/plain", "", "application/x-www-form-urlencoded"]);
		const headers = { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp, "content-type": type };
		const response = await app.request("/interactions", { method: "POST", body: new Uint8Array(body), headers });
		return { status: response.status, said: await response.text() };
	};
}
