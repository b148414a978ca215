/** A round-robin balancer over workers that come and go: one that is not ready gets nothing. As small as can be, for tests. */
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const LOOK_MS = 100;

export type Balancer = { readonly url: string; readonly close: () => Promise<void> };

/** @param workers their addresses at this moment */
export async function openBalancer(workers: () => readonly string[]): Promise<Balancer> {
	const ready = new Set<string>();
	let turn = 0;
	const look = async () => {
		const all = workers();
		for (const url of ready) if (!all.includes(url)) ready.delete(url);
		await Promise.all(all.map(async (url) => ((await isReady(url)) ? ready.add(url) : ready.delete(url))));
	};
	const server = createServer((asked, answer) => {
		const open = [...ready];
		const worker = open[turn++ % Math.max(1, open.length)];
		if (worker === undefined) return void answer.writeHead(503).end("no worker is ready");
		pass(worker, asked, answer, () => ready.delete(worker));
	});
	await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
	await look();
	let looking: Promise<void> = Promise.resolve();
	const timer = setInterval(() => {
		looking = looking.then(look);
	}, LOOK_MS);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: async () => {
			clearInterval(timer);
			await looking;
			server.closeAllConnections();
			await new Promise<void>((closed) => server.close(() => closed()));
		},
	};
}

async function isReady(url: string): Promise<boolean> {
	const response = await fetch(`${url}/health/ready`).catch(() => null);
	await response?.body?.cancel();
	return response?.ok === true;
}

/** Hands one request over and its answer back; whose worker dies over it gets 502. */
function pass(worker: string, asked: IncomingMessage, answer: ServerResponse, onDeath: () => void): void {
	const dead = () => {
		onDeath();
		if (answer.headersSent) answer.destroy();
		else answer.writeHead(502).end("the worker is gone");
	};
	const onward = request(new URL(asked.url ?? "/", worker), { method: asked.method, headers: asked.headers }, (from) => {
		answer.writeHead(from.statusCode ?? 502, from.headers);
		from.on("error", dead).pipe(answer);
	});
	onward.on("error", dead);
	asked.pipe(onward);
}
