/** Two or more exchanges and no word of what about them: "compare BitMart, Bitget and Crypto.com" asks for all of it side by side. */
import { masked, NAME_MARK, type Read } from "./mentions.ts";

/** Words that only set names beside each other, or are polite. Anything else is a matter, and the classifier's. */
const BESIDE = new Set(
	(
		"compare compared comparing comparison compares versus vs v against and or with to between the a an of in on for me us please pls plz can could " +
		"you do does would i want need show give make put side by next each other how difference differences differ what is are s two three four " +
		"exchange exchanges platforms one ones both them these hi hello hey thanks up stack"
	).split(" "),
);

export function isBareComparison(read: Read): boolean {
	const rest = masked(read).filter((word) => word !== NAME_MARK);
	return rest.every((word) => BESIDE.has(word));
}
