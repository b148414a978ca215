/**
 * Where an exchange's own cover is the wrong answer although it is named: a product that the cover does not reach (its wallet app, Earn,
 * futures, cards), or a country whose rules are asked about. The general entry comes instead, with the exchange named beside it.
 */
import { ROLES } from "../dataset/roles.ts";
import type { TopicId } from "../dataset/topics.ts";
import type { Mention, Read } from "./mentions.ts";
import { generalEntry, type Target } from "./target.ts";

/** Topics that say whether somebody pays for lost coins: what is asked of a product is asked of these. */
const OF_COINS: ReadonlySet<TopicId> = new Set(["overview", "insurance", "protection-fund", "exclusions"]);
/** Topics that a country's rules decide; cash is a matter of the exchange's bank. */
const OF_RULES: ReadonlySet<TopicId> = new Set(["overview", "insurance", "protection-fund"]);

const WALLET_APP = /^(web ?3|defi|self custody|non custodial|onchain|on chain|dex|wallet)$/;
const EARN = /^(staking|stake|staked|stakes|restaking|slashed|slashing|earn|lending|launchpool)$/;
const FUTURES = /^(futures?|perps?|perpetuals?|margin|leverage|leveraged|liquidated|liquidations?|liquidation)$/;
const OTHER = /^(cards?|nfts?|p2p|launchpads?|copytrading|giftcards?|debit|visa|mastercard|options)$/;

/** The region of a country's rules → words that name it. */
const COUNTRIES: readonly (readonly [string, RegExp])[] = [
	[
		ROLES.canada,
		/\b(canada|canadian|ontario|quebec|cdic|cipf|toronto|vancouver|montreal|calgary|ottawa|edmonton|winnipeg|halifax|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|british columbia)\b/,
	],
	[
		ROLES.australia,
		/\b(australia|australian|aussie|sydney|melbourne|brisbane|perth|adelaide|queensland|tasmania|nsw|new south wales|aus|afca|asic)\b/,
	],
	[
		ROLES.india,
		/\b(india|indian|mumbai|delhi|bangalore|bengaluru|hyderabad|chennai|kolkata|pune|kerala|punjab|gujarat|karnataka|tamil nadu|ahmedabad|fiu ind)\b/,
	],
	[
		ROLES.latinAmerica,
		/\b(brazil|brasil|argentina|mexico|colombia|chile|peru|venezuela|brazilian|mexican|argentinian|latam|bogota|lima|santiago|buenos aires|sao paulo|rio)\b/,
	],
	[
		ROLES.africa,
		/\b(nigeria|nigerian|kenya|kenyan|ghana|south africa|south african|egypt|morocco|uganda|tanzania|lagos|abuja|nairobi|accra|cairo|cape town|johannesburg|durban|africa)\b/,
	],
	[ROLES.turkey, /\b(turkey|turkiye|turkish|istanbul|ankara|izmir|turks?)\b/],
	[ROLES.gulf, /\b(uae|dubai|abu dhabi|saudi|qatar|bahrain|kuwait|oman|emirates|sharjah|riyadh|jeddah|doha|vara)\b/],
	[ROLES.switzerland, /\b(switzerland|swiss|zurich|geneva|basel|bern|lausanne|finma|esisuisse)\b/],
	[ROLES.asia, /\b(japan|japanese|hong kong|singapore|singaporean|south korea|korean|tokyo|osaka|seoul|busan|korea|japanese|taiwan|taipei)\b/],
	[
		ROLES.britain,
		/\b(uk|united kingdom|britain|british|england|london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|cardiff|belfast|northern ireland|scotland|scottish|wales|welsh|fscs)\b/,
	],
	[
		ROLES.europe,
		/\b(germany|german|france|french|spain|italy|italian|netherlands|dutch|belgium|austria|poland|portugal|ireland|sweden|denmark|finland|greece|czechia|romania|hungary|europe|european|eu|mica|berlin|munich|hamburg|cologne|frankfurt|stuttgart|bavaria|paris|lyon|madrid|barcelona|rome|milan|amsterdam|rotterdam|brussels|vienna|warsaw|lisbon|porto|dublin|stockholm|copenhagen|helsinki|athens|prague|bucharest|budapest|croatia|zagreb|slovakia|slovenia|bulgaria|sofia|lithuania|vilnius|latvia|riga|estonia|tallinn|luxembourg|malta|cyprus)\b/,
	],
];
/** "In Germany", "as a Canadian": where somebody is, with the country next. */
const PLACED = /\b(?:in|inside|as an?|for an?) (?:the )?$/;
const SCHEME = /^(cdic|cipf|fscs|finma|afca|esisuisse)$/;

/** Schemes for cash in America: whoever names one of an exchange asks of its cash, which is where the answer says that coins are not under it. */
const CASH_SCHEME = /^(fdic|sipc|ncua)$/;
const OF_A_SCHEME: ReadonlySet<TopicId> = new Set(["overview", "insurance", "insurer-partners", "protection-fund", "exclusions", "regulation"]);

/** @param read the message, names found */
export function routed(target: Target, read: Read): Target {
	if (target.kind !== "cells") return target;
	if (target.exchanges.length === 0) return isOfSafu(target.topic, read) ? { ...target, exchanges: [SAFU_IS_OF] } : target;
	const entry = (OF_COINS.has(target.topic) ? productIn(read) : null) ?? (OF_RULES.has(target.topic) ? countryIn(read, target.exchanges) : null);
	if (entry) return generalEntry(entry, target.exchanges);
	const isOfCash = OF_A_SCHEME.has(target.topic) && read.words.some((word) => CASH_SCHEME.test(word));
	return isOfCash ? { ...target, topic: "fiat-protection" } : target;
}

/** "How big is SAFU": of all funds the one with that name. "Are funds safu on all of them" only says safe. */
function isOfSafu(topic: TopicId, { words }: Read): boolean {
	return (
		topic === "protection-fund" && words.includes("safu") && /\b(?:how (?:big|large|much|many)|size|worth|hold|holds|left)\b/.test(words.join(" "))
	);
}
export const SAFU_IS_OF = "binance";

function productIn(read: Read): string | null {
	if (read.mentions.some((mention) => mention.name.exchange && isWalletApp(read.words, mention))) return ROLES.ownWallet;
	const plain = read.words.filter((_, at) => !read.mentions.some(({ from, to }) => at >= from && at < to));
	const has = (pattern: RegExp) => plain.some((word) => pattern.test(word));
	if (has(EARN)) return ROLES.earn;
	if (has(FUTURES)) return ROLES.futures;
	return has(OTHER) || /\b(copy trad\w+|gift cards?|trading bots?)\b/.test(plain.join(" ")) ? ROLES.otherProducts : null;
}

/** "Kraken Wallet", "OKX Web3": the words right behind the name. */
function isWalletApp(words: readonly string[], { to }: Mention): boolean {
	return WALLET_APP.test(words[to] ?? "") || WALLET_APP.test(`${words[to] ?? ""} ${words[to + 1] ?? ""}`);
}

/** The entry on the rules of a country that is named anywhere in the words. */
export function countryNamed(words: readonly string[]): string | null {
	const text = words.join(" ");
	return COUNTRIES.find(([, named]) => named.test(text))?.[0] ?? null;
}

function countryIn(read: Read, exchanges: readonly string[]): string | null {
	const text = read.words.join(" ");
	if (exchanges.length > 1) return null;
	const named = COUNTRIES.find(([, words]) => {
		const found = words.exec(text);
		return found && (PLACED.test(text.slice(0, found.index)) || SCHEME.test(found[0]));
	});
	return named?.[0] ?? null;
}
