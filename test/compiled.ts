/** Where the real dataset lies compiled: whoever imports this waits until it does (compile-once.ts). */
import { connect } from "node:net";
import { text } from "node:stream/consumers";

export { DATA_DIR, OF_NODE } from "./compile-once.ts";

// Outside of a run of tests whoever opens it compiles it.
if (process.env.COMPILING !== undefined) {
	const fault = await text(connect(Number(process.env.COMPILING), "127.0.0.1"));
	if (fault) throw new Error(`The dataset could not be compiled: ${fault}`);
}
