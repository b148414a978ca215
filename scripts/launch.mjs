// Starts src/main.ts. Plain JavaScript that even Node 18 can read, so that an older Node ends with a sentence and no stack.
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 15)) {
	process.stderr.write(
		`CoverBot needs Node 24.15 or newer, and this is ${process.versions.node}.\n` +
			"npm ci brings the right one along (the package node), unless install scripts are switched off.\n" +
			"Run: npm ci --ignore-scripts=false    or install Node 24 yourself.\n",
	);
	process.exitCode = 1;
} else if (process.argv[2] !== "--check") {
	// What Node compiled of the sources is kept beside what npm installed, where nobody else writes: it halves the processor time of a start. The
	// container and the systemd unit name a folder of their own (NODE_COMPILE_CACHE), for they cannot write there.
	process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("../node_modules/.cache/node", import.meta.url));
	module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
	await import("../src/main.ts");
}
