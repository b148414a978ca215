/** Hosts: 200 disguised ones, the official ones, and a hundred well-known ones that share letters and words with them. */
import { domainToASCII } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { addressesIn } from "../../src/fraud/addresses.ts";
import { registrable } from "../../src/fraud/hosting.ts";
import { lookAlike } from "../../src/fraud/look-alike.ts";
import { type Official, officialHosts } from "../../src/fraud/official.ts";
import { realLibrary } from "../real-library.ts";
import { DISGUISES, dice } from "./disguises.ts";

let dataset: Dataset;
let official: Official;
beforeAll(async () => {
	dataset = (await realLibrary()).dataset;
	official = officialHosts(dataset);
});

const named = (text: string) => addressesIn(text).map((address) => lookAlike(address, official)?.name ?? null);
const full = (host: string) => (host.includes("//") ? host : `https://${host}/login`);

test("of 200 disguised official hosts at least 195 are named", () => {
	const draw = dice(20261126);
	// A help centre on another firm's platform is not a name that anybody would disguise.
	const hosts = dataset.exchanges.flatMap((exchange) => exchange.hosts).filter((host) => registrable(host) !== "zendesk.com");
	const ways = Object.entries(DISGUISES);
	const made: { how: string; host: string }[] = [];
	for (let i = 0; made.length < 200; i++) {
		const [how, disguise] = ways[i % ways.length] as (typeof ways)[number];
		const host = disguise(hosts[draw(hosts.length)] as string, draw);
		if (host && !official.is(host)) made.push({ how, host });
	}
	const missed = made.filter(({ host }) => named(full(host)).some((name) => name === null));
	expect(made.length - missed.length, missed.map(({ how, host }) => `${how}: ${host}`).join("\n")).toBeGreaterThanOrEqual(195);
});

test("a disguise in other letters is seen through its punycode too", () => {
	const host = domainToASCII("kr\u0430ken.com");
	expect(host).toMatch(/^xn--/);
	expect(named(`https://${host}`)).toEqual(["Kraken"]);
	expect(named("go to kraken[.]com-login[.]net now")).toEqual(["Kraken"]);
	expect(named("hxxps://coinbase.com@evil.example.io/x")).toEqual(["Coinbase"]);
});

test("no official host and no vetted host is named, with and without www", () => {
	const hosts = [...dataset.exchanges.flatMap((exchange) => exchange.hosts), ...dataset.vettedHosts];
	for (const host of hosts) for (const one of [host, host.replace(/^(?!www\.)/, "www.")]) expect(named(`https://${one}/a`), one).toEqual([null]);
});

/** Well-known, and chosen because they share a word, an ending or most letters with a covered exchange's host. */
const INNOCENT =
	"google.com gemini.google.com support.google.com accounts.google.com apple.com microsoft.com login.microsoftonline.com github.com gist.github.com discord.com support.discord.com discord.js.org discordstatus.com reddit.com x.com twitter.com t.co youtube.com facebook.com linkedin.com wikipedia.org en.wikipedia.org finance.yahoo.com yahoo.com finance.com bitmark.com kraken.io gemini.edu gate.ac.uk colgate.com watergate.info investigate.com navigate.com crypto.org crypto.news cryptonews.com cryptoslate.com crypto-lawyers.org coindesk.com cointelegraph.com coinmarketcap.com coingecko.com coinmetrics.io coinjoin.io bitcoin.org bitcointalk.org bitpay.com bitgo.com bitwarden.com bitbucket.org bitly.com bit.ly bitwise.com bitcoinmagazine.com bitdefender.com upwork.com uphold.com upstart.com robinhoodfoodbank.org sherwood.news theblock.co decrypt.co etherscan.io ethereum.org metamask.io ledger.com trezor.io blockstream.info mempool.space chainalysis.com nexusmutual.io ftc.gov consumer.ftc.gov ic3.gov fbi.gov sec.gov cftc.gov fdic.gov sipc.org irs.gov europa.eu bbc.co.uk bbc.com theguardian.com nytimes.com wsj.com bloomberg.com reuters.com cnbc.com paypal.com stripe.com visa.com mastercard.com amazon.com netflix.com cloudflare.com mozilla.org stackoverflow.com medium.com substack.com zendesk.com bybit-exchange.github.io okta.com htmx.org max.com mega.io mexico.com gates.com gatesfoundation.org getbitwarden.com orbit.com krakenrum.com gemini-horoscope.org marketwatch.com".split(
		" ",
	);
test("none of over a hundred well-known hosts is named", () => {
	expect(INNOCENT.length).toBeGreaterThanOrEqual(100);
	for (const host of INNOCENT) expect(named(`https://${host}/x`), host).toEqual([null]);
});
