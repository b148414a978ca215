import { reportTool } from "../src/cli/faq-report.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(reportTool);
