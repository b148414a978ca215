/** Faults as a terminal shows them: from the folder in which the reader is, so that a click opens the place. */
import { isAbsolute, join, relative, resolve } from "node:path";
import { type Fault, printFault } from "../../dataset/fault.ts";

/** Where a file of the dataset lies, seen from the working folder; from the root where that is shorter than climbing. */
export function placeOf(faq: string, file: string): string {
	const fromHere = relative(process.cwd(), resolve(faq));
	return join(fromHere.startsWith("..") || isAbsolute(fromHere) ? resolve(faq) : fromHere, file);
}

/** One line a fault: `file:line: says. remedy`. */
export function printedFaults(faults: readonly Fault[], faq: string): string[] {
	return faults.map((fault) => printFault({ ...fault, file: placeOf(faq, fault.file) }));
}

/** "1 fault", "3 faults". */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
}
