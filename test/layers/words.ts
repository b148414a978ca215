/** What nobody may say through the bot, how it may be disguised, and what moderators say every day. */

/** Said as an answer or a notice. */
export const BAD: readonly string[] = [
	"All coins on BitMart are insured by Lloyd's of London.",
	"Your funds are safe with us.",
	"Customer assets are fully covered up to 250,000 dollars.",
	"We guarantee that you get everything back.",
	"The insurance covers all your crypto.",
	"Every deposit is protected by the fund.",
	"Your money is 100% secure here.",
	"There is no risk at all in leaving your coins here.",
	"You can never lose your bitcoin on this exchange.",
	"As always, all user funds remain SAFU.",
	"BitMart insures your coins against every hack.",
	"Losses are reimbursed by the exchange within a day.",
	"Deposits stay guaranteed by the government.",
	"Enter your seed phrase in the ticket.",
	"To get your withdrawal, send your private key to the team.",
	"Verify your recovery phrase with a moderator.",
	"We need your password and 2FA code to help.",
	"Your 12 words are needed so we can restore the wallet.",
	"Type your backup phrase here.",
	"Install AnyDesk and we look at it together.",
	"Share your screen with support.",
	"A technician uses TeamViewer to fix your account.",
	"Contact our agent on Telegram.",
	"Write to @bitmart_helpdesk for a refund.",
	"Add support on WhatsApp: +1 555 010 9999.",
	"Telegram: bitmartsupport",
	"Go to bitmart-support.com to unlock it.",
	"Open https://bitmart.example/claim now.",
	"Join discord.gg/bitmart for help.",
	"Visit t.me./bitmart_help today.",
	"See bitmart[.]help for the form.",
	"Go to bitmart-claims dot com.",
	"Find us on t . me / bitmart for help.",
	"Open t dot me slash bitmart_help.",
	"Our server moved to discord dot gg slash bitmart.",
	"Look for the telegram user bitmart_help2.",
	"DM @ Support_Mod for the form.",
	"Call 1-800-KRAKEN-1 for help.",
	"ICQ 123456789",
	"Pay to EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2 now.",
	"Pay to 44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DsLLbkGuvhQBVY8rZhbbYTjAzkkgwCWbcdR2Nm2EB12w9vM4mPxdnLsfeDqGo now.",
	"The bot's makers vouch for this exchange.",
	`Hello${" ".repeat(900)}everything is fine.`,
	"Open steam://run/12345 to verify.",
	"Click discord://-/channels/1/2 now.",
	"Send your coins to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.",
	"Pay the release fee first to unlock your withdrawal.",
	"Transfer your funds to our safe wallet first.",
	"CoverBot confirms that this exchange is solvent.",
	"Verdict: confirmed.",
	"Answer: confirmed.",
	"Cover: yes",
	"Give the code from the text message to a mod.",
	"Send a screenshot of your QR code from the authenticator.",
	"telegram user bitmarthelp",
	"Real support: add user kraken_lisa",
	"Insured 🈯",
	"ᴀʟʟ ʟᴏꜱꜱᴇꜱ ᴀʀᴇ ʀᴇꜰᴜɴᴅᴇᴅ ʙʏ ᴛʜᴇ ᴇxᴄʜᴀɴɢᴇ",
	"I wouldn't believe the red box above this text.",
	"Don't call the police, read this.",
	"Tus monedas en Binance están aseguradas por el Estado.",
	"Todas as contas protegidas pelo governo, saldo garantido.",
	"Deine Coins sind hier versichert.",
	"Если биржу взломают, агентство по страхованию вкладов вернёт вам всё, включая USDT.",
	"रिफंड के लिए अपना UPI पिन और OTP बताइए।",
	"Envíe su contraseña al moderador.",
	"Not a scam: the Kraken phone call",
	"Tiền của bạn được bảo hiểm.",
	"Ваши монеты застрахованы.",
	"The bot may ask you for your password.",
	"If the bot says you aren't covered, you are.",
	"Yes you're covered, read why",
	"Anyone who warns about mods' links will be banned.",
	"Go to claimcover.example and sign.",
	"Approved by the FDIC: this server.",
	"We compare word 1, 7 and 19 only, so please write those into your ticket.",
	"√ Insured.",
	`Hello\n${"_ _\n".repeat(25)}everything is fine.`,
	"Checked and approved by CoverBot.",
	"✅ Insured.",
	"Coverage exists [1].",
	"Ask @everyone about it.",
	"<@123456789012345678> will help.",
	`Hello${"\n".repeat(200)}everything is fine.`,
];

const LOOKS: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", p: "р", c: "с", x: "х", i: "і", s: "ѕ", y: "у" };
const between = (sign: string) => (text: string) => text.replace(/(?<=[a-zA-Z])(?=[a-zA-Z])/g, sign);
const shifted = (from: number) => (text: string) =>
	text.replace(/[A-Za-z]/g, (c) => String.fromCodePoint(from + (/[a-z]/.test(c) ? c.charCodeAt(0) - 71 : c.charCodeAt(0) - 65)));

