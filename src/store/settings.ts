/** A server's settings and banners: with its revisions they make its layer. */

import type { Kysely } from "kysely";
import { bump } from "./change-log.ts";
import type { Banner, Settings, Store } from "./contract.ts";
import type { Database, Tables } from "./tables.ts";

export const DEFAULTS: Settings = {
	review: "off",
	unvettedHosts: "refused",
	trustedHosts: [],
	logChannel: null,
	answers: "private",
	mentions: true,
	queue: true,
	frauds: [],
	channels: [],
	digest: null,
	reviewBy: [],
	exchanges: [],
	panels: [],
};

/** Within a transaction that bumps the layer's version itself. */
export async function writeSettings(db: Kysely<Tables>, server: string, settings: Settings): Promise<void> {
	const row = { settings: JSON.stringify(settings) };
	await db
		.insertInto("settings")
		.values({ server, ...row })
		.onConflict((on) => on.column("server").doUpdateSet(row))
		.execute();
}

export function settings(db: Database): Pick<Store, "settings" | "saveSettings" | "banners" | "saveBanner" | "dropBanner"> {
	return {
		settings: async (server) => {
			const row = await db.selectFrom("settings").select("settings").where("server", "=", server).executeTakeFirst();
			return { ...DEFAULTS, ...(row && (JSON.parse(row.settings) as Partial<Settings>)) };
		},
		saveSettings: (server, changed) =>
			db.transaction().execute(async (transaction) => {
				await writeSettings(transaction, server, changed);
				await bump(transaction, server);
			}),
		banners: async (server, now) => {
			const rows = await db.selectFrom("banners").selectAll().where("server", "=", server).where("ends_at", ">", now).execute();
			return rows
				.map(({ by_user, ends_at, ...same }) => ({ ...same, until: ends_at, by: by_user }))
				.sort((a, b) => (a.exchange < b.exchange ? -1 : 1));
		},
		saveBanner: (banner) =>
			db.transaction().execute(async (transaction) => {
				const row = bannerRow(banner);
				await transaction
					.insertInto("banners")
					.values(row)
					.onConflict((on) => on.columns(["server", "exchange"]).doUpdateSet(row))
					.execute();
				await bump(transaction, banner.server);
			}),
		dropBanner: (server, exchange) =>
			db.transaction().execute(async (transaction) => {
				const { numDeletedRows } = await transaction
					.deleteFrom("banners")
					.where("server", "=", server)
					.where("exchange", "=", exchange)
					.executeTakeFirstOrThrow();
				if (numDeletedRows > 0n) await bump(transaction, server);
			}),
	};
}

export const bannerRow = ({ by, until, ...same }: Banner): Tables["banners"] => ({ ...same, by_user: by, ends_at: until });
