import { reportTool } from "../src/editing/report-tool.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(reportTool);
