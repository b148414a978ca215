/** A table as boxes for satori: one opaque picture on a dark ground, which suits Discord's light and dark themes alike. */
import { VERDICT_LABEL } from "../answering/labels.ts";
import { INK, symbol } from "./symbols.ts";
import type { Table, TableCell } from "./table.ts";

type Box = { type: string; props: Record<string, unknown> };

const GROUND = "#1e2230";
const STRIPE = "#272c3d";
const TEXT = "#f2f4f8";
/** 5.6:1 on the stripe. */
const FAINT = "#aab2c5";
/** Wide type: at 390 pixels of a phone the words are still about ten pixels high. */
const WORDS = 27;
const SMALL = 21;
const NAMES = 236;
const PAD = 28;
const FOOT = "Month: the newest evidence. Not financial advice. The statements and their sources stand below.";

const box = (style: Record<string, unknown>, children: unknown): Box => ({ type: "div", props: { style: { display: "flex", ...style }, children } });

/** The picture's width in pixels; its height follows from the rows. */
export function widthOf({ columns }: Table): number {
	return 2 * PAD + NAMES + (columns.length === 1 ? 580 : columns.length * (columns.length > 3 ? 226 : 262));
}

export function layout(table: Table): Box {
	const single = table.columns.length === 1;
	const head = single ? [] : [row([name(""), ...table.columns.map((column) => headCell(column))], "transparent")];
	const rows = table.rows.map((item, i) =>
		row([name(item.name), ...item.cells.map((cell) => (single ? wideCell(cell) : tallCell(cell)))], i % 2 ? "transparent" : STRIPE),
	);
	const style = {
		flexDirection: "column",
		width: widthOf(table),
		padding: PAD,
		boxSizing: "border-box",
		background: GROUND,
		color: TEXT,
		fontFamily: "Inter",
	};
	return box(style, [
		box({ fontSize: 32, fontWeight: 700, marginBottom: 18, lineHeight: 1.2 }, table.title),
		...head,
		...rows,
		box({ fontSize: SMALL, color: FAINT, marginTop: 18, lineHeight: 1.3 }, FOOT),
	]);
}

function row(children: Box[], background: string): Box {
	return box({ background, borderRadius: 10, padding: "10px 0", alignItems: "center" }, children);
}

function name(text: string): Box {
	return box(
		{ width: NAMES, flexShrink: 0, boxSizing: "border-box", paddingLeft: 16, paddingRight: 10, fontSize: 25, fontWeight: 600, lineHeight: 1.15 },
		text,
	);
}

function headCell(text: string): Box {
	return box({ flex: 1, minWidth: 0, fontSize: 29, fontWeight: 700 }, text);
}

function verdict({ verdict: kind }: TableCell): Box[] {
	const icon: Box = { type: "img", props: { src: symbol(kind), width: 30, height: 30, style: { marginRight: 10, flexShrink: 0 } } };
	const words = box({ fontSize: WORDS, fontWeight: 600, color: INK[kind], lineHeight: 1.1 }, VERDICT_LABEL[kind].words);
	return [icon, words];
}

function behind({ age, sources }: TableCell): string {
	return sources === 0 ? age : `${age} · ${sources} ${sources === 1 ? "source" : "sources"}`;
}

function tallCell(cell: TableCell): Box {
	return box({ flex: 1, minWidth: 0, flexDirection: "column", paddingRight: 8 }, [
		box({ alignItems: "center" }, verdict(cell)),
		box({ fontSize: SMALL - 1, color: FAINT, marginTop: 4, lineHeight: 1.15 }, behind(cell)),
	]);
}

function wideCell(cell: TableCell): Box {
	return box({ flex: 1, alignItems: "center", justifyContent: "space-between", paddingRight: 16 }, [
		box({ alignItems: "center" }, verdict(cell)),
		box({ fontSize: SMALL, color: FAINT }, behind(cell)),
	]);
}
