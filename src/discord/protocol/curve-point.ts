/**
 * Whether 32 bytes are a point of the curve that Ed25519 signs on (RFC 8032, 5.1.3). OpenSSL takes any bytes as a key and then refuses
 * every signature: half of all keys with a wrong digit would look like an attack.
 */

const P = 2n ** 255n - 19n;
const D = mod(-121665n * power(121666n, P - 2n));

/** @param hex 64 hex digits, the number's lowest byte first; the highest bit is the sign of x */
export function isPoint(hex: string): boolean {
	if (!/^[0-9a-f]{64}$/i.test(hex)) return false;
	const y = BigInt(`0x${Buffer.from(hex, "hex").reverse().toString("hex")}`) & (2n ** 255n - 1n);
	if (y >= P) return false;
	// x² = (y² - 1) / (d y² + 1) must have a root: Euler's criterion. The denominator is never 0.
	const square = mod(y * y);
	const x2 = mod((square - 1n) * power(mod(D * square + 1n), P - 2n));
	return x2 === 0n || power(x2, (P - 1n) / 2n) === 1n;
}

function mod(value: bigint): bigint {
	const rest = value % P;
	return rest < 0n ? rest + P : rest;
}

function power(base: bigint, exponent: bigint): bigint {
	let result = 1n;
	for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) if (e & 1n) result = mod(result * b);
	return result;
}
