/** A vote's person as a keyed hash: the same person counts once, and once the month's key is gone it leads back to nobody. */
import { createHmac } from "node:crypto";
import type { TargetKey } from "../dataset/key.ts";

export const VOTE_KINDS = ["helpful", "wrong"] as const;
export type Vote = { readonly person: string; readonly server: string; readonly entry: TargetKey; readonly kind: (typeof VOTE_KINDS)[number] };

/** @param key the month's (32 bytes) */
export function voteHash(key: Uint8Array, { person, server, entry, kind }: Vote): string {
	return createHmac("sha256", key)
		.update(JSON.stringify([person, server, entry, kind]))
		.digest("base64url");
}
