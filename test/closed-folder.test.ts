import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closedFolder } from "./closed-folder.ts";
import { withFolder } from "./store/temporary.ts";

test("the outermost folder that others may not enter is named", () =>
	withFolder(async (folder) => {
		const [outer, inner] = [join(folder, "outer"), join(folder, "outer/inner")];
		mkdirSync(inner, { recursive: true });
		for (const open of [folder, outer, inner]) chmodSync(open, 0o755);
		expect(closedFolder(inner)).toBeNull();
		chmodSync(inner, 0o700);
		expect(closedFolder(inner)).toBe(inner);
		chmodSync(outer, 0o750);
		expect(closedFolder(inner)).toBe(outer);
	}));

test("a PostgreSQL that cannot start says why in one line", () => {
	const { stdout } = spawnSync(process.execPath, ["test/postgres-server.ts"], {
		env: { PATH: process.env.PATH, TMPDIR: "/nowhere" },
		encoding: "utf8",
	});
	expect(stdout).toMatch(/^failed ENOENT.*\/nowhere.*\n$/);
});
