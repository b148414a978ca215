/** Small servers for this machine's own checks: opening a port, its address, and closing it at once. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** An IPv6 address is in brackets. */
export const urlOf = (host: string, port: number): string => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;

/** @returns its address without a path, with the port that was taken where 0 was asked for. @throws where the port is taken */
export function opened(server: Server, host: string, port: number): Promise<string> {
	return new Promise((done, fail) => {
		server.once("error", fail);
		server.listen(port, host, () => done(urlOf(host, (server.address() as AddressInfo).port)));
	});
}

/** Cuts what is under way: nobody waits for a check of a process that ends. */
export function closed(server: Server): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});
}
