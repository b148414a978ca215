/**
 * Where a server's own words may not come before the shared dataset: questions on whether, by whom and for what somebody's money is
 * protected. An exchange's own server could otherwise add "Is my money safe here?" and make the bot vouch for it.
 */
import type { Dataset } from "../dataset/dataset.ts";
import { ROLES } from "../dataset/roles.ts";
import type { TopicId } from "../dataset/topics.ts";
import { type Decision, likeliest } from "../matching/decision.ts";
import { exchangesOf, type Target } from "../matching/target.ts";

/** A topic of knowledge, yet what is left out of a protection is half of it. */
export const HALF_OF_PROTECTION: TopicId = "exclusions";

/**
 * Whether the shared dataset surely takes the question for one of those. Of one exchange, of several, or of none by name, for
 * "am I insured?" means the exchange whose server it is asked in.
 */
export function asksForProtection(dataset: Dataset, decision: Decision): boolean {
	return decision.kind === "sure" && isProtection(dataset, decision.target);
}

/** Whether it may be one of those, of an exchange by name: then the server's entry is offered first, and does not answer by itself. */
export function mayAskForProtection(dataset: Dataset, decision: Decision): boolean {
	const target = decision.kind === "sure" ? null : likeliest(decision);
	return target !== null && exchangesOf(target).length > 0 && isProtection(dataset, target);
}

function isProtection(dataset: Dataset, target: Target): boolean {
	if (target.kind !== "cells") return target.id === ROLES.safest;
	return target.topic === HALF_OF_PROTECTION || dataset.topic(target.topic).kind !== "knowledge";
}
