/** Discord's signature over a request: Ed25519 over the timestamp and the raw body. Held before anything is parsed. */
import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** @param hex the application's public key, 64 hex digits */
export function publicKey(hex: string): KeyObject {
	return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(hex, "hex").toString("base64url") }, format: "jwk" });
}

/**
 * It takes some 50 µs, here and now: on a thread of Node's pool the event loop would have two thirds of them for others, and the handing over
 * costs all cores together a third more, where as many ask as the machine can answer.
 * @returns false for anything but a good signature; never throws, whatever the headers hold
 */
export function isSigned(key: KeyObject, signature: string | undefined, timestamp: string | undefined, body: Uint8Array): boolean {
	if (!signature || !timestamp || !/^[0-9a-f]{128}$/i.test(signature)) return false;
	const signed = Buffer.concat([Buffer.from(timestamp), body]);
	return verify(null, signed, key, Buffer.from(signature, "hex"));
}
