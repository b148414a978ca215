import { schemaTool } from "../src/cli/faq-schema.ts";
import { runHere } from "./faq-terminal.ts";

await runHere(schemaTool);
