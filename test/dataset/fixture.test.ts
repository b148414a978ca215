import { expect, test } from "vitest";
import { faq } from "./fixture.ts";

test("the fixture has no fault", () => {
	expect(faq().faults()).toEqual([]);
});
