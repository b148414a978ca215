/** CoverBot's http door as main opens it, at a clock that stands still, so that requests signed ahead stay fresh. Says its port to its parent. */
import { httpApp, listen } from "../../src/doors/http.ts";
import { coverHandle, fail } from "./cover-handle.ts";

const [key = "", clock = "0"] = process.argv.slice(2);
const now = () => Number(clock);
const handle = await coverHandle(now);
const door = await listen(httpApp({ handle, key, now, onFault: fail }), "127.0.0.1", 0);
process.send?.(Number(new URL(door.url).port));
process.on("disconnect", () => process.exit(0));
