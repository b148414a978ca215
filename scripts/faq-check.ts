import { checkTool } from "../src/editing/check-tool.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(checkTool);
