/** No column that leads to a person is unknown to /privacy: a new one is shown and deleted there, or this fails. */

import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open.ts";
import { OF_PERSONS } from "../../src/store/persons.ts";
import { NOW } from "./sample.ts";
import { withFolder } from "./temporary.ts";

test("every column of a person's is known", () =>
	withFolder(async (dataDir) => {
		await (await openStore({ dataDir, now: () => NOW })).close();
		const database = new DatabaseSync(join(dataDir, "coverbot.sqlite"), { readOnly: true });
		const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
		const columns = tables.flatMap(({ name }) =>
			(database.prepare(`pragma table_info(${name})`).all() as { name: string }[]).map((column) => `${name}.${column.name}`),
		);
		database.close();
		const ofPersons = columns.filter((column) => /\.(by_user|approved_by|person|user|member|moderator|asker)\w*$/.test(column));
		expect(ofPersons.sort()).toEqual([...OF_PERSONS].sort());
	}));
