/** Each permission that an app may lack, alone and in pairs. */
export const DENIABLE = ["ViewChannel", "SendMessages", "EmbedLinks", "AttachFiles", "ReadMessageHistory"] as const;
export type Deniable = (typeof DENIABLE)[number];
export const DENIED: readonly (readonly Deniable[])[] = DENIABLE.flatMap((one, i) => [[one], ...DENIABLE.slice(i + 1).map((other) => [one, other])]);
