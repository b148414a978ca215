/** The page is for anybody who sits at this machine: a request that another site could have made is refused. */
import type { Context, Next } from "hono";

/** Addresses that mean "every interface" and name no host. */
const ANY = new Set(["0.0.0.0", "::", ""]);

/**
 * Against DNS rebinding the Host header must be a name of the loopback or the one that was set; against other sites' forms and
 * scripts an Origin, where the browser sends one, must be the page's own.
 */
export function ownHostOnly(host: string) {
	const names = new Set(["127.0.0.1", "localhost", "[::1]", ...(ANY.has(host) ? [] : [host.includes(":") ? `[${host}]` : host])]);
	return async (c: Context, next: Next): Promise<Response | undefined> => {
		const asked = c.req.header("host") ?? "";
		const origin = c.req.header("origin");
		const site = c.req.header("sec-fetch-site") ?? "none";
		const named = names.has(asked.replace(/:\d+$/, "").toLowerCase());
		if (!named || (origin !== undefined && origin !== `http://${asked}`) || (site !== "none" && site !== "same-origin"))
			return c.text("This preview answers to its own page only.", 403);
		await next();
	};
}
