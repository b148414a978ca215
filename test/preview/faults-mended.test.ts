/** What went wrong in the page itself, each as a test: a choice that was lost, a drawer that stayed open, a question met with silence. */
import { expect } from "vitest";
import { browserTest } from "./chromium.ts";
import { stage } from "./stage.ts";

const { come, preview } = stage();

browserTest("becoming somebody else holds, though a view of before is still on its way", async () => {
	const who = await come("member");
	let release = () => {};
	const held = new Promise<void>((done) => {
		release = done;
	});
	await who.page.route("**/state?person=member*", async (route) => {
		await held;
		await route.continue();
	});
	const asked = who.page.waitForRequest(/state\?person=member/);
	const { users, channels } = preview().discord.world;
	const ben = [...users.values()].find(({ name }) => name === "ben");
	const general = [...channels.values()].find(({ name }) => name === "general");
	preview().discord.as(String(ben?.id)).say(String(general?.id), "anything new?");
	await asked;
	await who.page.locator("#person").selectOption("moderator");
	release();
	await who.page.waitForURL(/#\/moderator\//);
	await who.page.waitForSelector("#messages > .message");
	expect(await who.page.locator("#person").inputValue()).toBe("moderator");
	expect(who.page.url()).toContain("#/moderator/");
});

browserTest("on a phone the drawer closes when somebody is chosen, and with Escape wherever the focus is", async () => {
	const who = await come("member", { width: 390, height: 844 });
	const [menu, places] = [who.page.locator("#menu"), who.page.locator("#places")];
	await menu.press("Enter");
	await places.waitFor({ state: "visible" });
	await who.page.locator("#person").selectOption("moderator");
	await places.waitFor({ state: "hidden" });
	await menu.press("Enter");
	await places.waitFor({ state: "visible" });
	await who.page.keyboard.press("Escape");
	await places.waitFor({ state: "hidden" });
	expect(await menu.getAttribute("aria-expanded")).toBe("false");
});

browserTest("a plain question in the channel that invites it is answered there, chatter is left alone", async () => {
	const who = await come("member");
	await who.say("did anybody see the match yesterday?");
	await who.ask("is my money safe on bitmart?");
	await expect.poll(who.readLast).toMatch(/In reply to Mia.*BitMart/);
	expect(await who.messages.filter({ hasText: "In reply to Mia: did anybody" }).count()).toBe(0);
});

browserTest("a message that was forwarded, a poll and a pin are drawn", async () => {
	const max = await come("moderator");
	await max.goTo("general");
	const fraud = max.messages.filter({ hasText: "wallet must be validated" }).first();
	await fraud.getByRole("button", { name: "Apps and reply" }).press("Enter");
	await fraud.getByRole("menuitem", { name: "Pin" }).press("Enter");
	await max.messages.filter({ hasText: "pinned a message to this channel" }).waitFor();
	await fraud.getByRole("button", { name: "Apps and reply" }).press("Enter");
	await fraud.getByRole("menuitem", { name: "Forward to CoverBot" }).press("Enter");
	await max.goTo("dm");
	await max.messages.filter({ hasText: "marks of a fraud" }).waitFor();
	expect(await max.messages.first().innerText()).toContain("Forwarded");
	const { users, channels } = preview().discord.world;
	const person = [...users.values()].find(({ name }) => name === "max");
	const own = [...channels.values()].find(({ guildId, recipients }) => guildId === undefined && recipients.includes(String(person?.id)));
	preview()
		.discord.as(String(person?.id))
		.say(String(own?.id), "", { poll: { question: "is kraken insured?", answers: ["yes", "no"] } });
	await max.messages.filter({ hasText: "third-party insurance" }).waitFor();
	expect(await max.messages.filter({ hasText: "is kraken insured?" }).first().innerText()).toMatch(/yes\s+no/);
});

browserTest("in a forum what one writes becomes a post, which is answered once", async () => {
	const who = await come("member");
	await who.goTo("questions");
	await who.say("is my money safe on bitmart?");
	await who.page.getByRole("heading", { level: 1, name: "is my money safe on bitmart?" }).waitFor();
	await who.messages.nth(1).waitFor();
	await expect.poll(who.readLast).toContain("BitMart");
	await who.say("thanks, that helps");
	expect(await who.messages.count()).toBe(3);
});
