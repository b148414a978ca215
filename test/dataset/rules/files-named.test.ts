import { test } from "vitest";
import { filesNamed } from "../../../src/dataset/rules/files-named.ts";
import { expectFault, expectFaults } from "../expect-fault.ts";
import { faq } from "../fixture.ts";

test("an exchange whose file is not called after its id", () => {
	const broken = faq().edit("exchanges/beta.yaml", "id: beta\n", "id: betta\n");
	expectFault(broken, filesNamed, { file: "exchanges/beta.yaml", at: "id: betta", names: '"betta"' });
});

test("a question whose file is not called after its id", () => {
	const file = "questions/about-the-bot.yaml";
	const phrasings = Array.from({ length: 10 }, (_, i) => `- what are you, way ${i}\n`).join("");
	const broken = faq()
		.edit(file, "id: about-the-bot\n", "id: about-me\n")
		.edit("questions/what-is-cover.yaml", "related: [about-the-bot]", "related: [about-me]")
		.remove("phrasings/questions/about-the-bot.yaml")
		.write("phrasings/questions/about-me.yaml", phrasings);
	expectFault(broken, filesNamed, { file, at: "id: about-me", names: '"about-me"' });
});

test("a topic left out of topics.yaml", () => {
	const broken = faq().edit("topics.yaml", "- id: claims\n", "- id: custody\n");
	expectFault(broken, filesNamed, { file: "topics.yaml", at: 1, names: '"claims"' });
});

test("a topic without phrasings", () => {
	const broken = faq().remove("phrasings/topics/custody.yaml");
	expectFault(broken, filesNamed, { file: "topics.yaml", at: 1, names: "phrasings/topics/custody.yaml" });
});

test("a question without phrasings", () => {
	const broken = faq().remove("phrasings/questions/what-is-cover.yaml");
	expectFault(broken, filesNamed, { file: "topics.yaml", at: 1, names: "phrasings/questions/what-is-cover.yaml" });
});

test("nine phrasings, where ten are wanted", () => {
	const file = "phrasings/topics/custody.yaml";
	const broken = faq().edit(file, '- "topics/custody asked in way 10"\n', "");
	expectFault(broken, filesNamed, { file, at: 1, names: "9 phrasings" });
});

test("what is declined needs no number of phrasings", () => {
	expectFaults(faq().write("phrasings/declined/fees.yaml", "- how high are the fees\n"), filesNamed, []);
});
