/** What a cover is for is said in words, of every cover that the dataset has. */
import { beforeAll, expect, test } from "vitest";
import { scopeOf } from "../../src/answering/scope.ts";
import { CELL_TOPICS } from "../../src/dataset/topics.ts";
import type { Library } from "../../src/library.ts";
import { realLibrary } from "../real-library.ts";

let library: Library;
beforeAll(async () => {
	library = await realLibrary();
});

test("no scope is left without words", () => {
	const scopes = library.dataset.exchanges.flatMap((exchange) =>
		CELL_TOPICS.flatMap((topic) => scopeOf(exchange, topic).map((item) => ({ id: exchange.id, topic, ...item }))),
	);
	expect(scopes.length).toBeGreaterThan(20);
	expect(scopes.filter(({ says }) => !/\w/.test(says))).toEqual([]);
});
