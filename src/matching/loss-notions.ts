/** What the words of a message stand for where a loss may be told: who, what was done, when, and in which mood. */

import { eachOnce } from "../text/each-once.ts";

/** A word belongs to the first notion that lists it. Names in capitals, so that no folded word is taken for one. */
const NOTIONS: Readonly<Record<string, string>> = {
	I: "i ive im id me we weve us our my mine were ill",
	SELF: "myself ourselves own purpose yourself",
	KIN: "mum mom mam mother mums moms dad father dads wife wifes husband husbands son sons daughter brother sister gran grandma grandmother grandpa grandfather granddad nephew niece uncle aunt cousin boyfriend girlfriend bf gf partner fiance kid kids parents roommate flatmate",
	FRIEND: "friend friends colleague coworker neighbour neighbor boss buddy mate guy bloke student students teacher class",
	THEY: "someone someones somebody somebodys they theyre theyve he hes she shes hacker hackers thief thieves scammer scammers attacker attackers stranger caller him her them agent man woman lady girl technician officer",
	PEOPLE:
		"people users customers victims anyone anybody everyone everybody you your youre others folks members clients traders holders investors pensioner",
	PLACE: "xexchange exchange exchanges platform site broker app support",
	ACCOUNT: "account accounts acc acct accnt acount login profile",
	WALLET: "xwallet wallet wallets ledger trezor metamask phantom exodus electrum rabby safe hardware coldcard",
	COINS:
		"coin coins crypto bitcoin bitcoins btc eth ether ethereum usdt usdc sol solana xrp doge ada bnb trx token tokens nft nfts funds fund money savings balance portfolio stack stash cash everything",
	LOST: "stole stolen hacked drained emptied gone vanished disappeared missing robbed taken took swiped cleaned wiped nicked lost compromised hijacked swapped scammed conned tricked fooled phished snatched zero empty mugged blackmailed",
	LOSE: "steal steals stealing hack hacks lose loses losing drain drains theft scam scams phishing rob thefts breach exploit fraud frauds",
	GOING: "draining leaving moving selling emptying transferring withdrawing taking happening going ringing calling",
	GAVE: "gave given typed entered told shared sent read uploaded pasted filled scanned signed approved confirmed clicked installed opened let handed downloaded connected logged ran posted minted claimed",
	GIVE: "give type enter tell share send upload paste scan sign approve confirm click install open connect lend",
	SECRET: "seed phrase words code codes otp password passwords pin key keys mnemonic 2fa credentials backup authenticator passkey",
	PAID: "paid payed transferred wired deposited invested bought",
	PAY: "pay transfer deposit withdraw withdrawal withdrawals withdrew fee fees tax taxes release unlock",
	DEVICE: "phone laptop pc computer mac iphone android tablet sim number device bag browser",
	REMOTE: "anydesk teamviewer remote screen rustdesk mouse cursor",
	NOW: "now just today tonight ago minutes minute hour hours rn currently right yesterday morning woke already still since again suddenly",
	PAST: "year years 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 once remember month months decade long spring summer autumn winter march april june july",
	AHEAD: "tomorrow next soon planning plan before upcoming",
	IF: "if when whether suppose hypothetically imagine case scenario ever would could might should can unless say theory assume assuming",
	NOT: "not no never didnt dont doesnt isnt wasnt havent hasnt nobody none cant wont without nothing arent",
	ASKED: "what how why who which where is are do does did will has have was",
	WELL: "fixed solved sorted fine ok okay back recovered refunded resolved found turned turns arrived works worked phew luckily thanks thankfully blocked hung ignored ignoring deleted reported safe declined refused restored credited released returned unlocked accepted",
	COVER:
		"cover covers covered insurance insured insurer policy reimburse reimbursed compensate compensation refund refunds protected protection pays guarantee liable fdic sipc fscs deductible",
	CARE: "avoid prevent protect safest safer secure best recommend advice tips habit careful",
	NEWS: "news breaking article headline podcast documentary report thread million billion lazarus post paper story",
	FUN: "lol lmao haha rip joke kidding meme",
	HELP: "help please pls urgent hurry quick sos panic panicking shaking crying stop",
	ELSE: "game games gaming roblox steam minecraft fortnite skins skin discord server clan bike car spotify netflix instagram facebook runescape robux guild parcel",
	MARKET: "price dump dumped crash dip leverage liquidated short margin futures market chart trade trades red",
	WANTS: "wants want asks ask asking demand demands says said need needs require promised",
};

const NUMBER = " NUMBER";
const notionOf = new Map<string, string>();
for (const [notion, words] of Object.entries(NOTIONS)) for (const word of words.split(" ")) if (!notionOf.has(word)) notionOf.set(word, ` ${notion}`);

const ofWord = eachOnce((written) => {
	const word = written.replaceAll("'", "");
	return notionOf.get(word) ?? (/^\d/.test(word) ? NUMBER : null);
});

/** @param words folded, names masked @returns the row of their notions, each behind a blank; a word that stands for none is left out */
export function notionsOf(words: readonly string[]): string[] {
	return words.map(ofWord).filter((notion) => notion !== null);
}
