/** Malformed and hostile interactions, spoilt from real ones: the short form of fuzz.soak.ts. */
import { expect, test } from "vitest";
import { fuzz } from "./run.ts";

test("2,000 spoilt interactions: no crash, no stray rejection, no stack shown, nothing that Discord would refuse", async () => {
	const { apologies, ...found } = await fuzz(2000, 1);
	expect(found).toEqual({ crashes: [], unhandled: [], traces: [], unfit: [], statuses: [], polluted: [] });
	// If most were met by an apology, nothing behind it was tested.
	expect(apologies).toBeLessThan(1000);
}, 60_000);
