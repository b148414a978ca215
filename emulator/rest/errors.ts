/** Discord's answer to an app that broke a rule: HTTP status, JSON error code, message and, for a form, what is wrong where. */
export class ApiError extends Error {
	readonly status: number;
	readonly code: number;
	readonly faults: readonly string[];

	constructor(status: number, code: number, message: string, faults: readonly string[] = []) {
		super(message);
		this.status = status;
		this.code = code;
		this.faults = faults;
	}
}

/** What Discord's client would not let a person do, in a sentence. */
export class ClientRefusal extends Error {}

/** Refuses a person's action. */
export function refuse(sentence: string): never {
	throw new ClientRefusal(sentence);
}

/** 50035, the refusal of a body: one sentence a fault, each starting with the path of the field. */
export function invalidForm(faults: readonly string[]): ApiError {
	return new ApiError(400, 50035, "Invalid Form Body", faults);
}

/** Does something with the part of a body under `key`, so that its faults name the whole path. */
export function within<T>(key: string, what: () => T): T {
	try {
		return what();
	} catch (error) {
		if (!(error instanceof ApiError) || error.faults.length === 0) throw error;
		throw invalidForm(error.faults.map((fault) => (FIELD.test(fault) ? `${key}.${fault}` : fault)));
	}
}

/** A fault that starts with the path of its field; others are sentences about the whole. */
const FIELD = /^(?:(?:content|title|data|type|flags|tts|name|custom_id|embeds|components|attachments|choices)[ .[]|[a-z]+_[a-z_]+ |[a-z_]+(?:\.|\[))/;

/** Codes and messages from topics/opcodes-and-status-codes#json. */
export const ERRORS = {
	unauthorized: () => new ApiError(401, 0, "401: Unauthorized"),
	notFound: () => new ApiError(404, 0, "404: Not Found"),
	unknownApplication: () => new ApiError(404, 10002, "Unknown Application"),
	unknownChannel: () => new ApiError(404, 10003, "Unknown Channel"),
	unknownGuild: () => new ApiError(404, 10004, "Unknown Guild"),
	unknownMessage: () => new ApiError(404, 10008, "Unknown Message"),
	unknownUser: () => new ApiError(404, 10013, "Unknown User"),
	unknownWebhook: () => new ApiError(404, 10015, "Unknown Webhook"),
	unknownInteraction: () => new ApiError(404, 10062, "Unknown interaction"),
	unknownCommand: () => new ApiError(404, 10063, "Unknown application command"),
	botsMayNot: () => new ApiError(403, 20001, "Bots cannot use this endpoint"),
	tooManyCommands: () => new ApiError(400, 30032, "Maximum number of application commands reached"),
	tooManyCreates: () => new ApiError(400, 30034, "Max number of daily application command creates has been reached (200)"),
	tooLarge: () => new ApiError(413, 40005, "Request entity too large"),
	acknowledged: () => new ApiError(400, 40060, "Interaction has already been acknowledged."),
	tooManyFollowups: () => new ApiError(400, 40094, "This interaction has reached the maximum number of follow-up messages."),
	missingAccess: () => new ApiError(403, 50001, "Missing Access"),
	notYours: () => new ApiError(403, 50005, "Cannot edit a message authored by another user"),
	empty: () => new ApiError(400, 50006, "Cannot send an empty message"),
	closedDms: () => new ApiError(403, 50007, "Cannot send messages to this user"),
	missingPermissions: () => new ApiError(403, 50013, "Missing Permissions"),
	noText: () => new ApiError(400, 50008, "Cannot send messages in a non-text channel"),
	deadToken: () => new ApiError(401, 50027, "Invalid Webhook Token"),
	noHistory: () => new ApiError(400, 160002, "Cannot reply without permission to read message history"),
	autoMod: () => new ApiError(400, 200000, "Message was blocked by automatic moderation"),
	harmfulLinks: () => new ApiError(400, 240000, "Message blocked by harmful links filter"),
	badJson: () => new ApiError(400, 50109, "The request body contains invalid JSON."),
} as const;

type Nested = { [key: string]: Nested | { code: string; message: string }[] };

/** The error as Discord's REST sends it; faults become the nested `errors` of reference#error-messages. */
export function errorJson(error: ApiError): { message: string; code: number; errors?: Nested } {
	const json = { message: error.message, code: error.code };
	if (error.faults.length === 0) return json;
	const errors: Nested = {};
	for (const fault of error.faults) place(errors, fault);
	return { ...json, errors };
}

function place(errors: Nested, fault: string): void {
	const found = FIELD.test(fault) || fault.startsWith("[") ? /^[a-z_]*(?:\.[a-z_]+|\[\d+\])*/.exec(fault)?.[0] : undefined;
	const path = found?.match(/[a-z_]+|\d+/g) ?? [];
	let here = errors;
	for (const key of path) {
		const next = here[key];
		const inner = !next || Array.isArray(next) ? {} : next;
		here[key] = inner;
		here = inner;
	}
	const list = here._errors;
	const entry = { code: faultCode(fault), message: fault };
	if (Array.isArray(list)) list.push(entry);
	else here._errors = [entry];
}

function faultCode(fault: string): string {
	if (/stands twice/.test(fault)) return "COMPONENT_CUSTOM_ID_DUPLICATED";
	if (/is empty/.test(fault)) return "BASE_TYPE_REQUIRED";
	if (/characters.*at most/.test(fault)) return "BASE_TYPE_BAD_LENGTH";
	return /at most/.test(fault) ? "BASE_TYPE_MAX_LENGTH" : "INVALID_FORM_BODY";
}
