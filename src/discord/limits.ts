/** Discord's limits in one room: the numbers, and one check for each kind of payload. A check gives sentences, none if all is well. */
export { checkChoices } from "./limits/choices.ts";
export { checkCommand } from "./limits/command.ts";
export { checkMessage } from "./limits/message.ts";
export { checkModal } from "./limits/modal.ts";
export { LIMITS } from "./limits/numbers.ts";
