/** How the checks complain: a sentence a problem. Lengths are UTF-16 units, which never undercounts what Discord counts. */
export type Say = (problem: string) => void;

export function longer(say: Say, what: string, text: string | null | undefined, most: number): void {
	if (text && text.length > most) say(`${what} has ${text.length} characters, at most ${most}`);
}

export function filled(say: Say, what: string, text: string | null | undefined, most: number): void {
	if (!text) say(`${what} is empty`);
	else longer(say, what, text, most);
}
