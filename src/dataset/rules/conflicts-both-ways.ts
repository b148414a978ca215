import type { DataFile, Path } from "../file.ts";
import type { Rule } from "./rule.ts";
import { absences, claims } from "./walk.ts";

export const conflictsBothWays: Rule = {
	name: "conflicts-both-ways",
	because: "A reader of one side of a disagreement must be shown the other.",
	check(tree, report) {
		const sides = new Map<string, readonly string[]>();
		const places: { file: DataFile<unknown>; path: Path; id: string; against: readonly string[] }[] = [];
		for (const { file, path, claim } of claims(tree)) places.push({ file, path, id: claim.id, against: claim.conflicts_with });
		for (const { file, path, absence } of absences(tree)) places.push({ file, path, id: absence.id, against: absence.conflicts_with });
		for (const place of places) sides.set(place.id, place.against);
		for (const { file, path, id, against } of places) {
			for (const other of against) {
				if (other === id) report(file, path, `"${id}" conflicts with itself`, "Name the other side");
				else if (sides.has(other) && !sides.get(other)?.includes(id))
					report(file, path, `"${id}" names "${other}", which does not name it back`, `Add ${id} to the conflicts_with of ${other}`);
			}
		}
	},
};
