/** Where another user of this machine cannot go: root runs PostgreSQL as the user postgres, who must reach its programs. */
import { statSync } from "node:fs";
import { dirname } from "node:path";

/** May be entered by everybody, in a file's mode. */
const ENTERED_BY_ALL = 0o001;

/** @returns the outermost folder on the way to that path, itself included, that only some may enter; null where everybody may */
export function closedFolder(path: string): string | null {
	const above = dirname(path);
	const closed = above === path ? null : closedFolder(above);
	return closed ?? ((statSync(path).mode & ENTERED_BY_ALL) === 0 ? path : null);
}
