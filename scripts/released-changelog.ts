/** What a release changes in CHANGELOG.md, and which version may follow which. */

/** Why nothing is released; the message is for whoever wanted to. */
export class RefusedRelease extends Error {}

const HEADING = "## Unreleased";

/** @throws RefusedRelease where nothing is written under "Unreleased" */
export function releasedChangelog(text: string, version: string, date: string): string {
	const at = text.indexOf(`${HEADING}\n`);
	if (at < 0) throw new RefusedRelease(`CHANGELOG.md has no heading "${HEADING}".`);
	const rest = text.slice(at + HEADING.length);
	const next = rest.search(/^## /m);
	const changes = (next < 0 ? rest : rest.slice(0, next)).trim();
	if (changes === "") throw new RefusedRelease(`CHANGELOG.md says nothing under "${HEADING}": what is new for whoever runs it?`);
	return `${text.slice(0, at)}${HEADING}\n\n## ${version} (${date})\n${changes}\n\n${next < 0 ? "" : rest.slice(next)}`;
}

/** @throws RefusedRelease unless both are X.Y.Z and the first is the newer one */
export function requireNewer(version: string, than: string): void {
	const [parts, before] = [numbers(version), numbers(than)];
	if (!parts || !before) throw new RefusedRelease(`${version} is no version such as 0.2.0.`);
	const first = parts.findIndex((part, i) => part !== before[i]);
	if (first < 0 || (parts[first] as number) < (before[first] as number))
		throw new RefusedRelease(`${version} is not newer than ${than}, which package.json says.`);
}

function numbers(version: string): number[] | null {
	return /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/.test(version) ? version.split(".").map(Number) : null;
}
