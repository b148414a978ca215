/** Discord's signature over a request: Ed25519 over the timestamp and the raw body. Held before anything is parsed. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** @param hex the application's public key, 64 hex digits */
export function publicKey(hex: string): KeyObject {
	return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(hex, "hex").toString("base64url") }, format: "jwk" });
}

/**
 * On a thread of Node's pool: holding a signature is a third of a request's work, and meanwhile another request is answered.
 * @returns false for anything but a good signature; never throws, whatever the headers hold
 */
export function isSigned(key: KeyObject, signature: string | undefined, timestamp: string | undefined, body: Uint8Array): Promise<boolean> {
	if (!signature || !timestamp || !/^[0-9a-f]{128}$/i.test(signature)) return Promise.resolve(false);
	const signed = Buffer.concat([Buffer.from(timestamp), body]);
	return new Promise((held) => verify(null, signed, key, Buffer.from(signature, "hex"), (error, good) => held(!error && good)));
}