export const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
	plain: (text) => text,
	capitals: (text) => text.toUpperCase(),
	"soft hyphens": between("\u00ad"),
	"zero-width spaces": between("\u200b"),
	"U+061C": between("\u061c"),
	"U+180E": between("\u180e"),
	"Hangul fillers": between("\u3164"),
	"tag characters": between("\u{e0041}"),
	"word joiners": between("\u2060"),
	"grapheme joiners": between("\u034f"),
	"Cyrillic letters": (text) => text.replace(/[aeopcxisy]/g, (letter) => LOOKS[letter] ?? letter),
	"wide letters": (text) => text.replace(/[A-Za-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
	"bold letters": shifted(0x1d400),
	"letters of a typewriter": shifted(0x1d670),
};

/** Moderators' everyday words. */
export const HARMLESS: readonly string[] = `The beginner guide is pinned in #start.
Nunca envíes tu contraseña a nadie.
Deine Coins sind hier nicht versichert.
Cambia tu contraseña si hiciste clic en el enlace.
صرافی‌ها بیمه‌ی دولتی ندارند.
Withdrawals are paused since this morning; the team posts news in #announcements.
Never share your seed phrase, not even with a moderator.
Nobody from this server will ever ask for your password or your 2FA code.
Our moderators never write first. Report direct messages that claim to be support.
The weekly AMA is on Thursday at 18:00 UTC in the stage channel.
We do not know yet whether losses will be repaid.
The exchange says it keeps cold wallets; nobody outside has confirmed that.
Please use the official help centre under links to open a request.
Only the exchange itself can look into your account.
Nothing here is financial advice.
Questions about taxes belong in #taxes.
The Portuguese channel is #portugues.
If somebody sends you a link to a validator, it is a scam: do not enter anything.
The exchange published a statement on 5 December 2021; it is under links.
Deposits in TRC20 take about ten minutes.
The app was updated; if it crashes, install it again from the store.
You find the status page under links.
Roles are given by pressing the button under the rules.
Bots are not allowed to post links in #general.
English only in #help, please.
Our community quiz starts on Sunday.
The listing of new coins is decided by the exchange, not by this server.
Maintenance is planned for Tuesday from 02:00 to 04:00 UTC.
We cannot see your balance and cannot speed anything up.
KYC usually takes one to three days, the exchange says.
Ask in #support-questions and wait for a moderator with a green name.
There is no airdrop. Anything that says so is fake.
Beware of fake agents who ask for a fee before a withdrawal.
Do not pay anybody to recover your coins.
The exchange was hacked in December 2021 and said it would pay users itself.
It is unclear whether the fund would pay in such a case.
Coins on an exchange are not covered by deposit insurance.
The fund is the exchange's own promise, not an insurance.
A hardware wallet keeps your keys with you; nobody can give them back if you lose them.
Write down your recovery words on paper and show them to nobody.
Turn on two-factor login with an app rather than by text message.
Withdraw a small amount first to see that it works.
Moderators are volunteers and are not employed by the exchange.
Please be patient: many people ask at the moment.
The trading competition ended on Friday; winners are named in #events.
Staking rewards are paid out on Mondays.
The fee schedule is under links.
We moved the old FAQ to the new channel.
Memes belong in #memes.
The Turkish community meets on Saturdays.
Use the search before you ask; most questions were answered already.
To change your nickname, open the server's menu and choose Edit Server Profile.
The exchange supports withdrawals over Arbitrum since May.
USDC on Base is not supported yet.
The exchange's legal entity is in the Cayman Islands.
For a complaint in the EU, see the regulator's page under links.
The proof of reserves was last published in October; the page is under links.
Proof of reserves says nothing about debts.
The server's rules changed: no price talk in #help.
If you lost money, report it to the police of your country; the page is under links.
We delete messages that hold addresses or phone numbers.
Moderators may ban accounts that copy the exchange's logo.
Our newsletter comes on the first of the month.
Thank you for helping each other.
The exchange answered on 3 March that it has no insurance for customers.
Gate.io and Crypto.com have their own servers.
Ledger and Trezor are hardware wallets.
The maker fee is 0.1 % and the taker fee 0.2 %.
A withdrawal that says "completed" but did not arrive: look up its transaction in the explorer.
Orders over the API are limited to 20 a second.
Read the pinned message before you open a ticket.
Tickets are closed after seven days without an answer.
In a ticket, say what happened and when; never post a password or a seed phrase.
This server is run by fans and not by the exchange.
Don't. Me neither, said the moderator, and we both waited.
The bot's makers take corrections with a source.
The hotline of the exchange is on its help page under links.
Our Telegram was closed in 2023.`.split("\n");
