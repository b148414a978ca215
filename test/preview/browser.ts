/** Somebody at the preview's page in Chromium, working it by keyboard: for the browser tests of every feature. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { findChromium } from "./chromium.ts";
import { enter, goTo, literally, pick } from "./fill-in.ts";

export type Look = { readonly width?: number; readonly height?: number; readonly scheme?: "light" | "dark"; readonly scale?: number };
type Violations = {
	readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly html: string }[] }[];
};

/** Long enough for a busy machine; a test that waits in vain then says for what. */
const PATIENCE_MS = 60_000;

/**
 * What Chromium would do beside showing pages. The first three are its address bar's suggestions, pages of their own that each window loads
 * though nobody sees them: that took three quarters of a new page's processor time. A further switch replaces Playwright's: its own
 * features that matter to pages of this machine are here again.
 */
const NOT_NEEDED = [
	...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "SpareRendererForSitePerProcess"],
	...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable"],
	...["LensOverlay", "MediaRouter", "PaintHolding", "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
];

/** Starts Chromium; root may not use its sandbox. */
export function startChromium(): Promise<Browser> {
	const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
	return chromium.launch({ executablePath: findChromium() ?? "", args: [...sandbox, `--disable-features=${NOT_NEEDED.join(",")}`] });
}

let shared: Promise<Browser> | undefined;

/** One for all files that a process runs: starting takes a second of the processor. Nobody ends it: it ends when this process is gone. */
export function sharedChromium(): Promise<Browser> {
	shared ??= startChromium();
	return shared;
}

/** Pages that nobody is at any more, by how many pixels a point has: all else of a look can be changed. */
const left = new WeakMap<Browser, Map<number, Page[]>>();

/** A page as a new one would be: whoever was there before has left nothing behind. */
async function enterPage(browser: Browser, { width = 1200, height = 800, scheme: colorScheme = "light", scale = 1 }: Look) {
	const byScale = left.get(browser) ?? new Map<number, Page[]>();
	left.set(browser, byScale);
	const free = byScale.get(scale) ?? [];
	byScale.set(scale, free);
	const page = free.pop() ?? (await (await browser.newContext({ deviceScaleFactor: scale, locale: "en-GB" })).newPage());
	page.setDefaultTimeout(PATIENCE_MS);
	await Promise.all([page.setViewportSize({ width, height }), page.emulateMedia({ colorScheme }), page.mouse.move(0, 0)]);
	const leave = async () => {
		try {
			await page.evaluate("localStorage.clear()");
			for (const event of ["pageerror", "console"]) await page.removeAllListeners(event);
			await page.unrouteAll({ behavior: "ignoreErrors" });
			// By the page itself: so the empty page stays in this site's process, and a new process costs a second.
			await Promise.all([page.waitForURL("about:blank"), page.evaluate("location.replace('about:blank')")]);
			free.push(page);
		} catch (error) {
			await page.context().close();
			throw error;
		}
	};
	return { page, leave };
}

/** Opens the page for one person. */
export async function visit(browser: Browser, url: string, look: Look = {}) {
	const { page, leave } = await enterPage(browser, look);
	const errors: string[] = [];
	page.on("pageerror", (error) => errors.push(String(error)));
	page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
	await page.goto(url);
	await idle(page);
	return { page, errors, close: leave, ...hands(page) };
}

export type Visitor = Awaited<ReturnType<typeof visit>>;

/** No action is under way and all of it is drawn. */
const idle = (page: Page) => page.waitForSelector(':root[data-busy="0"]', { state: "attached" });

