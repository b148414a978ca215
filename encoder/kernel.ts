/**
 * What the encoder reckons, in AssemblyScript (a TypeScript that becomes WebAssembly): its loops run eight numbers at a time, and give the
 * same to the last bit on every machine. `npm run encoder:kernel` makes kernel.wasm of it; a test holds the two together.
 * Arguments are places in memory, and how many numbers stand there; rows follow one another.
 */

/** Rows are rounded to whole numbers up to this: with 1536 of them times a byte no sum leaves 32 bits. */
const LARGEST: f32 = 4095;
const EPSILON: f32 = 1e-12;

/** The sum of four numbers, always in the same order. */
@inline
function summed(four: v128): f32 {
	return f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1) + (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3));
}

@inline
function summedWhole(four: v128): i32 {
	return i32x4.extract_lane(four, 0) + i32x4.extract_lane(four, 1) + (i32x4.extract_lane(four, 2) + i32x4.extract_lane(four, 3));
}

/**
 * Rows of floats times a matrix of bytes, each of its outputs scaled and moved.
 * @param whole room for `count` rows of 16-bit numbers, rounded up to a multiple of two rows @param width a multiple of 16 @param outputs a multiple of 4
 */
export function multiply(rows: usize, count: i32, width: i32, matrix: usize, scale: usize, bias: usize, outputs: i32, out: usize, whole: usize, units: usize): void {
	for (let row = 0; row < count; row++) round(rows + (<usize>row * width << 2), width, whole + (<usize>row * width << 1), units + (row << 2));
	if (count & 1) memory.fill(whole + (<usize>count * width << 1), 0, <usize>width << 1);
	for (let output = 0; output < outputs; output += 4) {
		const from = matrix + <usize>output * width;
		const by = v128.load(scale + (output << 2));
		const more = v128.load(bias + (output << 2));
		for (let row = 0; row < count; row += 2) {
			const first = whole + (<usize>row * width << 1);
			const end = first + (<usize>width << 1);
			let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
			let at = from;
			for (let place = first; place < end; place += 32) {
				const aLow = v128.load(place), aHigh = v128.load(place, 16);
				const bLow = v128.load(place + (<usize>width << 1)), bHigh = v128.load(place + (<usize>width << 1), 16);
				let bytes = v128.load(at);
				let low = i16x8.extend_low_i8x16_s(bytes), high = i16x8.extend_high_i8x16_s(bytes);
				a0 = i32x4.add(a0, i32x4.add(i32x4.dot_i16x8_s(aLow, low), i32x4.dot_i16x8_s(aHigh, high)));
				b0 = i32x4.add(b0, i32x4.add(i32x4.dot_i16x8_s(bLow, low), i32x4.dot_i16x8_s(bHigh, high)));
				bytes = v128.load(at + width);
				low = i16x8.extend_low_i8x16_s(bytes), high = i16x8.extend_high_i8x16_s(bytes);
				a1 = i32x4.add(a1, i32x4.add(i32x4.dot_i16x8_s(aLow, low), i32x4.dot_i16x8_s(aHigh, high)));
				b1 = i32x4.add(b1, i32x4.add(i32x4.dot_i16x8_s(bLow, low), i32x4.dot_i16x8_s(bHigh, high)));
				bytes = v128.load(at + 2 * width);
				low = i16x8.extend_low_i8x16_s(bytes), high = i16x8.extend_high_i8x16_s(bytes);
				a2 = i32x4.add(a2, i32x4.add(i32x4.dot_i16x8_s(aLow, low), i32x4.dot_i16x8_s(aHigh, high)));
				b2 = i32x4.add(b2, i32x4.add(i32x4.dot_i16x8_s(bLow, low), i32x4.dot_i16x8_s(bHigh, high)));
				bytes = v128.load(at + 3 * width);
				low = i16x8.extend_low_i8x16_s(bytes), high = i16x8.extend_high_i8x16_s(bytes);
				a3 = i32x4.add(a3, i32x4.add(i32x4.dot_i16x8_s(aLow, low), i32x4.dot_i16x8_s(aHigh, high)));
				b3 = i32x4.add(b3, i32x4.add(i32x4.dot_i16x8_s(bLow, low), i32x4.dot_i16x8_s(bHigh, high)));
				at += 16;
			}
			put(out, row, outputs, output, i32x4(summedWhole(a0), summedWhole(a1), summedWhole(a2), summedWhole(a3)), units, by, more);
			if (row + 1 < count) put(out, row + 1, outputs, output, i32x4(summedWhole(b0), summedWhole(b1), summedWhole(b2), summedWhole(b3)), units, by, more);
		}
	}
}

