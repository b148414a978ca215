/** Writes src/matching/kernel-code.ts anew from kernel.wat: `node scripts/kernel.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assembled } from "./kernel-assembled.ts";

const code = `/** kernel.wat as WebAssembly, in base64. Generated: change kernel.wat, then run scripts/kernel.ts. */
export const KERNEL_CODE =
	"${(await assembled()).toString("base64")}";
`;
writeFileSync(fileURLToPath(new URL("../src/matching/kernel-code.ts", import.meta.url)), code);
