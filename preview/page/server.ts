/** The line to the preview's server. */
import type { Action } from "../actions.ts";
import type { Done, Entry, SentFile, Tick, View } from "../view.ts";

export async function fetchView(person: string, channel: string): Promise<View> {
	const response = await fetch(`/state?${new URLSearchParams({ person, channel })}`);
	if (!response.ok) throw new Error(await response.text());
	return (await response.json()) as View;
}

export async function send(person: string, action: Action): Promise<Done> {
	try {
		const response = await fetch(`/do?${new URLSearchParams({ person })}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(action),
		});
		return (await response.json()) as Done;
	} catch {
		return { refused: "The preview cannot be reached. Is it still running in the terminal?" };
	}
}

export async function fetchLog(after: number): Promise<readonly Entry[]> {
	return (await (await fetch(`/log?after=${after}`)).json()) as Entry[];
}

/** Calls back at each change; the browser itself opens the line again after a break. */
export function listen(onTick: (tick: Tick) => void): void {
	new EventSource("/events").addEventListener("message", (event) => onTick(JSON.parse(String(event.data)) as Tick));
}

/** A file of this machine, as JSON carries it. */
export async function sentFile(file: File): Promise<SentFile> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let binary = "";
	for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return { filename: file.name, contentType: file.type || "application/octet-stream", base64: btoa(binary) };
}
