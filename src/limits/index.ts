/** Discord's limits in one room: the numbers, and one check for each kind of payload. A check gives sentences, none if all is well. */
export { checkChoices } from "./choices.ts";
export { checkCommand } from "./command.ts";
export { checkMessage } from "./message.ts";
export { checkModal } from "./modal.ts";
export { LIMITS } from "./numbers.ts";
