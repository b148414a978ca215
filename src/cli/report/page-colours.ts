/** The page's colour for each verdict, in light and in dark. Colour never stands alone: symbol and word go with it. */
import { VERDICTS, type Verdict } from "../../dataset/verdict.ts";

export type Pair = { readonly ink: string; readonly paper: string };
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** A test holds that ink on paper has a contrast of at least 7 to 1. Green is for confirmed protection alone. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, Readonly<Record<Theme, Pair>>>> = {
	confirmed: { light: { ink: "#0b3d17", paper: "#cfeed6" }, dark: { ink: "#c4f2cd", paper: "#10391b" } },
	partial: { light: { ink: "#463600", paper: "#fff0b8" }, dark: { ink: "#ffeaa0", paper: "#3b3005" } },
	unconfirmed: { light: { ink: "#552a00", paper: "#ffe2c9" }, dark: { ink: "#ffd9b5", paper: "#43250a" } },
	disputed: { light: { ink: "#46185e", paper: "#f2dffa" }, dark: { ink: "#ecd0fb", paper: "#3a1a4c" } },
	no: { light: { ink: "#5e0d0d", paper: "#fbdcdc" }, dark: { ink: "#ffcfcf", paper: "#4a1414" } },
	known: { light: { ink: "#0c2f5c", paper: "#dfebfb" }, dark: { ink: "#cde1ff", paper: "#14304f" } },
	"nothing-found": { light: { ink: "#333333", paper: "#ececec" }, dark: { ink: "#dddddd", paper: "#2e2e2e" } },
};

/** The colours as CSS variables of a theme, to be set on the root. */
export function colourVariables(theme: Theme): string {
	return VERDICTS.map((verdict) => {
		const { ink, paper } = VERDICT_COLOURS[verdict][theme];
		return `--${verdict}-ink: ${ink}; --${verdict}-paper: ${paper};`;
	}).join(" ");
}

/** One class a verdict. */
export function verdictClasses(): string {
	return VERDICTS.map((verdict) => `.v-${verdict} { color: var(--${verdict}-ink); background: var(--${verdict}-paper); }`).join("\n");
}
