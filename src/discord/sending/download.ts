/** A file that somebody attached, read as text: from the address given and no other, and no further than its bound. */
const PATIENCE_MS = 10_000;
const HOSTS = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

/** Where Discord keeps what people attach. */
export function keptByDiscord({ protocol, hostname, port }: URL): boolean {
	return protocol === "https:" && HOSTS.has(hostname) && port === "";
}

/** @throws where it cannot be had, is no UTF-8, or holds more than `most` bytes */
export async function downloadText(url: string, most: number): Promise<string> {
	// Who may be asked is checked before; a redirect could lead elsewhere.
	const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
	if (!response.ok || !response.body) throw new Error(`the file could not be had: ${response.status}`);
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of response.body) {
		size += part.length;
		if (size > most) throw new Error(`the file holds more than ${most} bytes`);
		parts.push(part);
	}
	return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
}
