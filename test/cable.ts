/** A TCP proxy in front of a database that can be cut without either end noticing: packets vanish, nothing is closed. Or it breaks at a statement. */
import { createServer, type Socket, connect as tcp } from "node:net";

export async function openCable(databaseUrl: string) {
	const { port } = new URL(databaseUrl);
	const sockets = new Set<Socket>();
	let cut = false;
	let breaking: { readonly statement: string; readonly passes: boolean } | null = null;
	const server = createServer((near) => {
		sockets.add(near.on("error", () => {}));
		if (cut) return;
		const far = tcp(Number(port), "127.0.0.1");
		sockets.add(far.on("error", () => {}));
		let broken = false;
		near.on("data", (data) => {
			if (breaking && data.includes(breaking.statement)) {
				broken = true;
				// Carried out, and its answer lost: or never received.
				if (breaking.passes) far.write(data, () => near.destroy());
				else near.destroy();
			} else if (!cut) far.write(data);
		});
		far.on("data", (data) => cut || broken || near.write(data));
		near.on("close", () => far.destroy());
		far.on("close", () => cut || near.destroy());
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const through = new URL(databaseUrl);
	through.port = String((server.address() as { port: number }).port);
	return {
		databaseUrl: through.href,
		cut: () => {
			cut = true;
		},
		mend: () => {
			cut = false;
			breaking = null;
		},
		/** The connection on which this is said breaks. @param passes whether the database still receives it */
		breakAt: (statement: string, passes: boolean) => {
			breaking = { statement, passes };
		},
		close: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	};
}
