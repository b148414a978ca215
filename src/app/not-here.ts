/** Why a port or a folder of the settings cannot be used on this machine, as a sentence that names the setting. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { ConfigError } from "../config.ts";

/** @param at the two settings by name, such as HOST and PORT, with what they say. @returns for `catch`: throws a ConfigError, or what it was given */
export function notHere(at: Readonly<Record<string, string | number>>): (error: unknown) => never {
	const [[hostName, host] = ["", ""], [portName, port] = ["", ""]] = Object.entries(at);
	const why: Readonly<Record<string, string>> = {
		EADDRINUSE: `${portName}: port ${port} of ${host} is taken already. Set another, or end what has it.`,
		EADDRNOTAVAIL: `${hostName}: ${host} is no address of this machine.`,
		ENOTFOUND: `${hostName}: ${host} is no name that this machine knows.`,
		EAI_AGAIN: `${hostName}: the name ${host} cannot be looked up.`,
		EACCES: `${portName}: this user may not open port ${port}. Set one above 1023.`,
	};
	return (error) => {
		const said = why[(error as NodeJS.ErrnoException).code ?? ""];
		throw said === undefined ? error : new ConfigError(said, { cause: error });
	};
}

/** Makes the folder where it is missing. @throws ConfigError where nothing can be kept in it */
export function keepIn(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.W_OK | constants.X_OK);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		const why = code === "EEXIST" || code === "ENOTDIR" ? "it, or a part of its path, is a file" : message;
		throw new ConfigError(`DATA_DIR: nothing can be kept in ${folder}: ${why}.`, { cause: error });
	}
}
