import { linksTool } from "../src/editing/links-tool.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(linksTool);
