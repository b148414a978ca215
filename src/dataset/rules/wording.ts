import { verdictOf } from "../verdict.ts";
import { weighed } from "../weighed.ts";
import type { Rule } from "./rule.ts";
import { cells, claims, sentences, steps } from "./walk.ts";

/** Promises that no exchange's evidence supports; allowed only where the words just before deny or attribute them. */
const PROMISE = /\b(fully (insured|covered|protected|backed)|guaranteed|100 ?% (safe|secure|insured)|completely safe|risk[- ]free)\b/i;
const HEDGE =
	/\b(not?|never|nothing|none|without|says?|said|claim(s|ed)?|reports?|reported|according|whether|advertis\w+|describ\w+|promis\w+|told|answered|own account|calls?|called|rules?|law|scheme|if|only)\b/i;
const SCHEME = "(FDIC|FSCS|SIPC|deposit insurance|deposit guarantee)";
const COIN = "(crypto\\w*|coins?|bitcoins?|tokens?|stablecoins?|digital assets?)";
/** "FDIC insurance covers your coins" and "your coins are covered by the FDIC", however cash is mentioned beside them. */
const COVERED = [
	new RegExp(`\\b${SCHEME}\\b[^.;]*?\\b(covers?|insures?|protects?|guarantees?|pays? for)\\b[^.;,]{0,30}?\\b${COIN}\\b`, "i"),
	new RegExp(`\\b${SCHEME}\\b( insurance| cover| protection)? (for|of|on) (your |their |the |all )?${COIN}\\b`, "i"),
	new RegExp(`\\b${COIN}\\b[^.;]{0,40}?\\b(is|are|be)\\b[^.;]{0,20}?\\b(covered|insured|protected|guaranteed)\\b[^.;]{0,20}?\\b${SCHEME}\\b`, "i"),
	new RegExp(`\\b${COIN}\\b[^.;]{0,20}?\\b(is|are) (FDIC|FSCS|SIPC)`, "i"),
];
const DENIES =
	/\b(no|not|nor|never|neither|cannot|without|nothing|none|unless|whether|only|outside|false|wary|called|statement|claim(s|ed)?|if)\b|n't\b/i;
const IS_INSURED = /\b(is|are) (fully |now )?(insured|guaranteed|safe)\b/i;
/** A denial or attribution counts if it is this near before the words that it softens, or among them. */
const NEAR = 60;
/** After the words a softener is nearer, or belongs to the next clause. */
const NEAR_AFTER = 25;

function unsoftened(says: string, words: RegExp, softener: RegExp): string | null {
	const match = words.exec(says);
	if (!match) return null;
	return softener.test(says.slice(Math.max(0, match.index - NEAR), match.index + match[0].length + NEAR_AFTER)) ? null : match[0];
}

/** What no text may say that reads as the bot's own words. */
function falseWords(says: string): { says: string; remedy: string }[] {
	const promise = unsoftened(says, PROMISE, HEDGE);
	return [
		...(promise ? [{ says: `"${promise}" is a promise in the bot's own voice`, remedy: "Say who says so, or say less" }] : []),
		...(COVERED.some((words) => unsoftened(says, words, DENIES))
			? [{ says: "this reads as if deposit insurance covered coins", remedy: "Say that it covers cash at a bank, and not coins" }]
			: []),
	];
}

export const wording: Rule = {
	name: "wording",
	because: "Deposit insurance never covers coins, and the bot vouches for nobody: false words here cost people money.",
	check(tree, report) {
		const look = (file: Parameters<typeof report>[0], path: Parameters<typeof report>[1], says: string) => {
			for (const fault of falseWords(says)) report(file, path, fault.says, fault.remedy);
		};
		for (const { file, topic, cell, path } of cells(tree)) {
			for (const [i, sentence] of cell.summary.entries()) look(file, [...path, "summary", i], sentence.says);
			look(file, [...path, "short"], cell.short.says);
			look(file, [...path, "bottomLine"], cell.bottomLine);
			if (cell.forYou) look(file, [...path, "forYou"], cell.forYou.says);
			const verdict = verdictOf(
				topic,
				cell.claims.map((claim) => weighed(claim, file.data.sources)),
				cell.absences.length,
			);
			const gist = [cell.short.says, cell.bottomLine, cell.gist, ...cell.summary.map((s) => s.says)];
			for (const says of gist) {
				if (verdict !== "confirmed" && unsoftened(says, IS_INSURED, HEDGE))
					report(
						file,
						path,
						`"${says.match(IS_INSURED)?.[0]}" says more than the verdict "${verdict}" bears`,
						"Say who says so and for what, or say less",
					);
			}
		}
		for (const [i, tip] of tree.tips.data.tips.entries()) for (const says of [tip.does, ...tip.how]) look(tree.tips, ["tips", i], says);
		for (const [i, term] of tree.glossary.data.terms.entries()) look(tree.glossary, ["terms", i], term.says);
		for (const { file, path, claim } of claims(tree)) look(file, path, claim.says);
		for (const { path, says } of steps(tree)) look(tree.checklists, path, says);
		for (const { file, path, says } of sentences(tree)) look(file, path, says);
		for (const file of tree.questions) if (file.data.bottomLine) look(file, ["bottomLine"], file.data.bottomLine);
	},
};
