/** What every part of the page may use: the view as it is, and ways to act. */
import type { Action } from "../actions.ts";
import type { Done, View } from "../view.ts";

export type Page = {
	/** The view as it stands now. */
	readonly view: () => View;
	/** Does it, shows a form that comes of it, and looks again. Never throws. */
	readonly act: (action: Action) => Promise<Done>;
	/** Goes elsewhere, or becomes somebody else. */
	readonly go: (to: { readonly channel?: string; readonly person?: string }) => Promise<void>;
};
