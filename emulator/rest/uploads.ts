import type { StoredFile, World } from "../world.ts";
import { ApiError, ERRORS, invalidForm } from "./errors.ts";

/** Ten MiB a file by default (reference#uploading-files); also `attachment_size_limit` of an interaction. */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024;
/** What names say of files that come without a type: an app need not send one, and clients show pictures by it. */
const TYPES: ReadonlyMap<string, string> = new Map([
	["png", "image/png"],
	["jpg", "image/jpeg"],
	["gif", "image/gif"],
	["webp", "image/webp"],
	["txt", "text/plain; charset=utf-8"],
	["csv", "text/csv; charset=utf-8"],
	["json", "application/json"],
]);
const UNTYPED = "application/octet-stream";
/** Ten files a message (resources/message#create-message). */
const FILES = 10;

export type Upload = { index: number; filename: string; contentType: string; bytes: Uint8Array };
export type Incoming = { body: unknown; uploads: Upload[] };

/** Reads what an app sends, JSON or multipart/form-data with payload_json and files[n] (reference#uploading-files). */
export async function readIncoming(message: Request | Response): Promise<Incoming> {
	const type = message.headers.get("content-type") ?? "";
	if (!type.startsWith("multipart/form-data")) return { body: parse(await message.text()), uploads: [] };
	let form: FormData;
	try {
		form = await message.formData();
	} catch {
		throw new ApiError(400, 50035, "Invalid Form Body", ["the multipart body cannot be read"]);
	}
	const uploads: Upload[] = [];
	let body: unknown = {};
	for (const [name, value] of form.entries()) {
		if (name === "payload_json") body = parse(typeof value === "string" ? value : await value.text());
		else if (typeof value !== "string") uploads.push(await upload(name, value));
	}
	return { body, uploads };
}

function parse(text: string): unknown {
	if (text === "") return {};
	try {
		return JSON.parse(text);
	} catch {
		throw ERRORS.badJson();
	}
}

async function upload(name: string, file: File): Promise<Upload> {
	const index = /^files\[(\d+)\]$/.exec(name)?.[1];
	if (index === undefined) throw invalidForm([`the part "${name}" is not named files[n]`]);
	const bytes = new Uint8Array(await file.arrayBuffer());
	return { index: Number(index), filename: file.name, contentType: typeOf(file), bytes };
}

function typeOf({ name, type }: File): string {
	if (type && type !== UNTYPED) return type;
	return TYPES.get(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "") ?? UNTYPED;
}

type Listed = { id?: string | number | undefined; filename?: string | undefined; description?: string | null | undefined };

/**
 * The files of a message after this request: those that stay, then the new ones. A new file may be described in
 * `attachments` under the number of its part; a list without an old file takes that file off.
 */
export function attach(
	world: World,
	uploads: readonly Upload[],
	listed: readonly Listed[] | undefined,
	old: readonly StoredFile[],
	ephemeral: boolean,
): StoredFile[] {
	const faults: string[] = [];
	const kept = listed ? old.filter((file) => listed.some((entry) => String(entry.id) === file.id)) : [...old];
	for (const entry of listed ?? []) {
		const known = old.some((file) => file.id === String(entry.id)) || uploads.some((file) => String(file.index) === String(entry.id));
		if (!known) faults.push(`attachments names the file "${entry.id}", which was not sent`);
	}
	if (kept.length + uploads.length > FILES) faults.push(`attachments holds ${kept.length + uploads.length} files, at most ${FILES}`);
	if (faults.length > 0) throw invalidForm(faults);
	if (uploads.some((file) => file.bytes.byteLength > ATTACHMENT_LIMIT)) throw ERRORS.tooLarge();
	const fresh = uploads.map((file) => {
		const entry = listed?.find((one) => String(one.id) === String(file.index));
		return storeFile(world, { ...file, filename: entry?.filename ?? file.filename }, ephemeral, entry?.description ?? undefined);
	});
	return [...kept, ...fresh];
}

/** Keeps a file so that it can be fetched from its URL. */
export function storeFile(world: World, upload: Omit<Upload, "index">, ephemeral: boolean, description?: string): StoredFile {
	const file: StoredFile = {
		id: world.newId(),
		filename: upload.filename.replace(/[^\w.-]/g, "_"),
		contentType: upload.contentType,
		bytes: upload.bytes,
		ephemeral,
		...(description === undefined ? {} : { description }),
	};
	world.files.set(file.id, file);
	return file;
}

/** Where a file can be fetched. */
export function fileUrl(world: World, file: StoredFile): string {
	return `${world.publicUrl}/attachments/${file.id}/${file.filename}`;
}
