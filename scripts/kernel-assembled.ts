/** The classifiers' innermost loops, assembled from their text (src/matching/kernel.wat). */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openWabt from "wabt";

const TEXT = fileURLToPath(new URL("../src/matching/kernel.wat", import.meta.url));

export async function assembled(): Promise<Buffer> {
	const { parseWat } = await openWabt();
	return Buffer.from(parseWat("kernel.wat", readFileSync(TEXT, "utf8"), { simd: true }).toBinary({}).buffer);
}
