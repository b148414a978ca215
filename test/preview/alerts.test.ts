/** Alerts and chosen channels in the page: a moderator lets a channel follow an exchange, an answer changes, and the channel is told. */
import { expect } from "vitest";
import { browserTest } from "./chromium.ts";
import { faultsOfLook } from "./looks.ts";
import { stage } from "./stage.ts";

const { come } = stage();
const CHANGE = "Make up a change of the dataset";

browserTest("a channel follows BitMart, the dataset changes, and the post says from what to what, once a change", async () => {
	const [max, mia] = [await come("moderator"), await come("member")];
	const change = () => max.page.getByRole("button", { name: CHANGE }).press("Enter");
	await change();
	await max.page.getByText("No channel of this server follows an exchange yet").first().waitFor();

	await max.slash("faq alerts", { channel: "general", exchange: "BitMart" });
	await max.messages.filter({ hasText: /#general follows BitMart.*I post once what changed/ }).waitFor();
	await change();
	await mia.goTo("general");
	const posts = mia.messages.filter({ hasText: "Changed: BitMart" });
	await posts.filter({ hasText: "change 1." }).waitFor();
	expect((await posts.last().innerText()).replace(/\s+/g, " ")).toMatch(/Before: .* Now: .*Made up in this preview: change 1\..*Source: /);
	await change();
	await posts.filter({ hasText: "Made up in this preview: change 2." }).waitFor();
	expect(await posts.count()).toBe(2);
	expect(await faultsOfLook(mia)).toEqual([]);

	// A notice is posted there as well, and an end is an end.
	await max.slash("faq banner", { exchange: "BitMart", text: "Withdrawals are paused.", until: "2 days", post: "True" });
	await max.messages.filter({ hasText: "posted in 1 channel" }).waitFor();
	await mia.messages.filter({ hasText: "Notice on BitMart" }).filter({ hasText: "Withdrawals are paused." }).waitFor();
	await max.slash("faq alerts", { channel: "general", stop: "True" });
	await change();
	await max.page.getByText("No channel of this server follows an exchange yet").first().waitFor();
	expect(await posts.count()).toBe(2);
});

browserTest("a moderator takes a channel off those in which questions are answered, and puts it back", async () => {
	const [max, mia] = [await come("moderator"), await come("member")];
	await max.slash("faq channel list");
	await max.messages.filter({ hasText: "faq channel list" }).filter({ hasText: "#ask-coverbot" }).waitFor();
	await max.slash("faq channel remove", { channel: "ask-coverbot" });
	await mia.say("is my money safe on bitmart?");
	await max.slash("faq channel add", { channel: "ask-coverbot" });
	await mia.say("is my money safe on kraken?");
	await mia.messages.filter({ hasText: "In reply to Mia: is my money safe on kraken?" }).waitFor();
	expect(await mia.messages.filter({ hasText: "In reply to Mia: is my money safe on bitmart?" }).count()).toBe(0);
});

browserTest("a member is not offered to make up a change", async () => {
	const mia = await come("member");
	expect(await mia.page.getByRole("button", { name: CHANGE }).count()).toBe(0);
});
