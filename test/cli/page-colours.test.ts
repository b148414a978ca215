import { expect, it } from "vitest";
import { THEMES, VERDICT_COLOURS } from "../../src/cli/report/page-colours.ts";
import { VERDICTS } from "../../src/dataset/verdict.ts";

const pairs = VERDICTS.flatMap((verdict) => THEMES.map((theme) => ({ verdict, theme, ...VERDICT_COLOURS[verdict][theme] })));

// The formulas are those of WCAG 2.2, "relative luminance" and "contrast ratio".
const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = channels(colour).map(linear);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

it.each(pairs)("$verdict is readable in $theme: at least 7 to 1", ({ ink, paper }) => {
	expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
});

it("gives green to confirmed protection alone", () => {
	const green = pairs.filter(({ paper }) => {
		const [r = 0, g = 0, b = 0] = channels(paper);
		return g > r + 0.02 && g > b + 0.02;
	});
	expect(new Set(green.map(({ verdict }) => verdict))).toEqual(new Set(["confirmed"]));
});
