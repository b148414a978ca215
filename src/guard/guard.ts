/** The secret guard: whether a member's message holds something nobody else should read, before anything else is done with it. */
import { announcementsOf } from "./announcement.ts";
import { hasApiSecret } from "./api-secret.ts";
import { fold } from "./folding.ts";
import { hasHexKey } from "./hex-key.ts";
import { hasPassword } from "./password.ts";
import { isPlainProse } from "./plain-prose.ts";
import { hasPrivateKey } from "./private-key.ts";
import { hasSeedPhrase } from "./seed-phrase.ts";

export type SecretKind = "seed-phrase" | "private-key" | "api-secret" | "password";

/** The first kind of secret found in the text, or null. Questions about secrets, transaction hashes, addresses and links are none. */
export function findSecret(text: string): SecretKind | null {
	return isPlainProse(text) ? passwordIn(text) : lookedThrough(text);
}

/** Whatever its characters are. */
export function lookedThrough(text: string): SecretKind | null {
	if (hasSeedPhrase(text)) return "seed-phrase";
	const folded = fold(text, "");
	const announced = announcementsOf(folded);
	if (hasPrivateKey(folded, announced)) return "private-key";
	if (hasApiSecret(folded, announced)) return "api-secret";
	if (hasHexKey(folded, announced)) return "private-key"; // after the API secrets, some of which are 64 digits too
	return passwordIn(folded);
}

const passwordIn = (folded: string): SecretKind | null => (hasPassword(folded) ? "password" : null);
