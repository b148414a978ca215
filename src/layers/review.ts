/** When a second moderator must look before something is published, and what is said where there is none. */
import type { Settings } from "../store/contract.ts";
import type { HostSeen, PublishResult } from "./contract.ts";

export function needsReview(hosts: readonly HostSeen[], { review, unvettedHosts }: Settings): boolean {
	return hosts.length > 0 && (review === "links" || (unvettedHosts === "review" && hosts.some(({ vetted }) => !vetted)));
}

/** What nobody vetted is not published by one person alone; the rest is. @returns null where it may be */
export function aloneWith(hosts: readonly HostSeen[]): PublishResult | null {
	const unknown = hosts.find(({ vetted }) => !vetted);
	if (!unknown) return null;
	return refused(
		`${unknown.host} needs a second moderator, and nobody else has used /faq here lately`,
		"If it is this server's own site, name it in /faq settings under trusted; else ask another moderator to open /faq once, then publish again",
	);
}

export function refused(says: string, remedy: string): PublishResult {
	return { kind: "refused", problems: [{ part: "entry", says, remedy }] };
}
