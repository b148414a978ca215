/** What to do after a loss, in order: the steps of a situation, of the exchange and of the place, each numbered to its sources. */
import type { Dataset, ResolvedExchange } from "../dataset/dataset.ts";
import { generalEntry, type Target } from "../matching/target.ts";
import { newest } from "../text/months.ts";
import type { NumberedSource, Passage } from "./answer.ts";
import { sourced } from "./cell.ts";
import { citing, passageOf } from "./citing.ts";

/** @param exchange an exchange's id, or null for one that is not covered, or none */
export type Loss = { readonly situation: string; readonly exchange: string | null; readonly place: string };

export type Checklist = {
	readonly title: string;
	/** The warning against recovery agents: it is above everything. */
	readonly against: Passage;
	readonly groups: readonly Group[];
	readonly sources: readonly NumberedSource[];
	readonly related: readonly Target[];
	/** Month of the newest evidence. */
	readonly asOf: string | null;
};

export type Group = {
	readonly heading: string;
	/** Whether its sentences are things to do; else they are things to know. */
	readonly todo: boolean;
	readonly steps: readonly Passage[];
	/** What the dataset does not hold here, said plainly. */
	readonly missing: string | null;
};

type Step = { readonly says: string; readonly claims: readonly string[] };
type Place = Dataset["checklists"]["places"][number];

const HEADING = { hour: "The first hour", day: "The first day", week: "The first week", keep: "Evidence to keep" } as const;

/** @returns null where a part is not, or no longer, in the dataset */
export function checklistFor(dataset: Dataset, loss: Loss): Checklist | null {
	const { against, everywhere, situations, places } = dataset.checklists;
	const situation = situations.find(({ id }) => id === loss.situation);
	const place = places.find(({ id }) => id === loss.place);
	const exchange = loss.exchange === null ? null : dataset.exchange(loss.exchange);
	if (!situation || !place || exchange === undefined) return null;
	const numbers = citing();
	// One source a claim: a list is read in haste, and the entries behind the buttons hold all of them.
	const passage = (step: Step) => passageOf(dataset, numbers, step, 1);
	const group = (heading: string, steps: readonly Step[], missing: string | null = null): Group => ({
		heading,
		todo: true,
		steps: steps.map(passage),
		missing,
	});
	const facts = (heading: string, steps: readonly Step[]): Group => ({ ...group(heading, steps), todo: false });
	const timed = (when: keyof typeof HEADING) =>
		group(
			HEADING[when],
			situation.steps.filter((step) => step.when === when),
		);

	/** Its real support and its lock are above all steps: anybody who looks for them in haste finds fakes. */
	const contact = ({ name, topics, hosts }: ResolvedExchange): Group => {
		const known = topics.contact.summary;
		const missing = `I found no page of ${name} on this. Type ${hosts[0] ?? "its address"} yourself and look there under help or security; never use a search engine for it.`;
		return { ...facts(`${name}: its real support, and its lock`, known), missing: known.length > 0 ? null : missing };
	};
	const warning = passage(against);
	const reports = situation.uses.includes("report");
	const local = [place, ...places.filter(({ id }) => id === place.within)];
	const from = (part: "report" | "complain" | "know") => local.flatMap((one) => one[part]);
	const groups = [
		...(exchange && situation.cells.includes("contact") ? [contact(exchange)] : []),
		timed("hour"),
		timed("day"),
		exchange
			? facts(
					`What is known of ${exchange.name}`,
					situation.cells.filter((topic) => topic !== "contact").flatMap((topic) => exchange.topics[topic].summary),
				)
			: group("The exchange", [], "You named none that I cover, so no step here is about one exchange in particular."),
		...(reports
			? [group(`Where to report: ${place.title}`, [...from("report"), everywhere], from("report").length > 0 ? null : nowhere(place))]
			: []),
		...(from("complain").length > 0 && situation.uses.includes("complain") ? [group(`Where to complain: ${place.title}`, from("complain"))] : []),
		timed("week"),
		...(from("know").length > 0 ? [facts(`Schemes and rules: ${place.title}`, from("know"))] : []),
		timed("keep"),
	];
	return {
		title: [situation.title, ...(exchange ? [exchange.name] : []), ...(place.id === "elsewhere" ? [] : [place.title])].join(" · "),
		against: warning,
		groups: groups.filter(({ steps, missing }) => steps.length > 0 || missing),
		sources: numbers.sources(),
		related: situation.related.map((id) => generalEntry(id)),
		asOf: newest(sourced(numbers.shown()).map((item) => item.asOf)),
	};
}

/** The path of /lost that an entry of first aid is the short form of; null for an entry that is none. */
export function situationOf({ checklists }: Dataset, entry: string): string | null {
	const { situations } = checklists;
	return (situations.find(({ related }) => related[0] === entry) ?? situations.find(({ related }) => related[1] === entry))?.id ?? null;
}

/** Whether a path of /lost leads to an entry: who reads it may be in need of the path. */
export function isBesideLoss({ checklists }: Dataset, entry: string): boolean {
	return checklists.situations.some(({ related }) => related.includes(entry));
}

/** The steps that can be ticked off, in the order in which they are shown. */
export function stepsToTick(list: Checklist): readonly Passage[] {
	return list.groups.flatMap(({ todo, steps }) => (todo ? steps : []));
}

function nowhere(place: Place): string {
	const where = place.id === "elsewhere" ? "where you live" : `in ${place.title}`;
	return `I have no page on where to report ${where}. Go to the police's own site or station; type the address yourself, and follow no link that somebody sends you.`;
}
