/** What a start that failed says before it ends. */
import { ConfigError } from "../config.ts";
import { DoorRefused } from "../doors/door-refused.ts";
import { CompileError } from "../matching/open.ts";
import { StoreRefused, StoreUnavailable } from "../store/contract.ts";

const EXPECTED = [ConfigError, CompileError, DoorRefused, StoreRefused, StoreUnavailable];

/** @returns a sentence where the operator can mend it; otherwise the fault is ours, and where it happened is told */
export function whyEnded(error: unknown): string {
	const { message, stack } = error as Error;
	return EXPECTED.some((kind) => error instanceof kind) ? message : (stack ?? String(error));
}
