/** The drawing process: one table in, one PNG out, in the order asked. Ends when its parent does. */
import { draw } from "./draw.ts";
import type { Drawn, ToDraw } from "./pictures.ts";

process.on("message", async ({ id, table }: ToDraw) => {
	const drawn: Drawn = await draw(table).then(
		(png) => ({ id, png }),
		(error: unknown) => ({ id, fault: String(error) }),
	);
	process.send?.(drawn);
});
process.on("disconnect", () => process.exit(0));
