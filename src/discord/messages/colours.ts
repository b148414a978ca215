/** The colours of embeds that show no verdict (those have their own in labels.ts). Never alone: words say the same. */
export const COLOUR = { neutral: 0x5b6b8c, warning: 0xd9a400, danger: 0xb03a48, quiet: 0x7d828c } as const;
