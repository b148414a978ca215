/** Every function that is given what a stranger typed, and how the gate calls it. A new one that is missing here fails the gate. */
import { announcementsOf } from "../../src/guard/announcement.ts";
import { hasApiSecret } from "../../src/guard/api-secret.ts";
import { fold } from "../../src/guard/folding.ts";
import { findSecret } from "../../src/guard/guard.ts";
import { hasHexKey } from "../../src/guard/hex-key.ts";
import { masked } from "../../src/guard/masked.ts";
import { hasPassword } from "../../src/guard/password.ts";
import { hasPrivateKey } from "../../src/guard/private-key.ts";
import { hasSeedPhrase } from "../../src/guard/seed-phrase.ts";

export type TextFunction = (text: string) => unknown;

const plain = (text: string) => fold(text, "");

export const TEXT_FUNCTIONS: Readonly<Record<string, TextFunction>> = {
	findSecret,
	masked,
	announcementsOf,
	hasSeedPhrase,
	hasPassword: (text) => hasPassword(plain(text)),
	hasApiSecret: (text) => hasApiSecret(plain(text), announcementsOf(plain(text))),
	hasHexKey: (text) => hasHexKey(plain(text), announcementsOf(plain(text))),
	hasPrivateKey: (text) => hasPrivateKey(plain(text), announcementsOf(plain(text))),
};
