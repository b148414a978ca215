/** An in-memory Discord for tests and for the preview: REST, gateway and HTTP delivery, with Discord's own rules. */
export { type Clock, type ManualClock, manualClock, realClock } from "./clock.ts";
export { overGateway } from "./delivery-gateway.ts";
export { overHttp } from "./delivery-http.ts";
export { createEmulator, type Emulator, type EmulatorOptions } from "./emulator.ts";
export { ClientRefusal } from "./errors.ts";
export type { FormValues } from "./forms.ts";
export type { Deliver, Delivered, Outcome } from "./interactions.ts";
export type { Listening } from "./listen.ts";
export type { GivenFile, OptionValues } from "./options.ts";
export type { Person } from "./person.ts";
export type { Change, Channel, CommandRule, Guild, TranscriptEntry, User, Violation } from "./world.ts";
