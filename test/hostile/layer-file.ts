/** A lawful layer of any size: entries of a community that has nothing to do with coverage, each phrasing in words of its own. */
import { stringify } from "yaml";

const THINGS =
	"raffle banner emoji stream playlist tournament meme sticker podcast recipe garden photo chess karaoke quiz hoodie mascot lobby bingo origami".split(
		" ",
	);
const PLACES = "lounge attic kitchen balcony harbour meadow library cellar workshop studio rooftop garage stable lighthouse bakery".split(" ");
const VERBS = "paint carry repair borrow polish rename decorate water fold stack sort tune label sketch juggle".split(" ");

export function layerEntries(entries: number, phrasings: number) {
	return Array.from({ length: entries }, (_, e) => ({
		id: `community-${e}`,
		question: `Who may ${pick(VERBS, e)} the ${pick(THINGS, e * 7)} number ${e} in the ${pick(PLACES, e * 3)}?`,
		answer: `Ask in the ${pick(PLACES, e * 3)} channel.`,
		phrasings: Array.from({ length: phrasings }, (_, p) => {
			const n = e * phrasings + p;
			return `${pick(VERBS, n)} my ${pick(THINGS, Math.floor(n / 15))} ${pick(PLACES, Math.floor(n / 300) + n)} club${e} corner${p}`;
		}),
	}));
}

export const layerFile = (entries: number, phrasings: number) => stringify({ layer: 1, entries: layerEntries(entries, phrasings) }, { lineWidth: 0 });

const pick = (from: readonly string[], at: number): string => from[at % from.length] as string;
