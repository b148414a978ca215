import { test } from "vitest";
import { incidentsNamed } from "../../../src/dataset/rules/incidents-named.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const of = (exchange: string) => faq().edit("incidents.yaml", "exchange: Gamma", `exchange: ${exchange}`);

test.each(["alpha", "Alpha (once Omega)", "ALPHACOIN"])("a covered exchange's incident under another spelling: %s", (name) => {
	expectFault(of(name), incidentsNamed, { file: "incidents.yaml", at: `exchange: ${name}`, names: "is Alpha under another spelling" });
});

test.each(["Alpha", "Gamma", "Alphabet (not Alpha)"])("%s may stand", (name) => {
	expectFaults(of(name), incidentsNamed, []);
});
