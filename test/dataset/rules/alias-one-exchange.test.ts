import { test } from "vitest";
import { aliasOneExchange } from "../../../src/dataset/rules/alias-one-exchange.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

const BETA = "exchanges/beta.yaml";
const ALIASES = "aliases: [beta exchange]";

test.each([
	{ of: "id", alias: "alpha" },
	{ of: "name, however it is written", alias: "A.l-p h a" },
	{ of: "alias", alias: "alphacoin" },
	{ of: "common name", alias: "alfa" },
])("an alias that is another exchange's $of", ({ alias }) => {
	const broken = faq().edit(BETA, ALIASES, `aliases: [beta exchange, "${alias}"]`);
	expectFault(broken, aliasOneExchange, { file: BETA, at: "aliases:", names: "already leads to alpha" });
});

test("a name that is another exchange's alias", () => {
	const broken = faq().edit(BETA, "name: Beta\n", "name: Alphacoin\n");
	expectFault(broken, aliasOneExchange, { file: BETA, at: "aliases:", names: '"alphacoin"' });
});

test("a common name that is another exchange's alias", () => {
	const broken = faq().edit(BETA, ALIASES, `${ALIASES}\ncommon: [alphacoin]`);
	expectFault(broken, aliasOneExchange, { file: BETA, at: "aliases:", names: '"alphacoin"' });
});

test("another name that is a covered exchange's", () => {
	const broken = faq().edit("names.yaml", "name: Delta", "name: Beta Exchange");
	expectFault(broken, aliasOneExchange, { file: "names.yaml", at: "Beta Exchange", names: '"betaexchange" already leads to beta' });
});

test("another name with an alias that is a covered exchange's", () => {
	const broken = faq().edit("names.yaml", "aliases: [gamma pro]", "aliases: [gamma pro, beta]");
	expectFault(broken, aliasOneExchange, { file: "names.yaml", at: "- name: Gamma", names: '"beta" already leads to beta' });
});

test("an exchange may repeat its own names", () => {
	expectFaults(faq().edit(BETA, ALIASES, "aliases: [beta, Beta, beta exchange, betaexchange]"), aliasOneExchange, []);
});

test.each(["álphá", "ａｌｐｈａ", "Alpha'"])("%s is to the matching the same name as alpha, and so to the rule", (alias) => {
	const broken = faq().edit(BETA, ALIASES, `aliases: [beta exchange, "${alias}"]`);
	expectFault(broken, aliasOneExchange, { file: BETA, at: "aliases:", names: '"alpha" already leads to alpha' });
});
