/** The red button that leads to /lost, with what was told already: from an answer, a refusal, a greeting, or the scam check. */
import { type APIButtonComponentWithCustomId, ButtonStyle } from "discord-api-types/v10";
import type { Answer } from "../../answering/answer.ts";
import { isBesideLoss, situationOf } from "../../answering/checklist.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { ROLES } from "../../dataset/roles.ts";
import type { TopicId } from "../../dataset/topics.ts";
import { exchangesOf } from "../../matching/target.ts";
import { customId } from "../protocol/custom-id.ts";
import { button } from "./button.ts";

const LOST_NOW = "Something is lost right now";
const STEP_BY_STEP = "What to do now, step by step";

/** Topics asked about by people who have just lost something, and by others. */
const BESIDE: ReadonlySet<TopicId> = new Set(["claims", "exclusions", "incidents", "account-security", "contact"]);

/**
 * @param path the situation of the checklists, or "" for one that is to be asked
 * @param exchange an exchange's id, or "" for one that is to be asked
 */
export function lostButton(path = "", exchange = "", label = LOST_NOW): APIButtonComponentWithCustomId {
	return button(label, customId("lostnow", path, exchange), ButtonStyle.Danger);
}

/** Under an answer, where it may be read by somebody in need; null elsewhere. */
export function lostButtonUnder(dataset: Dataset, { target }: Pick<Answer, "target">): APIButtonComponentWithCustomId | null {
	const [exchange = "", other] = exchangesOf(target);
	const named = other === undefined ? exchange : "";
	if (target.kind === "cells") return BESIDE.has(target.topic) ? lostButton("", named) : null;
	// Who may harm themselves is shown people to talk to, and nothing else to press.
	if (target.kind === "own" || target.id === ROLES.crisis) return null;
	if (dataset.question(target.id)?.emergency) return lostButton(situationOf(dataset, target.id) ?? "", named, STEP_BY_STEP);
	return isBesideLoss(dataset, target.id) ? lostButton("", named) : null;
}
