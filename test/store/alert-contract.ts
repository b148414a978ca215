/** What every database fulfils for alerts and for posted answers. */
import { describe, expect, test } from "vitest";
import { type News, WANTED } from "../../src/store/alert-contract.ts";
import type { Store } from "../../src/store/contract.ts";
import { DEFAULTS } from "../../src/store/settings.ts";
import { DAY, NOW } from "./sample.ts";

const S = "100000000000000001";
const news = (id: string, changed: Partial<News> = {}): News => ({
	id,
	exchange: "bitmart",
	topic: "insurance",
	body: `{"title":"${id}"}`,
	at: NOW,
	...changed,
});
const LATER = NOW + 1000;

export function alertContract(name: string, open: () => Promise<Store>): void {
	const withStore = (what: string, use: (store: Store) => Promise<void>) =>
		test(what, async () => {
			const store = await open();
			try {
				await use(store);
			} finally {
				await store.close();
			}
		});

	describe(`${name}: alerts`, () => {
		withStore("an edition is taken in once, with its news, and the newest is known", async (store) => {
			expect(await store.newestEdition()).toBeNull();
			expect(await store.takeEdition({ digest: "a", shown: "{}", at: NOW }, [])).toBe(true);
			expect(await store.takeEdition({ digest: "b", shown: "[]", at: LATER }, [news("b 1")])).toBe(true);
			expect(await store.takeEdition({ digest: "a", shown: "{}", at: LATER + 1 }, [news("a 1")])).toBe(false);
			expect(await store.newestEdition()).toEqual({ digest: "b", shown: "[]" });
			expect(await store.spread()).toBe(true);
			expect(await store.spread()).toBe(false);
		});

		withStore("news go to whoever follows the exchange or the topic, once a channel however often they are spread", async (store) => {
			const follow = { server: S, exchange: "bitmart", topic: null };
			await store.follow({ ...follow, channel: "1" });
			await store.follow({ ...follow, channel: "1", topic: "insurance" });
			await store.follow({ ...follow, channel: "2", topic: "custody" });
			await store.follow({ ...follow, channel: "3", exchange: "kraken" });
			expect(await store.follows(S)).toHaveLength(4);
			await store.takeEdition({ digest: "a", shown: "{}", at: NOW }, [news("n1"), news("n2")]);
			while (await store.spread());
			const batch = await store.claim(LATER, 5, 0);
			expect(batch).toMatchObject({ channel: "1", server: S, bodies: ['{"title":"n1"}', '{"title":"n2"}'], tries: 0, again: false });
			expect(await store.claim(LATER, 5, 0)).toBeNull();
			await store.settle(batch?.id ?? "");
			await store.announce(news("n1"), S, ["1", "9"]);
			expect(await store.claim(LATER, 5, LATER + DAY)).toMatchObject({ channel: "9" });
			expect(await store.claim(LATER, 5, LATER)).toBeNull();
		});

		withStore("what was being sent is taken up again under its id, what was put off later", async (store) => {
			await store.announce(news("n1"), S, ["1"]);
			const first = await store.claim(LATER, 5, 0);
			expect(await store.claim(LATER + 1, 5, LATER)).toBeNull();
			expect(await store.claim(LATER + 2, 5, LATER + 1)).toEqual({ ...first, again: true });
			await store.putOff(first?.id ?? "", LATER + DAY);
			expect(await store.claim(LATER + 3, 5, LATER + 3)).toBeNull();
			expect(await store.claim(LATER + DAY, 5, 0)).toMatchObject({ channel: "1", tries: 1, again: false });
		});

		withStore("a channel that is given up follows nothing, and nothing waits for it; a server that is forgotten neither", async (store) => {
			await store.follow({ server: S, channel: "1", exchange: "bitmart", topic: null });
			await store.announce(news("n1"), S, ["1", "2"]);
			await store.giveUp("1");
			expect(await store.follows(S)).toEqual([]);
			expect(await store.claim(LATER, 5, 0)).toMatchObject({ channel: "2" });
			await store.forget(S);
			expect(await store.claim(LATER, 5, LATER + DAY)).toBeNull();
		});

		withStore("unfollowing one exchange, or all of them; digests by their settings", async (store) => {
			const follow = { server: S, channel: "1", topic: null };
			for (const exchange of ["bitmart", "kraken", "okx"]) await store.follow({ ...follow, exchange });
			expect(await store.unfollow(S, "1", "kraken")).toBe(1);
			expect(await store.unfollow(S, "1", null)).toBe(2);
			await store.saveSettings(S, DEFAULTS);
			expect(await store.digests()).toEqual([]);
			await store.saveSettings(S, { ...DEFAULTS, digest: "7" });
			expect(await store.digests()).toEqual([{ server: S, channel: "7" }]);
		});
	});

	describe(`${name}: posted answers`, () => {
		const answer = { message: "8", channel: "3", server: S, target: "q.one", form: "whole", shown: "s", at: NOW } as const;
		withStore("noted, listed, looked through, noted anew, forgotten, and gone after thirty days", async (store) => {
			await store.notePosted(answer);
			await store.notePosted({ ...answer, message: "9", target: "q.two", form: "short", at: LATER });
			expect((await store.posted(S)).map(({ message }) => message)).toEqual(["9", "8"]);
			expect(await store.posted(S, "q.one")).toEqual([answer]);
			expect((await store.postedAfter("8", 5)).map(({ message }) => message)).toEqual(["9"]);
			expect(await store.postedAfter("", 5, "100000000000000002")).toEqual([]);
			await store.noteShown("8", "t");
			expect((await store.posted(S, "q.one"))[0]?.shown).toBe("t");
			await store.forgetPosted("9");
			await store.sweep(NOW + 29 * DAY);
			expect(await store.posted(S)).toHaveLength(1);
			await store.sweep(NOW + 31 * DAY);
			expect(await store.posted(S)).toEqual([]);
		});

		withStore("one process corrects an answer, another only once that one is gone; what moderators want corrected is kept", async (store) => {
			await store.notePosted(answer);
			expect(await store.claimPosted(answer, LATER, NOW)).toBe(true);
			expect(await store.claimPosted(answer, LATER + 1, NOW)).toBe(false);
			expect(await store.claimPosted(answer, LATER + 2, LATER + 1)).toBe(true);
			await store.noteShown("8", "t");
			expect(await store.claimPosted(answer, LATER + 3, LATER + 3)).toBe(false);
			expect(await store.wantCorrected(S, "q.two")).toBe(0);
			expect(await store.wantCorrected(S, "q.one")).toBe(1);
			expect(await store.posted(S)).toEqual([{ ...answer, shown: WANTED }]);
			expect(await store.claimPosted({ message: "8", shown: WANTED }, LATER + 4, LATER)).toBe(true);
		});
	});
}
