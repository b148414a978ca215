/** A fault in a data file: where it is, what is wrong, and what to write instead. */
export type Fault = { readonly file: string; readonly line: number; readonly says: string; readonly remedy: string };

/** One line a fault, as compilers print them, so that editors can jump to it. */
export function printFault(fault: Fault): string {
	return `${fault.file}:${fault.line}: ${fault.says}. ${fault.remedy}`;
}

/** Thrown by the loader with every fault of every file at once. */
export class DatasetError extends Error {
	readonly faults: readonly Fault[];
	constructor(faults: readonly Fault[]) {
		super(`${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the dataset:\n${faults.map(printFault).join("\n")}`);
		this.name = "DatasetError";
		this.faults = faults;
	}
}
