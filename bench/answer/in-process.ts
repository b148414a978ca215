/** From an interaction to its answer inside one process, at a rate: asked by its parent, so that nothing but the work takes this one's time. */
import { setTimeout } from "node:timers/promises";
import { askedBy } from "../http/asked.ts";
import { TEN_LINES } from "../http/ten-lines.ts";
import { LATEST_MS, nevers, orNever } from "../never.ts";

export type Order = { readonly perSecond: number; readonly seconds: number; readonly questions: readonly string[]; readonly from: number };

const [engine = "", clock = "0"] = process.argv.slice(2);

async function opened(): Promise<(i: number, question: string) => unknown> {
	const ten = TEN_LINES[engine]?.();
	if (ten) return (_i, question) => JSON.stringify(ten(question));
	const { coverHandle } = await import("../http/cover-handle.ts");
	const handle = await coverHandle(() => Number(clock));
	return async (i, question) => JSON.stringify((await handle(askedBy(i, question) as never)).response);
}

/** @returns milliseconds of each from when it was due; infinite for what was given up */
async function at(answer: (i: number, question: string) => unknown, { perSecond, seconds, questions, from }: Order): Promise<number[]> {
	const start = performance.now();
	const all = Math.round(perSecond * seconds);
	const times: Promise<number>[] = [];
	const ask = async (due: number, i: number) => {
		await answer(from + i, questions[(from + i) % questions.length] ?? "");
		return performance.now() - due;
	};
	while (times.length < all) {
		const due = start + (times.length * 1000) / perSecond;
		const now = performance.now();
		if (now - due > LATEST_MS) break;
		if (due <= now) times.push(ask(due, times.length));
		// Others' turns come between, as the sockets of a real process.
		await (due <= now ? new Promise(setImmediate) : setTimeout(1));
	}
	const lost = nevers(all - times.length);
	return [...(await Promise.all(times)).map(orNever), ...lost];
}

const answer = await opened();
process.on("message", async (order: Order) => process.send?.(await at(answer, order)));
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
