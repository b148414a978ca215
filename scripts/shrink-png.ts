/**
 * A screenshot with at most 256 colours: a third of its size, and nobody sees the difference. Drawn text has a few thousand
 * shades of edges, of which the commonest 200 cover nearly all.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = 8;
/** Bytes a pixel by colour type: what Chromium writes, RGB or RGBA (PNG specification, 11.2.1). */
const PIXEL: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

export function shrinkPng(png: Buffer): Buffer {
	const chunks = read(png);
	const header = Buffer.from(chunks.find(({ type }) => type === "IHDR")?.data ?? []);
	const [width, height, bytes] = [header.readUInt32BE(0), header.readUInt32BE(4), PIXEL[header[9] ?? 0] ?? 3];
	const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
	const rows = unfilter(inflateSync(packed), width * bytes, height, bytes);
	const pixels = new Uint32Array(width * height).map((_, i) => rows.readUIntBE(i * bytes, 3));

	const palette = commonest(pixels);
	const index = new Map(palette.map((colour, i) => [colour, i]));
	const lines = Buffer.alloc((width + 1) * height);
	for (let i = 0; i < pixels.length; i++) {
		const colour = pixels[i] as number;
		const at = index.get(colour) ?? nearest(palette, colour);
		index.set(colour, at);
		lines[i + Math.floor(i / width) + 1] = at;
	}
	header[9] = 3;
	const colours = Buffer.from(palette.flatMap(channels));
	const data = deflateSync(lines, { level: 9, memLevel: 9 });
	return Buffer.concat([
		png.subarray(0, SIGNATURE),
		chunk("IHDR", header),
		chunk("PLTE", colours),
		chunk("IDAT", data),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

/** Places in the palette kept for rare colours: a small yellow sign would come out red among greys. */
const RARE = 48;
/** So far from every other in the palette, a colour is one of its own. */
const FAR = 40 ** 2;

function commonest(pixels: Uint32Array): number[] {
	const counts = new Map<number, number>();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const all = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
	const palette = all.slice(0, 256 - RARE);
	for (const colour of all.slice(palette.length)) {
		if (palette.length === 256) break;
		if (distance(colour, palette[nearest(palette, colour)] as number) > FAR) palette.push(colour);
	}
	return palette;
}

function distance(one: number, other: number): number {
	const [[r, g, b], [x, y, z]] = [channels(one), channels(other)];
	return (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
}

function nearest(palette: readonly number[], colour: number): number {
	return palette.reduce((best, other, i) => (distance(colour, other) < distance(colour, palette[best] as number) ? i : best), 0);
}

function read(png: Buffer): { type: string; data: Buffer }[] {
	const chunks: { type: string; data: Buffer }[] = [];
	for (let at = SIGNATURE; at < png.length; ) {
		const length = png.readUInt32BE(at);
		chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
		at += 12 + length;
	}
	return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** Takes the filters off (PNG specification, 9.2): each row is written as differences to its neighbours. */
function unfilter(raw: Buffer, row: number, height: number, bytes: number): Buffer {
	const out = Buffer.alloc(row * height);
	for (let y = 0; y < height; y++) {
		const filter = raw[y * (row + 1)] ?? 0;
		for (let x = 0; x < row; x++) {
			const left = x >= bytes ? (out[y * row + x - bytes] ?? 0) : 0;
			const up = y > 0 ? (out[(y - 1) * row + x] ?? 0) : 0;
			const corner = x >= bytes && y > 0 ? (out[(y - 1) * row + x - bytes] ?? 0) : 0;
			const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
			out[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
		}
	}
	return out;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	if (a <= b && a <= c) return left;
	return b <= c ? up : corner;
}
