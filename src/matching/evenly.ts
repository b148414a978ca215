/** Some of a list, evenly from all of it: where all would outweigh what else is learnt. */
export const evenly = (all: readonly string[], most: number): string[] =>
	Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * Math.max(1, all.length / most))] as string);
