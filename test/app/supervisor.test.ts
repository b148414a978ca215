/** A supervisor that asks is told again and again, by a real process; one that hangs tells nothing. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { patienceOf, reassureSupervisor } from "../../src/app/supervisor.ts";
import { withFolder } from "../store/temporary.ts";
import { until } from "../until.ts";
import { dataFolder, HTTP_DOOR, run } from "./running.ts";

test("only systemd with a watchdog asks for it", () => {
	const socket = "/run/systemd/notify";
	expect(patienceOf({ NOTIFY_SOCKET: socket, WATCHDOG_USEC: "60000000" })).toBe(60_000);
	for (const env of [{}, { NOTIFY_SOCKET: socket }, { WATCHDOG_USEC: "60000000" }, { NOTIFY_SOCKET: socket, WATCHDOG_USEC: "0" }])
		expect(patienceOf(env)).toBeNull();
});

test("a program that is not there is told of once", async () => {
	const faults: Error[] = [];
	const told = new Promise<void>((go) => {
		const end = reassureSupervisor({
			patience: 60,
			program: "/nowhere/systemd-notify",
			onFault: (error) => {
				faults.push(error);
				setTimeout(() => {
					end();
					go();
				}, 200);
			},
		});
	});
	await told;
	expect(faults).toHaveLength(1);
});

const WATCHED = { NOTIFY_SOCKET: "/run/example/notify", WATCHDOG_USEC: "1000000" };

/** Stands where systemd-notify is looked for, and writes down what it is told. */
function systemd(folder: string) {
	const said = join(folder, "said");
	writeFileSync(join(folder, "systemd-notify"), `#!/bin/sh\necho "$@" "$NOTIFY_SOCKET" >> ${said}\n`);
	chmodSync(join(folder, "systemd-notify"), 0o755);
	const lines = () => (existsSync(said) ? readFileSync(said, "utf8").trim().split("\n") : []);
	const atLeast = (count: number) => until(() => lines().length >= count || undefined);
	return { lines, atLeast, settings: { ...WATCHED, ...HTTP_DOOR, PATH: `${folder}:${process.env.PATH}` } };
}

test("a running bot says that it lives; stopped, it says nothing", { timeout: 120_000 }, () =>
	withFolder(async (folder) => {
		const { lines, atLeast, settings } = systemd(folder);
		const { child, ended } = run({ ...settings, DATA_DIR: dataFolder() });
		await atLeast(3);
		expect(lines()[0]).toBe("WATCHDOG=1 /run/example/notify");
		child.kill("SIGSTOP");
		// What was begun before may still write.
		await new Promise((go) => setTimeout(go, 300));
		const before = lines().length;
		await new Promise((go) => setTimeout(go, 1500));
		expect(lines().length).toBe(before);
		child.kill("SIGCONT");
		await atLeast(before + 2);
		child.kill("SIGTERM");
		await ended;
	}),
);

test("so does one that is learning the dataset, which can take longer than systemd waits", { timeout: 120_000 }, () =>
	withFolder(async (folder) => {
		const { atLeast, settings } = systemd(folder);
		const { child, said, ended } = run({ ...settings, DATA_DIR: join(folder, "data") });
		await atLeast(3);
		expect(said()).not.toContain("the http door is open");
		child.kill("SIGKILL");
		await ended;
	}),
);