function hands(page: Page) {
	const messages = page.locator("#messages > .message:not(.local)");
	/** Does it, and waits until what came of it is drawn. */
	const acting = async (work: () => Promise<unknown>) => {
		await Promise.all([
			page.waitForResponse((response) => response.url().includes("/do?") && !response.request().postData()?.includes('"autocomplete"')),
			work(),
		]);
		await idle(page);
	};
	const last = () => messages.last();
	/** Tab (or Shift+Tab) until the thing has the focus: that it can be reached so is part of what is tested. */
	const tabTo = async (target: Locator, key = "Shift+Tab") => {
		for (let i = 0; i < 80; i++) {
			if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
			await page.keyboard.press(key);
		}
		throw new Error(`${target} cannot be reached with ${key}`);
	};
	/** On a phone the places are behind a button. */
	const openDrawer = async () => {
		const menu = page.locator("#menu");
		if ((await menu.isVisible()) && !(await page.locator("#places").isVisible())) await menu.press("Enter");
	};
	const button = (label: string) => last().getByRole("button", { name: label, exact: true });

	return {
		tabTo,
		last,
		messages,
		/** Types a command with its options, and sends it. */
		async slash(command: string, options: Readonly<Record<string, string>> = {}) {
			await page.locator("#write").focus();
			await page.keyboard.type(`/${command} `);
			const form = page.getByRole("form", { name: `/${command}` });
			for (const [name, value] of Object.entries(options)) await enter(form, name, value);
			// In a field Enter sends; a file's field opens the machine's own dialog, and a command without options has no field.
			const inField = await page.evaluate("document.activeElement.matches('.option > :not([type=file])')");
			const send = form.getByRole("button", { name: "Send" });
			await acting(() => (inField ? page.keyboard.press("Enter") : send.press("Enter")));
		},
		/** Types a command and the beginning of its first option, picks a suggestion with the arrow keys, and sends it. */
		async slashPicking(command: string, begun: string, suggestion: string) {
			await page.locator("#write").focus();
			await page.keyboard.type(`/${command} ${begun}`);
			await pick(page, suggestion);
			await acting(() => page.keyboard.press("Enter"));
		},
		/** Writes a message and waits until the bot has answered in the channel. */
		async ask(text: string) {
			const before = await messages.count();
			await page.locator("#write").fill(text);
			await acting(() => page.keyboard.press("Enter"));
			await messages.nth(before + 1).waitFor();
		},
		/** Writes a message and waits for nothing more. */
		async say(text: string) {
			await page.locator("#write").fill(text);
			await acting(() => page.keyboard.press("Enter"));
		},
		/** Presses a button of the last message. */
		press: (label: string) => acting(() => button(label).press("Enter")),
		/** Chooses in a select of the last message, by its placeholder (or what is chosen now) and the option's label. */
		async select(name: string, ...options: readonly string[]) {
			const opener = last().getByRole("button", { name: new RegExp(literally(name)) });
			await opener.press("Enter");
			const list = last().getByRole("listbox");
			const many = (await list.getAttribute("aria-multiselectable")) === "true";
			for (const option of options) {
				await goTo(page, list, option);
				if (many) await page.keyboard.press(" ");
				else await acting(() => page.keyboard.press("Enter"));
			}
			if (many) await acting(() => page.keyboard.press("Enter"));
		},
		/** Apps → command, on the message that holds that text. */
		async apps(text: string, command: string) {
			const message = messages.filter({ hasText: text }).last();
			await message.getByRole("button", { name: "Apps and reply" }).press("Enter");
			await acting(() => message.getByRole("menuitem", { name: `Apps: ${command}` }).press("Enter"));
		},
		/** Fills the open form by its labels, and sends it. */
		async submitForm(values: Readonly<Record<string, string>>) {
			const dialog = page.getByRole("dialog");
			for (const [label, value] of Object.entries(values)) await enter(dialog, label, value);
			await acting(() => dialog.getByRole("button", { name: "Submit" }).press("Enter"));
		},
		/** What the last message says, buttons and all. */
		readLast: async () => (await last().innerText()).replace(/\s+/g, " "),
		/** Becomes the "member", the "moderator" or the "stranger". */
		async asPerson(key: string) {
			await openDrawer();
			await page.locator("#person").selectOption(key);
			await page.waitForURL(new RegExp(`#/${key}/`));
		},
		/** Goes to a channel of the place that is open, or to the direct messages. */
		async goTo(name: string) {
			await openDrawer();
			if (name === "dm") await page.getByRole("button", { name: "Direct messages" }).press("Enter");
			else await page.locator("#channels").getByRole("button", { name }).press("Enter");
			const heading = name === "dm" ? "CoverBot" : `#${name}`;
			await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
		},
		/** What axe finds, a line each. @param rules all of its rules unless said */
		async axe(rules?: readonly string[]): Promise<string[]> {
			if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
			// What is in order it would describe as well, which takes as long again.
			const options = { resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) };
			const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as Violations;
			return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
		},
	};
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
