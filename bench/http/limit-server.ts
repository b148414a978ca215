/** The limit: Node's own http server that holds the signature over the raw body and says PONG, nothing else. */

import { verify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { publicKey } from "../../src/discord/protocol/signature.ts";

const verifier = publicKey(process.argv[2] ?? "");
const PONG = JSON.stringify({ type: 1 });
const server = createServer((request, response) => {
	const chunks: Buffer[] = [];
	request.on("data", (chunk: Buffer) => chunks.push(chunk));
	request.on("end", () => {
		const { "x-signature-ed25519": signature, "x-signature-timestamp": timestamp } = request.headers;
		const ok = verify(null, Buffer.concat([Buffer.from(timestamp as string), ...chunks]), verifier, Buffer.from(signature as string, "hex"));
		response.writeHead(ok ? 200 : 401, { "content-type": "application/json", "content-length": PONG.length });
		response.end(PONG);
	});
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
