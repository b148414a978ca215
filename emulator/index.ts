/** An in-memory Discord for tests and for the preview: REST, gateway and HTTP delivery, with Discord's own rules. */
export { manualClock, realClock } from "./clock.ts";
export { createEmulator, type Emulator, type EmulatorOptions } from "./emulator.ts";
export { createFaults } from "./faults/faults.ts";
export { overGateway } from "./gateway/delivery.ts";
export { overHttp } from "./interactions/delivery-http.ts";
export type { Outcome } from "./interactions/interactions.ts";
export type { Person } from "./person.ts";
export { ClientRefusal } from "./rest/errors.ts";
export type { Change, Channel, User } from "./world.ts";
