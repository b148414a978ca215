import { exportTool } from "../src/cli/faq-export.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(exportTool);
