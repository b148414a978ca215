/** Every function that is given what a stranger typed, and how the gate calls it. A new one that is missing here fails the gate. */
import { addressesIn } from "../../src/fraud/addresses.ts";
import { coinAddressesIn, mailsIn, phonesIn } from "../../src/fraud/contacts.ts";
import { fraudFeatures } from "../../src/fraud/fraud-features.ts";
import { createJudge } from "../../src/fraud/judge.ts";
import { normalText } from "../../src/fraud/normal-text.ts";
import { officialHosts } from "../../src/fraud/official.ts";
import { plainLetters, withoutDigits } from "../../src/fraud/plain-letters.ts";
import { sentencesOf } from "../../src/fraud/sentences.ts";
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

const NOBODY = { exchanges: new Set<string>(), wallets: new Set<string>(), domains: new Set<string>() };
const KRAKEN = { name: "Kraken", common: [], hosts: ["kraken.com"] };
const official = officialHosts({ exchanges: [KRAKEN], vettedHosts: [], ownedHosts: [], names: [] });
const judge = createJudge(official, NOBODY, () => ({ fraud: 0.5, kinds: [] }));

export const TEXT_FUNCTIONS: Readonly<Record<string, TextFunction>> = {
	findSecret,
	masked,
	announcementsOf,
	hasSeedPhrase,
	hasPassword: (text) => hasPassword(plain(text)),
	hasApiSecret: (text) => hasApiSecret(plain(text), announcementsOf(plain(text))),
	hasHexKey: (text) => hasHexKey(plain(text), announcementsOf(plain(text))),
	normalText,
	addressesIn: (text) => addressesIn(normalText(text)),
	mailsIn: (text) => mailsIn(normalText(text)),
	phonesIn: (text) => phonesIn(normalText(text)),
	coinAddressesIn: (text) => coinAddressesIn(normalText(text)),
	plainLetters: (text) => withoutDigits(plainLetters(normalText(text))),
	sentencesOf: (text) => sentencesOf(normalText(text)),
	fraudFeatures: (text) => fraudFeatures(text, NOBODY),
	judge: (text) => judge({ texts: [text], links: [text], author: text }),
	hasPrivateKey: (text) => hasPrivateKey(plain(text), announcementsOf(plain(text))),
};
