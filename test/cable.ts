/** A TCP proxy in front of a database that can be cut without either end noticing: packets vanish, nothing is closed. */
import { createServer, type Socket, connect as tcp } from "node:net";

export async function openCable(databaseUrl: string) {
	const { port } = new URL(databaseUrl);
	const sockets = new Set<Socket>();
	let cut = false;
	const server = createServer((near) => {
		sockets.add(near.on("error", () => {}));
		if (cut) return;
		const far = tcp(Number(port), "127.0.0.1");
		sockets.add(far.on("error", () => {}));
		near.on("data", (data) => cut || far.write(data));
		far.on("data", (data) => cut || near.write(data));
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
		},
		close: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	};
}
