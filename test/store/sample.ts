/** Sample rows for the store's tests. */

import type { Banner, Draft, Queued, Revision } from "../../src/store/contract.ts";
import { entryKey } from "../key.ts";

export const NOW = Date.UTC(2026, 10, 26, 12);
export const DAY = 86_400_000;

export const revision = (number: number, changed: Partial<Revision> = {}): Revision => ({
	server: "100000000000000001",
	entry: entryKey("q.withdrawals-paused"),
	number,
	content: { question: null, answer: `Answer ${number}`, links: ["https://example.org/a"], phrasings: ["why can't I withdraw"] },
	by: "200000000000000001",
	approvedBy: null,
	at: NOW + number,
	why: "clearer",
	base: "digest",
	...changed,
});

export const draft = (id: string, changed: Partial<Draft> = {}): Draft => ({
	id,
	server: "100000000000000001",
	entry: entryKey("own.1"),
	seen: 0,
	content: { question: "Where is support?", answer: "In #help.", links: [], phrasings: ["how do I reach support"] },
	by: "200000000000000001",
	at: NOW,
	why: "",
	state: "writing",
	...changed,
});

export const banner = (exchange: string, changed: Partial<Banner> = {}): Banner => ({
	server: "100000000000000001",
	exchange,
	text: "Withdrawals are paused.",
	until: NOW + DAY,
	by: "200000000000000001",
	...changed,
});

export const question = (text: string, changed: Partial<Omit<Queued, "id" | "count">> = {}): Omit<Queued, "id" | "count"> => ({
	server: "100000000000000001",
	text,
	kind: "declined",
	entry: null,
	at: NOW,
	...changed,
});
