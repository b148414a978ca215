import { schemaTool } from "../src/editing/schema-tool.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(schemaTool);
