/** Every function that is given what a stranger typed, and how the gate calls it; gate.test.ts fails where a new one is missing. */

import { escapeMarkdown } from "../../src/discord/protocol/markdown.ts";
import { encoder } from "../../src/encoder/encoder.ts";
import { readLines } from "../../src/encoder/weights.ts";
import { piecesOf } from "../../src/encoder/word-pieces.ts";
import { addressesIn } from "../../src/fraud/addresses.ts";
import { coinAddressesIn, mailsIn, phonesIn } from "../../src/fraud/contacts.ts";
import { normalText } from "../../src/fraud/normal-text.ts";
import { plainLetters, withoutDigits } from "../../src/fraud/plain-letters.ts";
import { frameOf, quotedParts } from "../../src/fraud/quotes.ts";
import { sentencesOf } from "../../src/fraud/sentences.ts";
import { stanceOf } from "../../src/fraud/stance.ts";
import { announcementsOf } from "../../src/guard/announcement.ts";
import { hasApiSecret } from "../../src/guard/api-secret.ts";
import { fold } from "../../src/guard/folding.ts";
import { hasForeignPhrase } from "../../src/guard/foreign-phrase.ts";
import { findSecret, lookedThrough } from "../../src/guard/guard.ts";
import { hasHexKey } from "../../src/guard/hex-key.ts";
import { hasShapedKey } from "../../src/guard/key-shapes.ts";
import { masked } from "../../src/guard/masked.ts";
import { hasPassword } from "../../src/guard/password.ts";
import { isPlainProse } from "../../src/guard/plain-prose.ts";
import { hasPrivateKey } from "../../src/guard/private-key.ts";
import { hasSeedPhrase } from "../../src/guard/seed-phrase.ts";
import { saidAbroad } from "../../src/layers/abroad.ts";
import { hidesSomething, isWrittenOddly } from "../../src/layers/disguise.ts";
import { ownKeyFor } from "../../src/layers/entry-key.ts";
import { boundProblem } from "../../src/layers/file-bounds.ts";
import { UNDECIDED } from "../../src/layers/judged-beside.ts";
import { linkProblems } from "../../src/layers/link-rules.ts";
import { textProblems } from "../../src/layers/text-rules.ts";
import { hostNamed } from "../../src/layers/trusted-hosts.ts";
import type { Library } from "../../src/library.ts";
import { asksOfOurs } from "../../src/matching/asks.ts";
import { parseEntryKey, parseTarget } from "../../src/matching/target.ts";
import { parseTurn } from "../../src/matching/turns.ts";
import { asRead } from "../../src/text/as-read.ts";
import { distanceWithin } from "../../src/text/edit-distance.ts";
import { latinised } from "../../src/text/look-alikes.ts";
import { isAscii } from "../../src/text/normalised.ts";
import * as words from "../../src/text/words.ts";
import { holdsForeignWordOfLoss } from "../../src/triage/loss-words.ts";

export type TextFunction = (text: string) => unknown;

const plain = (text: string) => fold(text, "");

const pieces = new Map(readLines("encoder/pieces.txt").map((piece, number) => [piece, number]));

