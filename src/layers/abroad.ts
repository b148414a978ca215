/** What moderators may not say in other languages than English, which alone the classifiers read: promises, and what asks for a secret. */
import type { Broken } from "./judges.ts";

/** Insured, guaranteed, protected, paid back. */
const PROMISED =
	/(?<![\p{L}])(?:asegurad[oa]s?|garantizad[oa]s?|protegid[oa]s?|reembolsad[oa]s?|te devuelven|segurad[oa]s?|garantid[oa]s?|reembolso total|assicurat[oiae]|garantit[oiae]s?|rimborsat[oiae]|assurée?s?|garantie?s?|remboursée?s?|versichert|garantiert|erstattet|abgesichert|haftet|einlagensicherungs\p{L}+ (?:zahlt|deckt)|verzekerd|gegarandeerd|ubezpieczon[eya]|gwarantowan[eya]|sigortalı|garantili|dijamin|diasuransikan|được bảo hiểm|được đảm bảo|được hoàn lại)(?![\p{L}])|застрахован|гарант|верн[уеё]т|возмест|страховани|تأمين|مضمون|محمي|تضمین|बीमा|गारंटी|सुरक्षित|保险|保障|担保|全额|赔付|保証|補償|保険|보장|보험|보상/iu;
const OF_MONEY =
	/(?<![\p{L}])(?:monedas?|criptomonedas?|fondos?|saldos?|cuentas?|dinero|depósitos?|moedas?|criptomoedas?|fundos?|contas?|dinheiro|monete|fondi|conti|soldi|fonds|pièces|comptes?|argent|cryptos?|coins?|bitcoins?|btc|usdt|eth|guthaben|geld|einlagen|alles auf|tegoeden?|środki|pieniądze|paraları?|koin|dana|aset|tiền|tài sản)(?![\p{L}])|монет|средств|деньг|депозит|крипт|عملات|أموال|پول|पैसा|पैसे|कॉइन|बिटकॉइन|币|资产|资金|コイン|資産|코인|자산/iu;
/** What may not be told to anybody. */
const SECRET =
	/(?<![\p{L}])(?:senhas?|contraseñas?|frase semilla|frase de recupera\p{L}+|mots? de passe|phrase de récupération|passw(?:ort|örter)|kennwort|wiederherstellungsphrase|şifre\p{L}*|parolan\p{L}*|kata sandi|mật khẩu|otp|upi|pin)(?![\p{L}])|парол|сид-?фраз|код из (?:смс|sms)|كلمة المرور|رمز|ओटीपी|पासवर्ड|पिन|密码|助记词|验证码|パスワード|비밀번호/iu;
const TOLD =
	/(?<![\p{L}])(?:env[ií]\p{L}*|manda\p{L}*|dile|d[ií]gan?\p{L}*|comparte\p{L}*|compartilh\p{L}+|escrib\p{L}+|pon|pong[ao]\p{L}*|coloc\p{L}+|inform[ae]\p{L}*|donne\p{L}*|envoye\p{L}*|communique\p{L}*|schick\p{L}*|gib|geben sie|teile?n?|nenn\p{L}*|gönder\p{L}*|söyle\p{L}*|kirim\p{L}*|berikan|gửi|cung cấp)(?![\p{L}])|сообщ|отправ|назов|пришл|أرسل|أعط|बताइए|बताएं|भेज|दीजिए|告诉|发给|发送|提供|送って|教えて|알려|보내/iu;
const DENIED =
	/(?<![\p{L}])(?:no|não|nao|nunca|jam[aá]s|ning[uú]n\p{L}*|nenhum\p{L}*|nadie|ningu[eé]m|non|nessun\p{L}*|pas|aucun\p{L}*|jamais|ni|nicht|niemals|kein\p{L}*|nie|niet|geen|не|нет|ни|никто|никогда|никому|değil|yok|hiç|asla|tidak|bukan|jangan|không|chưa|đừng|لا|ليس|ليست|لن|غير|لم)(?![\p{L}])|ندار|نیست|نکن|نمی|नहीं|मत|不|没|未|无|ない|ません|않|없|못|마세요/iu;
/** Said of money at a bank, or of somebody who claims it. */
const OF_OTHERS = /(?<![\p{L}])(?:compte bancaire|cuenta bancaria|conta bancária|bankkonto|banque|wer|quien|quem|chi|celui qui)(?![\p{L}])/iu;
/** No text of a moderator is longer. */
const LONGEST = 4000;

const PROMISES: Broken = {
	says: "it promises in another language that money is safe or comes back",
	remedy: "Say what the exchange says of itself, and that you cannot check it",
};
const ASKS: Broken = {
	says: "it asks in another language for a phrase, password or code",
	remedy: "Take it out, or warn of it with “never” in the same sentence",
};

/** @param text as it was written, with its accents */
export function saidAbroad(text: string): Broken[] {
	const said = text.slice(0, LONGEST).split(/(?<=[.!?;।。！？])\s*|\n+/u);
	const promises = said.some((one) => PROMISED.test(one) && OF_MONEY.test(one) && isSaid(one) && !OF_OTHERS.test(one));
	const asks = said.some((one) => SECRET.test(one) && TOLD.test(one) && isSaid(one));
	return [...(promises ? [PROMISES] : []), ...(asks ? [ASKS] : [])];
}

const isSaid = (one: string): boolean => !DENIED.test(one) && !/[?？¿؟]/u.test(one);
