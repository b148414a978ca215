/** What Prometheus sees of the parts beside the doors: the store, the gateway's shards, the pictures that wait. */

import { answeredByWordsAlone } from "../ask-beside.ts";
import type { Shards } from "../doors/gateway.ts";
import type { Watched } from "../doors/metrics.ts";
import type { Pictures } from "../picture/pictures.ts";
import type { Store } from "../store/contract.ts";

/** @param shards how many are connected, and of how many; null without a gateway door */
export function watched(store: Pick<Store, "probe">, pictures: Pick<Pictures, "waiting">, shards: (() => Shards) | null): Watched[] {
	const ofStore = {
		name: "coverbot_store_up",
		help: "1 while the store keeps what is written to it, 0 while edits are refused and questions answered from memory.",
	};
	const ofPictures = { name: "coverbot_pictures_waiting", help: "Pictures that wait or are being drawn, of at most 20." };
	const ofDoubt = {
		name: "coverbot_questions_by_words_alone_total",
		help: "Questions that words left in doubt and that were answered so, since the sentence encoder had too many others to read.",
		grows: true,
	} as const;
	const ofShards = shards
		? [
				{ name: "coverbot_shards", help: "Shards of the gateway that this process serves.", look: () => shards().all },
				{ name: "coverbot_shards_ready", help: "Those of them that are connected.", look: () => shards().ready },
			]
		: [];
	const up = () =>
		store.probe().then(
			() => 1,
			() => 0,
		);
	return [{ ...ofStore, look: up }, { ...ofPictures, look: pictures.waiting }, { ...ofDoubt, look: answeredByWordsAlone }, ...ofShards];
}
