import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { APIApplication } from "discord-api-types/v10";
import { userJson } from "./json.ts";
import type { World } from "./world.ts";

/** The app: its bot user has the same id, its keys are made at start. */
export type Application = {
	id: string;
	name: string;
	token: string;
	/** As a developer copies it from the portal: 64 hex digits. */
	publicKey: string;
	privateKey: KeyObject;
	/** Kinds of installation switched on in the portal: 0 servers, 1 users. */
	integrationTypes: (0 | 1)[];
	/** Privileged intents switched on in the portal. */
	privilegedIntents: number;
	/** How many shards GET /gateway/bot recommends. */
	shards: number;
	interactionsUrl: string | null;
};

/** An Ed25519 private key in PKCS #8 is this prefix and 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** A new app with a key pair and a token. */
export function createApplication(id: string, name: string, random: (bytes: number) => Buffer): Application {
	const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, random(32)]), format: "der", type: "pkcs8" });
	// The last 32 bytes of the SPKI form are the key itself (RFC 8410).
	const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32).toString("hex");
	const token = `${Buffer.from(id).toString("base64url")}.${random(4).toString("base64url")}.${random(28).toString("base64url")}`;
	return { id, name, token, publicKey, privateKey, integrationTypes: [0, 1], privilegedIntents: 0, shards: 1, interactionsUrl: null };
}

/** The signature that Discord puts into X-Signature-Ed25519: over timestamp and raw body. */
export function signature(application: Application, timestamp: string, body: string): string {
	return sign(null, Buffer.from(timestamp + body), application.privateKey).toString("hex");
}

/** GET /applications/@me. */
export function applicationJson(world: World): APIApplication {
	const { application } = world;
	const bot = world.users.get(application.id);
	const flags = application.privilegedIntents & (1 << 15) ? 1 << 18 : 0;
	return {
		id: application.id,
		name: application.name,
		icon: null,
		description: "",
		summary: "",
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: application.publicKey,
		flags,
		flags_new: String(flags),
		type: null,
		team: null,
		owner: bot ? userJson(bot) : null,
		redirect_uris: [],
		explicit_content_filter: 0,
		eligible_oauth2_scopes: ["bot", "applications.commands"],
		approximate_user_authorization_count: 0,
		interactions_endpoint_url: application.interactionsUrl,
		role_connections_verification_url: null,
		approximate_guild_count: [...world.guilds.values()].filter((guild) => guild.installed).length,
		approximate_user_install_count: world.userInstalls.size,
		integration_types_config: Object.fromEntries(application.integrationTypes.map((type) => [type, {}])),
		...(bot ? { bot: userJson(bot) } : {}),
	} as unknown as APIApplication;
}
