/** One sentence to somebody who writes in another language, in that language, with the verdicts of the exchange that they named. */
import type { Dataset } from "../dataset/dataset.ts";
import type { CellTopic } from "../dataset/schema.ts";
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

/** What decides whether somebody pays; the verdicts' signs need no language. */
const SHOWN: readonly CellTopic[] = ["insurance", "protection-fund", "fiat-protection", "incidents"];
/** More would not be one short message. */
const MOST_EXCHANGES = 2;

/** @param language null for one that we cannot tell @param exchanges ids of those named */
export function otherLanguage(dataset: Dataset, language: Language | null, exchanges: readonly string[]): string {
	const lines = exchanges.slice(0, MOST_EXCHANGES).flatMap((id) => {
		const exchange = dataset.exchange(id);
		if (!exchange) return [];
		const verdicts = SHOWN.map((topic) => {
			const { symbol, words } = VERDICT_LABEL[cellVerdict(exchange.topics[topic], topic)];
			return `${symbol} ${dataset.topic(topic).title.toLowerCase()}: ${words}`;
		});
		return [`${exchange.name}: ${verdicts.join(" · ")}`];
	});
	return [language ? SAYS[language] : ENGLISH, ...lines].join("\n");
}
