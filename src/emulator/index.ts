/** An in-memory Discord for tests and for the preview: REST, gateway and HTTP delivery, with Discord's own rules. */
export { manualClock, realClock } from "./clock.ts";
export { overGateway } from "./delivery-gateway.ts";
export { overHttp } from "./delivery-http.ts";
export { createEmulator, type Emulator, type EmulatorOptions } from "./emulator.ts";
export { ClientRefusal } from "./errors.ts";
export { createFaults } from "./faults.ts";
export type { Outcome } from "./interactions.ts";
export type { Person } from "./person.ts";
export type { Change, Channel, User } from "./world.ts";