@inline
function put(out: usize, row: i32, outputs: i32, output: i32, sums: v128, units: usize, by: v128, more: v128): void {
	const scaled = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(load<f32>(units + (row << 2)))), by);
	v128.store(out + (<usize>(row * outputs + output) << 2), f32x4.add(scaled, more));
}

/** A row in whole numbers, and what one of them is worth. */
function round(row: usize, width: i32, whole: usize, unit: usize): void {
	const end = row + (<usize>width << 2);
	let most4 = f32x4.splat(1e-9);
	for (let at = row; at < end; at += 16) most4 = f32x4.max(most4, f32x4.abs(v128.load(at)));
	const most = max(max(f32x4.extract_lane(most4, 0), f32x4.extract_lane(most4, 1)), max(f32x4.extract_lane(most4, 2), f32x4.extract_lane(most4, 3)));
	store<f32>(unit, most / LARGEST);
	const by = f32x4.splat(LARGEST / most);
	for (let at = row; at < end; at += 32, whole += 16) {
		const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), by)));
		const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at, 16), by)));
		v128.store(whole, i16x8.narrow_i32x4_s(low, high));
	}
}

/** A head of attention is of so many numbers. */
const HEAD: i32 = 32;

/**
 * Each row looks at all the others, once with each head.
 * @param seen a row: its query, its key and its value, each of `width` numbers
 * @param out rows of `width` @param weights room for `count` numbers
 */
export function attend(seen: usize, count: i32, width: i32, out: usize, weights: usize): void {
	const apart = (width << 2) * 3;
	const unit: f32 = 1 / sqrt<f32>(<f32>HEAD);
	// What stands behind the last in the same sixteen bytes counts for nothing.
	const padded = (count + 3) & ~3;
	for (let head = 0; head < width; head += HEAD) {
		for (let row = 0; row < count; row++) {
			const query = seen + row * apart + (head << 2);
			const q0 = v128.load(query), q1 = v128.load(query, 16), q2 = v128.load(query, 32), q3 = v128.load(query, 48);
			const q4 = v128.load(query, 64), q5 = v128.load(query, 80), q6 = v128.load(query, 96), q7 = v128.load(query, 112);
			let most: f32 = -f32.MAX_VALUE;
			for (let other = 0; other < count; other++) {
				const key = seen + other * apart + ((width + head) << 2);
				const low = f32x4.add(f32x4.add(f32x4.mul(q0, v128.load(key)), f32x4.mul(q1, v128.load(key, 16))), f32x4.add(f32x4.mul(q2, v128.load(key, 32)), f32x4.mul(q3, v128.load(key, 48))));
				const high = f32x4.add(f32x4.add(f32x4.mul(q4, v128.load(key, 64)), f32x4.mul(q5, v128.load(key, 80))), f32x4.add(f32x4.mul(q6, v128.load(key, 96)), f32x4.mul(q7, v128.load(key, 112))));
				const likeness: f32 = summed(f32x4.add(low, high)) * unit;
				store<f32>(weights + (other << 2), likeness);
				most = max(most, likeness);
			}
			for (let other = count; other < padded; other++) store<f32>(weights + (other << 2), -f32.MAX_VALUE);
			let sums = f32x4.splat(0);
			for (let other = 0; other < padded; other += 4) {
				const raised = exponential(f32x4.sub(v128.load(weights + (other << 2)), f32x4.splat(most)));
				v128.store(weights + (other << 2), raised);
				sums = f32x4.add(sums, raised);
			}
			const share: f32 = 1 / summed(sums);
			let o0 = f32x4.splat(0), o1 = o0, o2 = o0, o3 = o0, o4 = o0, o5 = o0, o6 = o0, o7 = o0;
			for (let other = 0; other < count; other++) {
				const value = seen + other * apart + ((2 * width + head) << 2);
				const by = f32x4.splat(load<f32>(weights + (other << 2)) * share);
				o0 = f32x4.add(o0, f32x4.mul(by, v128.load(value))), o1 = f32x4.add(o1, f32x4.mul(by, v128.load(value, 16)));
				o2 = f32x4.add(o2, f32x4.mul(by, v128.load(value, 32))), o3 = f32x4.add(o3, f32x4.mul(by, v128.load(value, 48)));
				o4 = f32x4.add(o4, f32x4.mul(by, v128.load(value, 64))), o5 = f32x4.add(o5, f32x4.mul(by, v128.load(value, 80)));
				o6 = f32x4.add(o6, f32x4.mul(by, v128.load(value, 96))), o7 = f32x4.add(o7, f32x4.mul(by, v128.load(value, 112)));
			}
			const to = out + (<usize>(row * width + head) << 2);
			v128.store(to, o0), v128.store(to, o1, 16), v128.store(to, o2, 32), v128.store(to, o3, 48);
			v128.store(to, o4, 64), v128.store(to, o5, 80), v128.store(to, o6, 96), v128.store(to, o7, 112);
		}
	}
}

