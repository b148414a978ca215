/** The real dataset, opened once a process: tests check the product, not a toy. Nothing in a library changes, so all may share it. */
import type { SharedAnswer } from "../src/answering/answer.ts";
import { type Library, openLibrary } from "../src/library.ts";
import { answeredBy } from "../src/matching/decision.ts";
import { openCompiled } from "../src/matching/open.ts";
import type { Target } from "../src/matching/target.ts";
import { FAQ } from "./compile-once.ts";
import { DATA_DIR } from "./compiled.ts";
import { readOnce } from "./readings.ts";

let opened: Promise<Library> | undefined;

export function realLibrary(): Promise<Library> {
	opened ??= openCompiled({ faq: FAQ, dataDir: DATA_DIR }).then((compiled) => openLibrary(compiled, readOnce));
	return opened;
}

/** The shared dataset's answer to a target that has one. */
export function sharedAnswer(library: Library, target: Target): SharedAnswer {
	const answer = library.answer(target);
	if (!answer || answer.kind === "own") throw new Error(`no shared answer: ${library.title(target)}`);
	return answer;
}

/** The id of the general entry that answers a question; another target, or null, where none does. */
export function entryAnswered(library: Library, question: string): string | Target | null {
	const target = answeredBy(library.ask(question).decision);
	return target?.kind === "entry" ? target.id : target;
}
