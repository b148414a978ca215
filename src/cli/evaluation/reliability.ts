/** Whether confidences mean what they say: of the answers given with 0.7, about seven in ten should be right. Pure. */
import { type Decision, likeliest } from "../../matching/decision.ts";
import { type ExamQuestion, isRight } from "./exam.ts";

/** Something that was claimed of a question, how surely, and whether it was so. */
export type Claim = { readonly confidence: number; readonly right: boolean };
export type Bin = { readonly from: number; readonly count: number; readonly meanConfidence: number; readonly shareRight: number };
/** `error` is the expected calibration error: how far confidence and share lie apart, averaged over all claims; 0 is best. */
export type Reliability = { readonly claims: number; readonly error: number; readonly bins: readonly Bin[] };
export type ReliabilityTables = { readonly answers: Reliability; readonly offTopic: Reliability };

/** Tenths, as calibration is usually drawn. */
const BINS = 10;

/**
 * Two kinds of claim: "this is what is meant", made by an answer and by the first of the choices offered; and "this is off-topic".
 * A message that is declined as unclear, or for a name that is not covered, claims neither.
 */
export function reliabilityOf(decided: readonly { readonly question: ExamQuestion; readonly decision: Decision }[]): ReliabilityTables {
	const answers: Claim[] = [];
	const offTopic: Claim[] = [];
	for (const { question, decision } of decided) {
		const { confidence } = decision;
		const best = likeliest(decision);
		if (best) answers.push({ confidence, right: isRight(question, best) });
		else if (decision.kind === "none" && decision.reason === "off-topic") offTopic.push({ confidence, right: question.expect.kind === "none" });
	}
	return { answers: binned(answers), offTopic: binned(offTopic) };
}

/** Bins of a tenth that hold a claim, from the lowest; a confidence of one belongs to the last. */
export function binned(claims: readonly Claim[]): Reliability {
	const bins = Array.from({ length: BINS }, (_, i) => ({ from: i / BINS, inside: claims.filter((claim) => binOf(claim) === i) })).flatMap(
		({ from, inside }): Bin[] => {
			if (inside.length === 0) return [];
			const meanConfidence = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length;
			return [{ from, count: inside.length, meanConfidence, shareRight: inside.filter(({ right }) => right).length / inside.length }];
		},
	);
	const apart = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanConfidence - bin.shareRight), 0);
	return { claims: claims.length, error: claims.length === 0 ? 0 : apart / claims.length, bins };
}

function binOf({ confidence }: Claim): number {
	return Math.min(BINS - 1, Math.floor(confidence * BINS));
}
