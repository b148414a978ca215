/** What is swept by its age alone is found by it, not looked for row by row. */
import type { Tables } from "../migration.ts";

export async function up({ schema }: Tables): Promise<void> {
	await schema.createIndex("posted_age").on("posted").column("at").execute();
	await schema.createIndex("news_age").on("news").column("at").execute();
	// deliveries_due begins with the state, which the sweep does not ask for.
	await schema.createIndex("deliveries_age").on("deliveries").column("due").execute();
	await schema.createIndex("banners_end").on("banners").column("ends_at").execute();
	await schema.createIndex("layers_forgotten").on("layers").column("forgotten_at").execute();
}
