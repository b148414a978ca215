/** The dataset as one JSON object for others to use: every entry in the shape of its YAML file, with edition, licence and how to cite it. */
import type { Tree } from "../../dataset/tree.ts";

/** Raised whenever a field is renamed, removed or changes its meaning; fields that are added do not raise it. */
export const SCHEMA_VERSION = 1;

/**
 * @returns what `faq:export` writes as JSON. Entries are as their files have them (faq/schema/ describes each), so a claim names its
 * sources by their keys in the same entry. Left out is what only the bot needs: phrasings, examples of fraud, and vetted hosts.
 */
export function datasetJson({ edition, topics, exchanges, general, questions, glossary, incidents, tips, checklists, names }: Tree): object {
	return {
		schema: SCHEMA_VERSION,
		edition: edition.data,
		topics: topics.data,
		exchanges: exchanges.map(({ data }) => data),
		general: general.map(({ data }) => data),
		questions: questions.map(({ data }) => data),
		glossary: glossary.data,
		incidents: incidents.data,
		tips: tips.data,
		checklists: checklists.data,
		names: names.data,
	};
}
