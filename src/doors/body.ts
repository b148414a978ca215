/** A request's raw body, up to a limit. Read from Node's own request where there is one: a third of the time of the web standard's way. */
import type { IncomingMessage } from "node:http";

/** @returns null for a body that is longer than `most` bytes, or was broken off */
export function readBody(incoming: IncomingMessage, most: number): Promise<Uint8Array | null> {
	if (Number(incoming.headers["content-length"]) > most) return Promise.resolve(null);
	return new Promise((done) => {
		const chunks: Buffer[] = [];
		let size = 0;
		incoming.on("data", (chunk: Buffer) => {
			size += chunk.length;
			// What comes after that is thrown away, not kept.
			if (size > most) done(null);
			else chunks.push(chunk);
		});
		incoming.on("end", () => done(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
		incoming.on("error", () => done(null));
		incoming.on("close", () => done(null));
	});
}
