/** Makes elements. Text only ever becomes text: nothing on this page is parsed as markup. */

export type Kid = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: never) => unknown);

/** An attribute that is a function listens to the event of that name; `false`, null and undefined leave the attribute out. */
export function h<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Readonly<Record<string, Value>> = {},
	...kids: readonly Kid[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === "function") element.addEventListener(name, value as EventListener);
		else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
	}
	element.append(...kids.filter((kid): kid is Node | string => kid !== null && kid !== undefined && kid !== false));
	return element;
}

/** An element of index.html. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
	const found = document.getElementById(id);
	if (!found) throw new Error(`index.html has no #${id}`);
	return found as T;
}

let made = 0;
/** An id for aria references. */
export function freshId(): string {
	return `n${++made}`;
}
