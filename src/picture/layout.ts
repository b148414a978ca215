/** A table as boxes for satori: one opaque picture on a dark ground, which suits Discord's light and dark themes alike. */
import { INK, symbol } from "./symbols.ts";
import type { Table, TableCell } from "./table.ts";

type Box = { type: string; props: Record<string, unknown> };

const GROUND = "#1e2230";
const STRIPE = "#272c3d";
const TEXT = "#f2f4f8";
/** 5.6:1 on the stripe. */
const FAINT = "#aab2c5";
/** At 390 pixels of a phone the words are still about ten pixels high. */
const WORDS = 22;
/** A little smaller than the words, and still read on a phone. */
const SMALL = 21;
/** The column of the topics' names. */
const NAMES = 240;
const PAD = 28;
/** A row's inset on both sides. */
const INSET = 16;
/** More columns are beneath their row's name instead of beside it: they need its width to stay readable on a phone. */
const MOST_BESIDE = 2;
const BESIDE = 288;
/** Three or four columns: at 390 pixels they are scaled by 0.46, the words to 13 pixels and the months to 11. */
const STACKED = 840;
const FOOT = "Month: the newest evidence. Not financial advice. The statements and their sources stand below.";

const box = (style: Record<string, unknown>, children: unknown): Box => ({ type: "div", props: { style: { display: "flex", ...style }, children } });

/** The picture's width in pixels; its height follows from the rows. */
export function widthOf({ columns }: Table): number {
	if (columns.length > MOST_BESIDE) return STACKED;
	return 2 * PAD + NAMES + (columns.length === 1 ? 560 : columns.length * BESIDE);
}

export function layout(table: Table): Box {
	const shape = table.columns.length === 1 ? single : table.columns.length > MOST_BESIDE ? stacked : beside;
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
		...shape(table),
		box({ fontSize: SMALL, color: FAINT, marginTop: 18, lineHeight: 1.3 }, FOOT),
	]);
}

/** A row an exchange, its one cell beside its name. */
function single({ rows }: Table): Box[] {
	return rows.map((item, i) => row([name(item.name), ...item.cells.map(wideCell)], ground(i)));
}

/** A row a topic, the cells beside its name. */
function beside({ columns, rows }: Table): Box[] {
	const head = row([name(""), ...columns.map(headCell)], "transparent");
	return [head, ...rows.map((item, i) => row([name(item.name), ...item.cells.map(tallCell)], ground(i)))];
}

/** A band a topic, its name over the cells. All take as many lines as the longest gist, so that the months are in a line. */
function stacked({ columns, rows }: Table): Box[] {
	// Letters of a line, beside the symbol, where four or three columns share the width.
	const fits = columns.length > 3 ? 11 : 16;
	const lines = (cells: readonly TableCell[]) => Math.max(...cells.map(({ gist }) => Math.ceil(gist.length / fits)));
	const bands = rows.map((item, i) =>
		box({ flexDirection: "column", background: ground(i), borderRadius: 10, padding: "12px 0 14px" }, [
			box({ paddingLeft: INSET, marginBottom: 8, fontSize: 25, fontWeight: 700 }, item.name),
			box(
				{ paddingLeft: INSET },
				item.cells.map((cell) => narrowCell(cell, lines(item.cells))),
			),
		]),
	);
	return [box({ paddingLeft: INSET, paddingBottom: 10 }, columns.map(headCell)), ...bands];
}

function ground(i: number): string {
	return i % 2 ? "transparent" : STRIPE;
}

function row(children: Box[], background: string): Box {
	return box({ background, borderRadius: 10, padding: "10px 0", alignItems: "center" }, children);
}

function name(text: string): Box {
	return box(
		{ width: NAMES, flexShrink: 0, boxSizing: "border-box", paddingLeft: INSET, paddingRight: 14, fontSize: 25, fontWeight: 600, lineHeight: 1.15 },
		text,
	);
}

function headCell(text: string): Box {
	return box({ flex: 1, minWidth: 0, fontSize: 29, fontWeight: 700 }, text);
}

function verdict({ verdict: kind, gist }: TableCell): Box[] {
	const icon: Box = { type: "img", props: { src: symbol(kind), width: 30, height: 30, style: { marginRight: 10, flexShrink: 0 } } };
	const words = box({ fontSize: WORDS, fontWeight: 600, color: INK[kind], lineHeight: 1.12, flex: 1, minWidth: 0, wordBreak: "break-word" }, gist);
	return [icon, words];
}

function behind({ age, sources }: TableCell): string {
	return sources === 0 ? age : `${age} · ${pages({ sources })}`;
}

function pages({ sources }: Pick<TableCell, "sources">): string {
	return sources === 1 ? "1 source" : `${sources} sources`;
}

function tallCell(cell: TableCell): Box {
	return box({ width: BESIDE, flexShrink: 0, boxSizing: "border-box", flexDirection: "column", paddingRight: 10 }, [
		box({ alignItems: "center" }, verdict(cell)),
		box({ fontSize: SMALL - 1, color: FAINT, marginTop: 4, lineHeight: 1.15 }, behind(cell)),
	]);
}

/** The month and the number of pages are beneath each other: side by side they would be too small. */
function narrowCell(cell: TableCell, lines: number): Box {
	const small = (text: string) => box({ fontSize: SMALL + 3, color: FAINT, lineHeight: 1.2 }, text);
	return box({ flex: 1, minWidth: 0, flexDirection: "column", paddingRight: 8 }, [
		box({ alignItems: "flex-start", minHeight: 4 + 27 * lines }, verdict(cell)),
		small(cell.age),
		...(cell.sources > 0 ? [small(pages(cell))] : []),
	]);
}

function wideCell(cell: TableCell): Box {
	return box({ flex: 1, alignItems: "center", justifyContent: "space-between", paddingRight: INSET }, [
		box({ alignItems: "center" }, verdict(cell)),
		box({ fontSize: SMALL, color: FAINT }, behind(cell)),
	]);
}
