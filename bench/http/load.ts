/** A client for one server over loopback: raw sockets kept open, requests sent when they are due whether or not answers are late. */
import { connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { LATEST_MS, nevers, orNever } from "../never.ts";

export type Load = {
	/** Sends requests at a rate for a while. @returns each answer's time in milliseconds from when its request was due */
	readonly at: (perSecond: number, seconds: number) => Promise<number[]>;
	/** As many as the connections carry, one after another. @returns requests a second */
	readonly closed: (seconds: number) => Promise<number>;
};

type How = "well" | "ill" | "closed";
type Connection = { readonly socket: Socket; done: ((how: How) => void) | null; text: string };
type Job = { readonly from: number; readonly answered: (ms: number) => void; readonly again?: true };

/**
 * Each measurement opens connections of its own. A server closes those on which nothing came for five seconds, so at one request a second
 * most are gone by their turn: such a one is opened anew, and the time that takes is part of the answer's. So is one that is closed while
 * the request is on its way to it, as browsers do; closed once more, it was never answered.
 * @param parallel connections, each with one request at a time
 * @param next a whole request, headers and body, each time another
 */
export function load(port: number, parallel: number, next: () => Buffer): Load {
	return {
		async at(perSecond, seconds) {
			const queue = await opened(port, parallel, next);
			const start = performance.now();
			const all = Math.round(perSecond * seconds);
			const answers: Promise<number>[] = [];
			while (answers.length < all) {
				const now = performance.now();
				// Hopelessly late: what is not sent counts as never answered.
				if (queue.lateSince(now) > LATEST_MS) break;
				while (answers.length < all && start + (answers.length * 1000) / perSecond <= now)
					answers.push(queue.ask(start + (answers.length * 1000) / perSecond));
				// Spinning would take the second core from the server, whose pool verifies signatures on it.
				await setTimeout(1);
			}
			const lost = nevers(all - answers.length);
			// What is due and not sent yet when the time is over is sent still; after a break it is given up.
			if (lost.length > 0) queue.giveUp();
			// An answer that never comes must not keep the measurement.
			const late = setTimeout(LATEST_MS, Number.POSITIVE_INFINITY);
			const times = await Promise.all(answers.map((answer) => Promise.race([answer, late])));
			queue.close();
			return [...times.map(orNever), ...lost];
		},
		async closed(seconds) {
			const queue = await opened(port, parallel, next);
			const started = performance.now();
			let count = 0;
			const one = async () => {
				while (performance.now() < started + seconds * 1000) if (Number.isFinite(await queue.ask(performance.now()))) count++;
			};
			await Promise.all(Array.from({ length: parallel }, one));
			queue.close();
			return (count * 1000) / (performance.now() - started);
		},
	};
}

type Queue = {
	/** @param from when it was due. @returns milliseconds from then to its answer; infinite where it never came */
	readonly ask: (from: number) => Promise<number>;
	/** Milliseconds the first request not sent yet is late; 0 where none waits. */
	readonly lateSince: (now: number) => number;
	/** What is not sent yet counts as never answered. */
	readonly giveUp: () => void;
	readonly close: () => void;
};

async function opened(port: number, parallel: number, next: () => Buffer): Promise<Queue> {
	const free = await Promise.all(Array.from({ length: parallel }, () => open(port)));
	const all = new Set(free);
	const due: Job[] = [];

	const pump = () => {
		while (free.length > 0 && due.length > 0) {
			// The one that rested longest.
			const connection = free.shift() as Connection;
			const job = due.shift() as Job;
			if (connection.socket.destroyed) sendAnew(connection, job);
			else send(connection, job);
		}
	};
	const sendAnew = (gone: Connection, job: Job) => {
		void renewed(gone).then(
			(one) => send(one, { ...job, again: true }),
			() => ended(gone, job, Number.POSITIVE_INFINITY),
		);
	};
	const renewed = async (gone: Connection) => {
		all.delete(gone);
		const one = await open(port);
		all.add(one);
		return one;
	};
	const send = (connection: Connection, job: Job) => {
		connection.done = (how) => {
			connection.done = null;
			if (how === "closed" && !job.again) sendAnew(connection, job);
			else ended(connection, job, how === "well" ? performance.now() - job.from : Number.POSITIVE_INFINITY);
		};
		connection.socket.write(next());
	};
	const ended = (connection: Connection, job: Job, ms: number) => {
		free.push(connection);
		job.answered(ms);
		pump();
	};
	return {
		ask: (from) =>
			new Promise((answered) => {
				due.push({ from, answered });
				pump();
			}),
		lateSince: (now) => (due[0] ? now - due[0].from : 0),
		giveUp: () => {
			for (const job of due.splice(0)) job.answered(Number.POSITIVE_INFINITY);
		},
		close: () => {
			for (const { socket } of all) socket.destroy();
		},
	};
}

function open(port: number): Promise<Connection> {
	return new Promise((done, fail) => {
		const socket = connect(port, "127.0.0.1", () => done(connection));
		const connection: Connection = { socket, done: null, text: "" };
		socket.setNoDelay(true);
		socket.on("error", fail);
		socket.on("close", () => connection.done?.("closed"));
		socket.on("data", (chunk) => {
			connection.text += chunk.toString("latin1");
			const length = wholeLength(connection.text);
			if (length === null || connection.text.length < length) return;
			const how = connection.text.startsWith("HTTP/1.1 200") ? "well" : "ill";
			connection.text = "";
			connection.done?.(how);
		});
	});
}

/** Characters of a whole answer once its head is there; null before. Both kinds of server say their length. */
function wholeLength(text: string): number | null {
	const head = text.indexOf("\r\n\r\n");
	if (head < 0) return null;
	const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head));
	if (length) return head + 4 + Number(length[1]);
	return text.endsWith("0\r\n\r\n") ? text.length : null;
}
