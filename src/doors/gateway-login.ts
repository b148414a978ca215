/** What discord.js leaves to the door around a login: that sessions may be used up, and that its own bookkeeping can fail. */
import { setTimeout as wait } from "node:timers/promises";
import { type Client, Routes } from "discord.js";
import type { RESTGetAPIGatewayBotResult } from "discord-api-types/v10";

type OnFault = (error: unknown, what: string) => void;

/**
 * Waits until Discord lets this process start its sessions. Anybody who identifies beyond the limit has the token reset, and a process that
 * ends is started again and again for nothing.
 * @throws what the REST client throws where Discord cannot be asked
 */
export async function awaitSessions(client: Client, token: string, wanted: number | "auto", onFault: OnFault): Promise<void> {
	for (;;) {
		const told = (await client.rest.setToken(token).get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult;
		const limit = told.session_start_limit;
		if (!limit || limit.remaining >= (wanted === "auto" ? told.shards : wanted)) return;
		const seconds = Math.ceil(limit.reset_after / 1000);
		onFault(new Error(`Discord lets this bot start no more sessions for ${seconds} seconds. Waiting; leave this process as it is.`), "gateway");
		await wait(limit.reset_after);
	}
}

type Bookkeeping = { handlePacket: (packet: unknown, shard: unknown) => boolean };

/**
 * discord.js counts at RESUMED what was replayed, and throws where the session was declared void in the same breath: nobody could catch
 * that, and the process would end. Our own events are taken before its bookkeeping, so that nothing is lost.
 */
export function forgiveBookkeeping(client: Client, onFault: OnFault): void {
	const books = client.ws as unknown as Bookkeeping;
	const handlePacket = books.handlePacket.bind(books);
	books.handlePacket = (packet, shard) => {
		try {
			return handlePacket(packet, shard);
		} catch (error) {
			onFault(error, "gateway");
			return false;
		}
	};
}
