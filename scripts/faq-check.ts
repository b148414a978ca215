import { checkTool } from "../src/cli/faq-check.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(checkTool);
