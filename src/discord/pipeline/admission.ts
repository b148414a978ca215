/** Who is answered now: not whom the operator blocked, nor anybody who used up a share of the processor. One for all doors of a process. */
import type { Blocks } from "./blocks.ts";
import type { Who, WorkShare } from "./work-share.ts";

export type Admission = {
	/** What to say instead of an answer; null to anybody who is welcome. Emergencies are answered in any case: anybody who asks this sees to it. */
	readonly refusal: (who: Who) => string | null;
	readonly measured: WorkShare["measured"];
};

/** For tests, benchmarks and the preview. */
export const OPEN_TO_ALL: Admission = { refusal: () => null, measured: (_who, work) => work() };

const LOST = "If something is lost right now, /lost answers at once.";
const BLOCKED = {
	person: `Whoever runs me has blocked this account, so I do not answer it. ${LOST}`,
	server: `Whoever runs me does not serve this server. Ask me in a direct message. ${LOST}`,
};
const SPENT = {
	person: `Your questions have taken me a great deal of work. Give me half a minute, then ask again. ${LOST}`,
	server: `This server asks me a great deal just now. Please try again in a few seconds. ${LOST}`,
};

export function admission(blocks: Pick<Blocks, "of">, share: WorkShare): Admission {
	return {
		refusal: (who) => {
			const blocked = blocks.of(who);
			if (blocked) return BLOCKED[blocked];
			const spent = share.spent(who);
			return spent && SPENT[spent];
		},
		measured: share.measured,
	};
}