export function textFunctions(library: Library): Readonly<Record<string, TextFunction>> {
	const vetted = new Set(library.dataset.vettedHosts);
	return {
		findSecret,
		isPlainProse,
		lookedThrough,
		masked,
		announcementsOf,
		hasSeedPhrase,
		hasPassword: (text) => hasPassword(plain(text)),
		hasApiSecret: (text) => hasApiSecret(plain(text), announcementsOf(plain(text))),
		hasHexKey: (text) => hasHexKey(plain(text), announcementsOf(plain(text))),
		hasPrivateKey: (text) => hasPrivateKey(plain(text), announcementsOf(plain(text))),
		normalText,
		addressesIn: (text) => addressesIn(normalText(text)),
		mailsIn: (text) => mailsIn(normalText(text)),
		phonesIn: (text) => phonesIn(normalText(text)),
		coinAddressesIn: (text) => coinAddressesIn(normalText(text)),
		plainLetters: (text) => withoutDigits(plainLetters(normalText(text))),
		quotedParts: (text) => quotedParts(normalText(text)),
		frameOf: (text) => frameOf(normalText(text), " "),
		sentencesOf: (text) => sentencesOf(normalText(text)),
		stanceOf: (text) => sentencesOf(normalText(text)).map(({ text: sentence }) => stanceOf(sentence)),
		judgeFraud: (text) => library.judgeFraud({ texts: [text], links: [text], author: text }),
		words: (text) => words.words(words.fold(text)).map(words.stem),
		// What is in doubt is read beside the event loop: the encoder reads at most forty pieces of it.
		ask: (text) => library.ask(text, [], () => null),
		piecesOf: (text) => piecesOf(text, pieces, 40),
		askAfter: (text) =>
			library.ask(
				"and kraken?",
				[library.ask(text, [], () => null).turn].filter((turn) => turn !== null),
				() => null,
			),
		explain: (text) => library.explain(text),
		suggest: (text) => library.suggest(text),
		// The encoder reads forty pieces as well, and would hide how the rest grows; how often it is asked is counted (gate.test.ts).
		textProblems: (text) => textProblems("answer", text.slice(0, 1500), 1500, { ...library, think: () => UNDECIDED }, true),
		think: encoder,
		distanceWithin: (text) => distanceWithin(text.slice(-32), text),
		linkProblems: (text) => [linkProblems([text], vetted, "review"), linkProblems([`https://${text}`], vetted, "refused")],
		ownKeyFor: (text) => ownKeyFor(text, new Set()),
		boundProblem,
		hasShapedKey: (text) => hasShapedKey(plain(text)),
		hasForeignPhrase: (text) => hasForeignPhrase(plain(text), words.words(plain(text))),
		asRead,
		hidesSomething,
		saidAbroad,
		isWrittenOddly,
		latinised,
		isAscii,
		parseTarget,
		parseEntryKey,
		parseTurn,
		asksOfOurs: (text) => [asksOfOurs(text, true), asksOfOurs(text, false)],
		escapeMarkdown,
		holdsForeignWordOfLoss,
		hostNamed,
	};
}

/** Exported by a room that reads strangers' texts, and not measured by itself. The reason stands behind each. */
export const NOT_MEASURED: Readonly<Record<string, string>> = {
	hashOf: "a loop over its letters, in ask",
	withoutDigits: "in plainLetters",
	holdsWordOfLoss: "in holdsForeignWordOfLoss",
	readSign: "given the signs of triage, which are ours",
	inWords: "given the signs of triage, which are ours",
	withoutOfficial: "in textProblems",
	holdsWallet: "in textProblems",
	promiseProblems: "in textProblems",
	readingsOf: "in textProblems",
	lossCounts: "in ask",
	lureProblems: "in textProblems",
	quoted: "cuts, in textProblems",
	isWarned: "in textProblems",
	withoutAccused: "in textProblems",
	trustProblem: "given one host, which hostNamed has read",
	addressSigns: "in judgeFraud",
	ownReasons: "looks for a server's own phrases, each of bounded length, in the text that judgeFraud has cut",
	isSuffix: "given one host of an address, in judgeFraud",
	askedAddress: "in ask",
	base58: "given pieces of bounded length by hasShapedKey and base58Checked",
	isWif: "in hasShapedKey",
	wordsOf: "given the dataset's own sentences",
	gradeLevel: "given the dataset's own sentences",
	withoutMails: "in sentencesOf",
	fraudFeatures: "in judgeFraud",
	fraudWords: "in judgeFraud",
	hostingOf: "given one host of an address, in judgeFraud",
	normalised: "in all that is measured",
	fold: "in all that is measured",
	stem: "in words",
	wordsIn: "in all that reads words, in ask",
	readings: "in hasSeedPhrase",
	base58Checked: "refuses more than 120 characters",
	permissionBits: "one anchored pattern of bounded length",
	isUuid: "one anchored pattern of fixed length",
	isCoinAddress: "in hasApiSecret",
	mayBeSolanaAddress: "one anchored pattern of bounded length",
	looksRandom: "in hasApiSecret",
	isWordy: "in hasApiSecret",
	isInsideUrl: "looks at 300 characters",
	hasPasswordWords: "in hasPassword",
	readMessage: "in ask",
	maskedPhrasing: "given the dataset's phrasings",
	registrable: "given one host of an address, in checkMessageFor",
	difference: "its work is bounded by the number of edits looked for (MOST_EDITS); at most three are worked out at once",
	parseLayer: "runs in a process of its own with a deadline (import.test.ts)",
	line: "cuts first",
};
