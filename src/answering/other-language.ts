/** One sentence to somebody who writes in another language, in that language, with the verdicts of the exchange that they named. */
import type { Dataset } from "../dataset/dataset.ts";
import type { CellTopic } from "../dataset/topics.ts";
import type { Language } from "../matching/language.ts";
import { cellVerdict } from "./cell.ts";
import { VERDICT_LABEL } from "./labels.ts";

const ENGLISH = 'I can only read English so far. Try "is my money safe on BitMart?".';

const SAYS: Readonly<Record<Language, string>> = {
	de: "Ich verstehe bisher nur Englisch. Bitte frag auf Englisch, zum Beispiel: is my money safe on BitMart?",
	es: "Por ahora solo entiendo inglés. Pregunta en inglés, por ejemplo: is my money safe on BitMart?",
	fr: "Pour l'instant, je ne comprends que l'anglais. Pose ta question en anglais, par exemple : is my money safe on BitMart?",
	it: "Per ora capisco solo l'inglese. Scrivi in inglese, per esempio: is my money safe on BitMart?",
	pt: "Por enquanto só entendo inglês. Pergunte em inglês, por exemplo: is my money safe on BitMart?",
	tr: "Şimdilik yalnızca İngilizce anlıyorum. Lütfen İngilizce sor, örneğin: is my money safe on BitMart?",
	id: "Saat ini saya hanya mengerti bahasa Inggris. Silakan bertanya dalam bahasa Inggris, misalnya: is my money safe on BitMart?",
	vi: "Hiện tại tôi chỉ hiểu tiếng Anh. Hãy hỏi bằng tiếng Anh, ví dụ: is my money safe on BitMart?",
	pl: "Na razie rozumiem tylko angielski. Zapytaj po angielsku, na przykład: is my money safe on BitMart?",
	ru: "Пока я понимаю только английский. Спросите по-английски, например: is my money safe on BitMart?",
	zh: "我目前只能看懂英文。请用英文提问,例如:is my money safe on BitMart?",
	ja: "今のところ英語しか読めません。英語で質問してください。例:is my money safe on BitMart?",
	ko: "아직 영어만 이해할 수 있습니다. 영어로 질문해 주세요. 예: is my money safe on BitMart?",
};

/** Said first to somebody whose message speaks of a loss. The list itself is in English, which translators read. */
const LOST: Readonly<Record<Language, string>> = {
	de: "Ist dir gerade etwas gestohlen worden? Drück den roten Knopf oder schreib /lost: Dort steht Schritt für Schritt, was jetzt zu tun ist.",
	es: "¿Te acaban de robar algo? Pulsa el botón rojo o escribe /lost: ahí está, paso a paso, qué hacer ahora.",
	fr: "On vient de te voler quelque chose ? Appuie sur le bouton rouge ou écris /lost : tu y verras, étape par étape, quoi faire maintenant.",
	it: "Ti hanno appena rubato qualcosa? Premi il pulsante rosso o scrivi /lost: lì trovi, passo per passo, cosa fare adesso.",
	pt: "Acabaram de te roubar algo? Aperte o botão vermelho ou escreva /lost: ali está, passo a passo, o que fazer agora.",
	tr: "Az önce bir şeyin mi çalındı? Kırmızı düğmeye bas ya da /lost yaz: şimdi ne yapacağın adım adım orada.",
	id: "Baru saja kehilangan sesuatu? Tekan tombol merah atau tulis /lost: di sana ada langkah demi langkah apa yang harus dilakukan sekarang.",
	vi: "Bạn vừa bị mất tiền? Nhấn nút đỏ hoặc gõ /lost: ở đó có từng bước cần làm ngay bây giờ.",
	pl: "Właśnie coś ci skradziono? Naciśnij czerwony przycisk albo wpisz /lost: tam jest krok po kroku, co teraz zrobić.",
	ru: "У вас только что что-то украли? Нажмите красную кнопку или напишите /lost: там по шагам, что делать сейчас.",
	zh: "刚刚被盗或被骗了?请按红色按钮,或输入 /lost:那里会一步一步告诉你现在该做什么。",
	ja: "たった今、盗まれたり騙されたりしましたか?赤いボタンを押すか /lost と入力してください。今すべきことを順番に示します。",
	ko: "방금 도난이나 사기를 당하셨나요? 빨간 버튼을 누르거나 /lost 를 입력하세요. 지금 해야 할 일이 순서대로 나옵니다.",
};
const LOST_ENGLISH = "Has something just been stolen? Press the red button or type /lost: it says step by step what to do now.";

/** What decides whether somebody pays; the verdicts' signs need no language. */
const SHOWN: readonly CellTopic[] = ["insurance", "protection-fund", "fiat-protection", "incidents"];
/** More would not be one short message. */
const MOST_EXCHANGES = 2;

/** @param language null for one that we cannot tell @param exchanges ids of those named @param lost whether the message speaks of a loss */
export function otherLanguage(dataset: Dataset, language: Language | null, exchanges: readonly string[], lost: boolean): string {
	const lines = exchanges.slice(0, MOST_EXCHANGES).flatMap((id) => {
		const exchange = dataset.exchange(id);
		if (!exchange) return [];
		const verdicts = SHOWN.map((topic) => {
			const { symbol, words } = VERDICT_LABEL[cellVerdict(exchange.topics[topic], topic)];
			return `${symbol} ${dataset.topic(topic).title.toLowerCase()}: ${words}`;
		});
		return [`${exchange.name}: ${verdicts.join(" · ")}`];
	});
	const first = lost ? [language ? LOST[language] : LOST_ENGLISH] : [];
	return [...first, language ? SAYS[language] : ENGLISH, ...lines].join("\n");
}
