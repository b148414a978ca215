/** What a tutorial gives: Express, the package discord-interactions, and a search over the same phrasings (ten-lines.ts). */
import type { AddressInfo } from "node:net";
import { verifyKeyMiddleware } from "discord-interactions";
import express from "express";
import { TEN_LINES } from "./ten-lines.ts";

const [key = "", engine = "Fuse.js"] = process.argv.slice(2);
const answer = TEN_LINES[engine]?.();
if (!answer) throw new Error(`There is no engine ${engine}.`);
const app = express();
app.post("/interactions", verifyKeyMiddleware(key), (request, response) => {
	response.json(answer(request.body.data.options[0].value));
});
const server = app.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