/** Adds to the rows those that a step made of them, then brings each to mean 0 and deviation 1, scaled and moved. */
export function addAndNormalise(rows: usize, made: usize, count: i32, width: i32, gain: usize, shift: usize): void {
	const long = <usize>width << 2;
	for (let row = 0; row < count; row++, rows += long, made += long) {
		let sums = f32x4.splat(0);
		for (let at: usize = 0; at < long; at += 16) {
			const both = f32x4.add(v128.load(rows + at), v128.load(made + at));
			v128.store(rows + at, both);
			sums = f32x4.add(sums, both);
		}
		const mean = f32x4.splat(summed(sums) / <f32>width);
		let squares = f32x4.splat(0);
		for (let at: usize = 0; at < long; at += 16) {
			const off = f32x4.sub(v128.load(rows + at), mean);
			squares = f32x4.add(squares, f32x4.mul(off, off));
		}
		const unit = f32x4.splat(1 / sqrt<f32>(summed(squares) / <f32>width + EPSILON));
		for (let at: usize = 0; at < long; at += 16) {
			const scaled = f32x4.mul(f32x4.mul(f32x4.sub(v128.load(rows + at), mean), unit), v128.load(gain + at));
			v128.store(rows + at, f32x4.add(scaled, v128.load(shift + at)));
		}
	}
}

/** GELU, in place: x times how much of a normal distribution is below x. @param numbers a multiple of 4 */
export function activate(rows: usize, numbers: i32): void {
	const half = f32x4.splat(0.5);
	const one = f32x4.splat(1);
	for (let at = rows, end = rows + (<usize>numbers << 2); at < end; at += 16) {
		const x = v128.load(at);
		const scaled = f32x4.mul(x, f32x4.splat(0.70710678));
		const size = f32x4.abs(scaled);
		// Abramowitz and Stegun 7.1.26: off by less than 1.5e-7.
		const t = f32x4.div(one, f32x4.add(one, f32x4.mul(f32x4.splat(0.3275911), size)));
		let sum = f32x4.add(f32x4.mul(t, f32x4.splat(1.061405429)), f32x4.splat(-1.453152027));
		sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(1.421413741));
		sum = f32x4.add(f32x4.mul(sum, t), f32x4.splat(-0.284496736));
		sum = f32x4.mul(f32x4.add(f32x4.mul(sum, t), f32x4.splat(0.254829592)), t);
		const error = f32x4.sub(one, f32x4.mul(sum, exponential(f32x4.neg(f32x4.mul(size, size)))));
		const signed = v128.bitselect(f32x4.neg(error), error, f32x4.lt(x, f32x4.splat(0)));
		v128.store(at, f32x4.mul(f32x4.mul(half, x), f32x4.add(one, signed)));
	}
}

/** The mean of rows. */
export function mean(rows: usize, count: i32, width: i32, out: usize): void {
	const long = width << 2;
	const share = f32x4.splat(1 / <f32>count);
	for (let at = 0; at < long; at += 16) {
		let sum = f32x4.splat(0);
		for (let row = 0; row < count; row++) sum = f32x4.add(sum, v128.load(rows + at + row * long));
		v128.store(out + at, f32x4.mul(sum, share));
	}
}

/** e to the power of four numbers of at most 0 (Cephes' expf): off by less than a ten-millionth. */
@inline
function exponential(below: v128): v128 {
	const x = f32x4.max(below, f32x4.splat(-87));
	const whole = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
	const rest = f32x4.sub(f32x4.sub(x, f32x4.mul(whole, f32x4.splat(0.693359375))), f32x4.mul(whole, f32x4.splat(-2.12194440e-4)));
	let sum = f32x4.add(f32x4.mul(rest, f32x4.splat(1.9875691500e-4)), f32x4.splat(1.3981999507e-3));
	sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(8.3334519073e-3));
	sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(4.1665795894e-2));
	sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(1.6666665459e-1));
	sum = f32x4.add(f32x4.mul(sum, rest), f32x4.splat(0.5));
	sum = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(rest, rest)), rest), f32x4.splat(1));
	const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
	return f32x4.mul(sum, power);
}
