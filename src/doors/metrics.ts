/** Counts for Prometheus, on a port of their own. The labels are names from the code: none holds what was typed or whose it was. */
import { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Observe } from "../discord/pipeline/observe.ts";
import { closed, opened } from "./listening.ts";

/** Discord waits three seconds, we two (deadline.ts); a question costs a fifth of a millisecond (bench:matching). */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** What is looked at whenever Prometheus asks; a look that fails counts as 0. */
export type Watched = {
	readonly name: string;
	readonly help: string;
	readonly look: () => number | Promise<number>;
	/** Whether it only ever grows. */
	readonly grows?: true;
};

/** What goes wrong without anybody being told, counted by names from the code. */
export type Troubles = {
	/** @param why of the http door (refused-requests.ts) */
	readonly requestRefused: (why: string) => void;
	/** @param call of the store */
	readonly storeRefused: (call: string) => void;
	/** Discord answered 401, 403 or 429. */
	readonly invalidRequest: () => void;
};

export type Counting = {
	readonly registry: Registry;
	readonly observe: Observe;
	readonly troubles: Troubles;
	readonly watch: (all: readonly Watched[]) => void;
};

/** @param now milliseconds, with fractions */
export function createCounting(now: () => number): Counting {
	const registry = new Registry();
	const registers = [registry];
	const interactions = new Counter({
		name: "coverbot_interactions_total",
		help: "Interactions by what was used and what became of it.",
		labelNames: ["command", "outcome"],
		registers,
	});
	const seconds = new Histogram({
		name: "coverbot_interaction_seconds",
		help: "From an interaction's arrival to its answer.",
		labelNames: ["command"],
		buckets: SECONDS,
		registers,
	});
	const underWay = new Gauge({ name: "coverbot_interactions_under_way", help: "Interactions that wait for their answer.", registers });
	const questions = new Counter({ name: "coverbot_questions_total", help: "Questions by what they came to.", labelNames: ["outcome"], registers });
	const troubles = countTroubles(registers);
	const observe: Observe = {
		interaction: (command) => {
			const from = now();
			underWay.inc();
			return (outcome) => {
				underWay.dec();
				interactions.inc({ command, outcome });
				seconds.observe({ command }, (now() - from) / 1000);
			};
		},
		matched: (outcome) => questions.inc({ outcome }),
	};
	const watch = (all: readonly Watched[]) => {
		for (const { name, help, look, grows } of all) {
			const seen = () => Promise.resolve(look()).catch(() => 0);
			const collect = async function (this: Counter | Gauge) {
				const value = await seen();
				this.reset();
				this.inc(value);
			};
			const counted = { name, help, registers, collect };
			if (grows) new Counter(counted);
			else new Gauge(counted);
		}
	};
	return { registry, observe, troubles, watch };
}

function countTroubles(registers: Registry[]): Troubles {
	const requests = new Counter({
		name: "coverbot_requests_refused_total",
		help: "Requests that the http door refused, by why.",
		labelNames: ["why"],
		registers,
	});
	const store = new Counter({ name: "coverbot_store_refused_total", help: "Calls that the store refused.", labelNames: ["call"], registers });
	const invalid = new Counter({
		name: "coverbot_invalid_requests_total",
		help: "Answers of Discord's that it counts against this address: 401, 403 and 429. At 10,000 in ten minutes it blocks it.",
		registers,
	});
	return {
		requestRefused: (why) => requests.inc({ why }),
		storeRefused: (call) => store.inc({ call }),
		invalidRequest: () => invalid.inc(),
	};
}

export type Metrics = Pick<Counting, "observe" | "troubles" | "watch"> & { readonly url: string; readonly close: () => Promise<void> };

/** Opens the port; the process's memory, processor time and event loop lag are counted too. */
export async function listenMetrics(host: string, port: number, now: () => number): Promise<Metrics> {
	const { registry, ...counting } = createCounting(now);
	collectDefaultMetrics({ register: registry });
	const server = createServer((request, response) => {
		if (request.method !== "GET" || request.url !== "/metrics") {
			response.writeHead(404, { "content-type": "text/plain" }).end("Nothing here. The counts are at /metrics.");
			return;
		}
		registry.metrics().then(
			(text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
			() => response.writeHead(500).end(),
		);
	});
	const url = `${await opened(server, host, port)}/metrics`;
	return { ...counting, url, close: () => closed(server) };
}
