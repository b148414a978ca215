/** A refusal that loses nothing: what was typed comes back as a file, whole, for its writer alone. */
import type { Reply } from "../../src/discord/protocol/reply.ts";

export function refusalFile(says: string, typed: Readonly<Record<string, string>>): Reply {
	const parts = Object.entries(typed).filter(([, value]) => value.trim() !== "");
	if (parts.length === 0) return { content: says, private: true };
	const text = parts.map(([name, value]) => `${name}:\n${value}\n`).join("\n");
	const file = { name: "what-you-typed.txt", data: new TextEncoder().encode(text), description: "What you typed into the form, whole" };
	return { content: `${says}\nWhat you typed is in the file, whole.`, files: [file], private: true };
}
