/** What a tutorial gives: Express, the package discord-interactions, and Fuse.js over the same phrasings. */
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { verifyKeyMiddleware } from "discord-interactions";
import express from "express";
import Fuse from "fuse.js";
import { ownPhrasings } from "../grown.ts";

const fuse = new Fuse(ownPhrasings(fileURLToPath(new URL("../../faq", import.meta.url))), { includeScore: true, ignoreLocation: true });
const app = express();
app.post("/interactions", verifyKeyMiddleware(process.argv[2] ?? ""), (request, response) => {
	const [best] = fuse.search(request.body.data.options[0].value, { limit: 1 });
	response.json({ type: 4, data: { content: best ? best.item : "I do not know." } });
});
const server = app.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
