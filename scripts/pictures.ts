/** The README's pictures: which window, and what is done in it before it is drawn. */
import type { Look, Visitor } from "../test/preview/browser.ts";

export type Picture = Look & {
	readonly name: string;
	readonly width: number;
	/** What is done before it is drawn. */
	readonly act: (who: Visitor) => Promise<unknown>;
	/** The first message that is drawn. Without a height, the window gets as high as what is there from it to the end. */
	readonly from?: (who: Visitor) => ReturnType<Visitor["last"]>;
};

const last = (who: Visitor) => who.last();
/** Without the list of channels: all of the width is the answer's. */
const NARROW = 640;

/** Another picture is another line. */
export const PICTURES: readonly Picture[] = [
	{ name: "suggestions", width: 1000, height: 560, act: (who) => suggest(who, "is my money on bitm") },
	{ name: "answer", width: NARROW, act: (who) => who.slash("ask", { question: "is BitMart insured?" }), from: last },
	{ name: "overview", width: 390, act: (who) => who.slash("ask", { question: "is my money safe on BitMart?" }), from: last },
	{ name: "comparison", width: NARROW, height: 1016, act: compare, from: last },
	{ name: "scam-check", width: NARROW, act: scamCheck, from: (who) => who.messages.filter({ hasText: FRAUD }).first() },
	{ name: "checklist", width: NARROW, height: 976, act: checklist, from: last },
	{ name: "moderators", width: NARROW, act: edit, from: last },
	{
		name: "direct-message",
		width: 390,
		scheme: "dark",
		act: async (who) => [await who.goTo("dm"), await who.ask("is my cash on bitmart insured?")],
		from: (who) => who.messages.nth(-2),
	},
	{ name: "panel", width: 390, act: postPanel, from: (who) => who.messages.filter({ hasText: "Are my coins covered?" }).first() },
	{ name: "phone", width: 390, act: (who) => who.slash("ask", { question: "is kraken insured?" }), from: last },
];

async function suggest({ page }: Visitor, typed: string): Promise<void> {
	await page.locator("#write").focus();
	await page.keyboard.type(`/ask ${typed}`);
	await page.getByRole("option").nth(4).waitFor();
	await page.keyboard.press("ArrowDown");
}

async function compare(who: Visitor): Promise<void> {
	await who.slash("compare", { first: "BitMart", second: "Kraken" });
	await who.last().locator("img").waitFor();
}

/** As docs/four-steps.md tells it, up to a member's first answer. */
async function postPanel(who: Visitor): Promise<void> {
	await who.asPerson("owner");
	await who.page.getByRole("button", { name: "Add CoverBot to this server" }).press("Enter");
	await who.page.getByRole("button", { name: "Add CoverBot to this server" }).waitFor({ state: "detached" });
	await who.slash("faq panel");
	const panel = who.messages.filter({ hasText: "Are my coins covered?" });
	await panel.waitFor();
	// Only the panel itself is drawn: what its moderator alone sees goes.
	await who.messages.filter({ hasText: "Three steps" }).waitFor();
	for (let left = await who.page.locator(".only-you").count(); left > 0; left--) {
		await who.page.getByRole("button", { name: "Dismiss message" }).first().press("Enter");
		await who.page
			.locator(".only-you")
			.nth(left - 1)
			.waitFor({ state: "detached" });
	}
}

/** In the message that the preview's world begins with. */
const FRAUD = "wallet must be validated";

async function scamCheck(who: Visitor): Promise<void> {
	await who.goTo("general");
	await who.apps(FRAUD, "Is this a scam?");
}

function checklist(who: Visitor): Promise<void> {
	return who.slash("lost", { what: "I was scammed or phished", exchange: "BitMart", where: "United States" });
}

async function edit(who: Visitor): Promise<void> {
	await who.asPerson("moderator");
	// The three first steps come below the first answer of /faq, and not again.
	await who.slash("faq doctor");
	await who.messages.filter({ hasText: "Three steps" }).waitFor();
	await who.slash("faq edit", { entry: "Is Kraken insured?" });
	await who.press("Answer");
	await who.submitForm({
		Answer: "Nobody in this server sells cover for Kraken accounts, whoever writes to you. Ask in #general before you pay for any.",
	});
}
