import { describe, expect, test } from "vitest";
import { linkOf, vettedHosts } from "../../src/dataset/link.ts";
import { Host, type Source } from "../../src/dataset/schema.ts";

const VETTED = vettedHosts([
	{ host: "support.kraken.com", who: "Kraken", kind: "official" },
	{ host: "www.fca.org.uk", who: "FCA", kind: "regulator" },
]);
const source = (rest: Partial<Source>): Source => ({ title: "A page", publisher: "Somebody", kind: "primary", ...rest });
const link = (url: string) => linkOf(source({ url }), VETTED);

describe("is linked", () => {
	test.each(["https://support.kraken.com/hc/en-us/1", "https://www.fca.org.uk", "http://www.fca.org.uk/a?b=c#d"])("%s", (url) => {
		expect(link(url)).toBe(new URL(url).href);
	});

	test.each(["https://SUPPORT.Kraken.COM/hc", "HTTPS://Www.Fca.Org.Uk/Page"])("a vetted host in capitals, as the address was checked: %s", (url) => {
		expect(link(url)).toBe(new URL(url).href);
	});

	test("brackets cannot end a link in Discord's markdown", () => {
		expect(link("https://support.kraken.com/a b)(c")).toBe("https://support.kraken.com/a%20b%29%28c");
	});
});

describe("is not linked", () => {
	test("a source without an address", () => {
		expect(linkOf(source({}), VETTED)).toBeNull();
	});

	test("a page that was read on somebody else's page, though its host is vetted", () => {
		expect(linkOf(source({ url: "https://support.kraken.com/hc", read_on: "a mirror" }), VETTED)).toBeNull();
	});

	test("any page, where no host is vetted", () => {
		expect(linkOf(source({ url: "https://support.kraken.com/hc" }), vettedHosts([]))).toBeNull();
	});

	test.each(["https://user:pw@support.kraken.com/", "https://support.kraken.com:8443/", "https://support.kraken.com/square/post/1"])(
		"an address that hides something, or a feed where anybody writes: %s",
		(url) => {
			expect(link(url)).toBeNull();
		},
	);

	test.each([
		"https://example.com/",
		"https://kraken.com/",
		"https://www.support.kraken.com/",
		"https://support.kraken.com.evil.io/",
		"https://support-kraken.com/",
		"https://evilsupport.kraken.com/",
		"https://support.kraken.co/",
		"https://support.kraken.com@evil.io/",
		"https://support.kraken.com:443@evil.io/",
		"https://evil.io/support.kraken.com",
		"https://evil.io/?https://support.kraken.com/",
		"https://evil.io#support.kraken.com",
		"https://evil.io\\@support.kraken.com/",
		"https://support.krаken.com/",
		"https://support.kraken.com./",
	])("%s", (url) => {
		expect(link(url)).toBeNull();
	});
});

test.each(["Support.kraken.com", "https://support.kraken.com", "support.kraken.com/hc", "support.kraken.com:443", "kraken"])(
	"hosts.yaml refuses %s, which no address would ever match",
	(host) => {
		expect(Host.safeParse({ host, who: "Kraken", kind: "official" }).success).toBe(false);
	},
);
