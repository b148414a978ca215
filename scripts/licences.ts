/** `npm run -s licences`: every package that the running bot may load, with its licence, as the lock file names them. */
import { readFileSync } from "node:fs";

const HELP = `npm run -s licences > docs/licences.md
Writes the licences of all packages that are installed with --omit=dev. Run it after package-lock.json changed.
`;

type Locked = { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly optional?: boolean };

/** The whole page, from the text of a package-lock.json. */
export function licencesPage(lock: string): string {
	const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
	const running = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
	const rows = running.map(([path, { version, license, optional }]) => {
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		return `| ${name} | ${version} | ${license ?? "not named: look at the package"} | ${optional ? "on some machines" : ""} |`;
	});
	return `# Licences

CoverBot itself is MIT. What it loads when it runs, written by \`npm run -s licences\` from the lock file:

| package | version | licence | |
|---|---|---|---|
${[...new Set(rows)].sort().join("\n")}
`;
}

if (import.meta.main)
	process.stdout.write(process.argv.includes("--help") ? HELP : licencesPage(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")));
