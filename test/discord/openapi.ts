/** Holds payloads against Discord's own OpenAPI document (discord/discord-api-spec), for development: the file is given, never fetched. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Payload } from "./payloads.ts";

type Check = (value: unknown) => string[];

/** @param file the document, such as openapi.json of discord/discord-api-spec */
export function openApiChecks(file: string): (payload: Payload) => string[] {
	const { components } = JSON.parse(readFileSync(file, "utf8").replaceAll("#/components/schemas/", "#/$defs/")) as {
		components: { schemas: Record<string, z.core.JSONSchema.JSONSchema> };
	};
	const known = new Map<string, Check>();
	const checkFor = (name: string): Check => {
		const made = known.get(name);
		if (made) return made;
		if (!components.schemas[name]) throw new Error(`The document has no schema ${name}. Is it Discord's OpenAPI file?`);
		const schema = z.fromJSONSchema({ $schema: "https://json-schema.org/draft/2020-12/schema", $ref: `#/$defs/${name}`, $defs: components.schemas });
		const check: Check = (value) => {
			const read = schema.safeParse(value);
			return read.success ? [] : read.error.issues.map(({ path, message }) => `${name} ${path.join(".")}: ${message}`);
		};
		known.set(name, check);
		return check;
	};
	return ({ to, body }) => checkFor(schemaOf(to, body))(JSON.parse(JSON.stringify(body)));
}

const CALLBACKS: Readonly<Record<number, string>> = {
	4: "CreateMessageInteractionCallbackRequest",
	7: "UpdateMessageInteractionCallbackRequest",
	8: "ApplicationCommandAutocompleteCallbackRequest",
	9: "ModalInteractionCallbackRequest",
};

function schemaOf(to: Payload["to"], body: unknown): string {
	if (to === "channel") return "MessageCreateRequest";
	if (to === "webhook") return "IncomingWebhookRequestPartial";
	return CALLBACKS[(body as { type: number }).type] ?? "PongInteractionCallbackRequest";
}
