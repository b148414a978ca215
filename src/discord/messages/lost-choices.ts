/** What /lost offers to choose from. Registration has no dataset at hand, so it is written out; a test holds it against the dataset. */
import type { APIApplicationCommandOptionChoice } from "discord-api-types/v10";

type Choices = readonly APIApplicationCommandOptionChoice<string>[];

export const WHAT: Choices = [
	{ name: "My account was broken into", value: "account" },
	{ name: "My own wallet was drained", value: "wallet" },
	{ name: "My seed phrase or key got out", value: "phrase" },
	{ name: "I gave a code or password away", value: "code" },
	{ name: "My SIM or phone number was taken over", value: "sim" },
	{ name: "My device is infected", value: "device" },
	{ name: "I was scammed or phished", value: "scam" },
	{ name: "I paid a fraud by card or bank", value: "paid" },
	{ name: "They want money before I can withdraw", value: "release" },
	{ name: "The exchange itself was hacked or failed", value: "exchange" },
	{ name: "Withdrawals are frozen", value: "frozen" },
	{ name: "I am locked out", value: "locked" },
	{ name: "I sent coins to a wrong address or network", value: "address" },
];
export const PLACES: Choices = [
	{ name: "United States", value: "us" },
	{ name: "Canada", value: "ca" },
	{ name: "Mexico", value: "mx" },
	{ name: "Brazil", value: "br" },
	{ name: "Argentina", value: "ar" },
	{ name: "United Kingdom", value: "uk" },
	{ name: "European Union (other countries)", value: "eu" },
	{ name: "Germany", value: "de" },
	{ name: "France", value: "fr" },
	{ name: "Spain", value: "es" },
	{ name: "Italy", value: "it" },
	{ name: "Netherlands", value: "nl" },
	{ name: "Switzerland", value: "ch" },
	{ name: "Turkey", value: "tr" },
	{ name: "Australia", value: "au" },
	{ name: "India", value: "in" },
	{ name: "Singapore", value: "sg" },
	{ name: "Japan", value: "jp" },
	{ name: "Hong Kong", value: "hk" },
	{ name: "South Korea", value: "kr" },
	{ name: "UAE and the Gulf", value: "gulf" },
	{ name: "Nigeria", value: "ng" },
	{ name: "South Africa", value: "za" },
	{ name: "Kenya", value: "ke" },
	{ name: "Elsewhere", value: "elsewhere" },
];
