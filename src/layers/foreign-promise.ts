/** Promises in other languages than English, which alone the classifiers read: by the words for what is promised and of what. */
import type { Broken } from "./judges.ts";

/** Insured, guaranteed, protected, paid back: Spanish, Portuguese, Italian, French, German, Dutch, Polish, Russian, Turkish, Indonesian, Vietnamese. */
const PROMISED =
	/(?<![\p{L}])(?:asegurad[oa]s?|garantizad[oa]s?|protegid[oa]s?|reembolsad[oa]s?|te devuelven|segurad[oa]s?|garantid[oa]s?|reembolso total|assicurat[oiae]|garantit[oiae]s?|rimborsat[oiae]|assurée?s?|garantie?s?|remboursée?s?|versichert|garantiert|erstattet|abgesichert|verzekerd|gegarandeerd|ubezpieczon[eya]|gwarantowan[eya]|sigortalı|garantili|dijamin|diasuransikan|được bảo hiểm|được đảm bảo|được hoàn lại)(?![\p{L}])|застрахован|гарантирован|вернут/iu;
const OF_MONEY =
	/(?<![\p{L}])(?:monedas?|criptomonedas?|fondos?|saldos?|cuentas?|dinero|depósitos?|moedas?|criptomoedas?|fundos?|contas?|dinheiro|monete|fondi|conti|soldi|fonds|pièces|comptes?|argent|cryptos?|coins?|bitcoins?|btc|guthaben|geld|einlagen|tegoeden?|środki|pieniądze|paraları?|koin|dana|aset|tiền|tài sản)(?![\p{L}])|монет|средств|деньг|депозит|крипт/iu;
/** What is said of money at a bank, or of somebody who claims it. */
const OF_OTHERS = /\b(?:compte bancaire|cuenta bancaria|conta bancária|bankkonto|bankguthaben|banque|banco|wer|quien|quem|chi|celui qui)\b/i;
const DENIED =
	/(?<![\p{L}])(?:no|não|nao|nunca|ning[uú]n\w*|nenhum\w*|nadie|ningu[eé]m|non|nessun\w*|pas|aucun\w*|jamais|ni|nicht|kein\w*|nie|niet|geen|не|нет|ни|никто|değil|yok|hiç|tidak|bukan|không|chưa)(?![\p{L}])/iu;

/** No text of a moderator is longer. */
const LONGEST = 4000;

const PROMISES_ABROAD: Broken = {
	says: "it promises in another language that money is safe or comes back",
	remedy: "Say what the exchange says of itself, and that you cannot check it",
};

/** @param text as it was written, with its accents */
export function foreignPromises(text: string): Broken[] {
	const promises = text
		.slice(0, LONGEST)
		.split(/(?<=[.!?;])\s+|\n+/)
		.some(
			(said) =>
				PROMISED.test(said) &&
				OF_MONEY.test(said) &&
				!DENIED.test(said) &&
				!OF_OTHERS.test(said) &&
				!said.trimEnd().endsWith("?") &&
				!said.includes("¿"),
		);
	return promises ? [PROMISES_ABROAD] : [];
}
