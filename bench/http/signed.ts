/** Whole requests, headers and body, signed ahead: the client shall cost as little as can be. Each asks another question. */
import { generateKeyPairSync, sign } from "node:crypto";
import { fileURLToPath } from "node:url";
import { namedPhrasings } from "../grown.ts";
import { withTypos } from "../typos.ts";
import { askedBy } from "./asked.ts";

const FAQ = fileURLToPath(new URL("../../faq", import.meta.url));

export type Signed = { readonly key: string; readonly questions: readonly string[]; readonly list: readonly Buffer[] };

/** @param clock milliseconds, the time that the signatures bear */
export function signedRequests(clock: number, count: number): Signed {
	const { publicKey, privateKey } = generateKeyPairSync("ed25519");
	const key = Buffer.from(publicKey.export({ format: "jwk" }).x as string, "base64url").toString("hex");
	const phrasings = namedPhrasings(FAQ);
	const timestamp = String(Math.floor(clock / 1000));
	const questions = Array.from({ length: count }, (_, i) => {
		const round = Math.floor(i / phrasings.length);
		const text = phrasings[i % phrasings.length] as string;
		return round === 0 ? text : (withTypos([`${text} ${round}`], i)[0] as string);
	});
	const list = questions.map((question, i) => {
		const body = Buffer.from(JSON.stringify(askedBy(i, question)));
		const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString("hex");
		const head = `POST /interactions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nx-signature-ed25519: ${signature}\r\nx-signature-timestamp: ${timestamp}\r\n\r\n`;
		return Buffer.concat([Buffer.from(head), body]);
	});
	return { key, questions, list };
}
