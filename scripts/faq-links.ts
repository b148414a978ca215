import { linksTool } from "../src/cli/faq-links.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(linksTool);
