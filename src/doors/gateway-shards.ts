/**
 * discord.js's shards, kept from two slips: writing to a socket that is not open yet, which throws in a promise nobody waits for, and the
 * process would end; and connecting anew after they were ended.
 */
import { type ClientOptions, GatewayOpcodes, SimpleShardingStrategy } from "discord.js";

type BuildStrategy = NonNullable<NonNullable<ClientOptions["ws"]>["buildStrategy"]>;
type Payload = { readonly op: GatewayOpcodes };
/** Of the library's shard what it keeps to itself. */
type Shard = {
	readonly connection: { readonly readyState: number } | null;
	send: (payload: Payload) => Promise<void>;
	heartbeat: (requested?: boolean) => Promise<void>;
	/** @param how with `recover` where it is to connect again */
	destroy: (how?: { readonly recover?: number }) => Promise<void>;
	internalConnect: () => Promise<void>;
};

/** What a shard says for its connection's sake, and at once; for anything else it waits until it is ready. */
const OF_THE_CONNECTION: ReadonlySet<GatewayOpcodes> = new Set([GatewayOpcodes.Heartbeat, GatewayOpcodes.Identify, GatewayOpcodes.Resume]);
/** A WebSocket's readyState while it is being opened. */
const CONNECTING = 0;

/** As discord.js would make it, but for `silentUntilOpen` and `endedForGood`: for its option `ws.buildStrategy`. */
export const steadyShards: BuildStrategy = (manager) => {
	const strategy = new SimpleShardingStrategy(manager);
	const spawn = strategy.spawn.bind(strategy);
	strategy.spawn = async (ids) => {
		await spawn(ids);
		const { shards } = strategy as unknown as { readonly shards: ReadonlyMap<number, Shard> };
		for (const shard of shards.values()) {
			silentUntilOpen(shard);
			endedForGood(shard);
		}
	};
	return strategy;
};

/**
 * What is said to a socket that is still being opened was meant for the one before it: an IDENTIFY that waited for its turn while Discord
 * closed that socket, or a heartbeat whose timer outlived it. The new one says its own once it is greeted.
 */
function silentUntilOpen(shard: Shard): void {
	const [send, heartbeat] = [shard.send.bind(shard), shard.heartbeat.bind(shard)];
	const isOpening = () => shard.connection?.readyState === CONNECTING;
	shard.send = async (payload) => {
		if (!isOpening() || !OF_THE_CONNECTION.has(payload.op)) await send(payload);
	};
	// Not sent, it must not wait for an answer either, or the new connection would be taken for dead.
	shard.heartbeat = async (requested) => {
		if (!isOpening()) await heartbeat(requested);
	};
}

/**
 * A shard that is ended while it waits for Discord's greeting takes that for a fault and connects anew: the end, whose socket the second
 * end took over, would be waited for in vain, and the bot be there again. So would one that is ended in the pause before it connects again.
 */
function endedForGood(shard: Shard): void {
	const [destroy, connect] = [shard.destroy.bind(shard), shard.internalConnect.bind(shard)];
	let ended = false;
	shard.destroy = async (how = {}) => {
		if (ended) return;
		ended = how.recover === undefined;
		await destroy(how);
	};
	shard.internalConnect = async () => {
		if (!ended) await connect();
	};
}
