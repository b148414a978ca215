import { digestOf } from "./matching/digest.ts";
import { fileURLToPath } from "node:url";
const here = (p: string) => fileURLToPath(new URL(p, import.meta.url));
console.log(digestOf([here("../faq"), here("./dataset"), here("./fraud"), here("./promises"), here("./text"), here("../vectors"), here("./matching")]));
