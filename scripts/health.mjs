// Asks the process on this machine whether it is healthy, for a container's or systemd's check: exit code 0 or 1, and nothing to install.
const HELP = `node scripts/health.mjs [--ready] [--wait SECONDS]
Asks http://127.0.0.1:HEALTH_PORT/health, with --ready /health/ready; HEALTH_PORT as in the settings.
With --wait it asks again each half second for so long. Exit code 0: healthy; 1: not; 2: wrong usage.
`;
const args = process.argv.slice(2);
const port = Number(process.env.HEALTH_PORT);
const seconds = args.includes("--wait") ? Number(args[args.indexOf("--wait") + 1]) : 0;
const path = args.includes("--ready") ? "/health/ready" : "/health";
const ONE_TRY_MS = 2500;

async function healthy() {
	const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(ONE_TRY_MS) }).catch(() => null);
	return response?.ok === true;
}

if (args.includes("--help") || !(port > 0) || Number.isNaN(seconds)) {
	process.stderr.write(HELP);
	process.exitCode = args.includes("--help") ? 0 : 2;
} else {
	const until = performance.now() + seconds * 1000;
	let is = await healthy();
	while (!is && performance.now() < until) {
		await new Promise((go) => setTimeout(go, 500));
		is = await healthy();
	}
	process.exitCode = is ? 0 : 1;
}
