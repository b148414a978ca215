/** Filling in what the page asks for, by keyboard: fields by their labels, selects and suggestions by their options. */
import type { Locator, Page } from "playwright-core";

/** Enters a value in a field of a form, or in an option of a command, which may have to be added first. */
export async function enter(form: Locator, name: string, value: string): Promise<void> {
	const adder = form.getByRole("button", { name: new RegExp(`^Add the option ${name}:`) });
	if ((await adder.count()) > 0) await adder.press("Enter");
	const group = form.getByRole("group", { name: new RegExp(`^${literally(name)}`) });
	if ((await group.count()) > 0) return group.getByLabel(value).press(" ");
	const field = form.getByLabel(new RegExp(`^${literally(name)}`)).first();
	const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute("type") ?? ""}`);
	if (kind.startsWith("SELECT")) await field.selectOption({ label: value });
	else if (kind.endsWith(" file")) await field.setInputFiles(value);
	else await field.fill(value);
	await field.focus();
}

/** Goes to the option of an open list that begins so. */
export async function goTo(page: Page, list: Locator, option: string): Promise<void> {
	const at = await list.getByRole("option").evaluateAll((all, wanted) => all.findIndex((one) => one.textContent?.startsWith(wanted)), option);
	if (at < 0) throw new Error(`The select has no option "${option}".`);
	await page.keyboard.press("Home");
	for (let i = 0; i < at; i++) await page.keyboard.press("ArrowDown");
}

/** Takes the suggestion of that name for the field that has the focus, once it is offered. */
export async function pick(page: Page, suggestion: string): Promise<void> {
	const offered = page.getByRole("option", { name: suggestion, exact: true });
	await offered.waitFor();
	const most = await page.getByRole("option").count();
	for (let i = 0; i < most && (await offered.getAttribute("aria-selected")) !== "true"; i++) await page.keyboard.press("ArrowDown");
	await page.keyboard.press("Enter");
}

export const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
