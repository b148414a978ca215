/** A part of a file, read where it shall stay: of a large file that is read whole first, the copy beside what is kept weighs as much again. */
import { closeSync, openSync, readSync } from "node:fs";

/** @returns what `use` made of the file, closed again; null where it cannot be opened */
export function withFile<T>(path: string, use: (file: number) => T): T | null {
	let file: number;
	try {
		file = openSync(path, "r");
	} catch {
		return null;
	}
	try {
		return use(file);
	} finally {
		closeSync(file);
	}
}

/**
 * In memory of its own, as typed arrays want it, or in what is given.
 * @returns fewer bytes where the file ends before
 */
export function readPart(file: number, from: number, length: number, bytes = new Uint8Array(length)): Uint8Array<ArrayBuffer> {
	let at = 0;
	while (at < length) {
		const read = readSync(file, bytes, at, length - at, from + at);
		if (read === 0) break;
		at += read;
	}
	return at === length ? bytes : bytes.slice(0, at);
}
