/** Whether a source's publisher names somebody: "an unnamed newsroom" does not. A rule forbids it, and the report counts it. */
const NOBODY = /^(an? )?(unknown|unnamed|anonymous)\b|^n\/a$/i;

export const isUnnamed = (publisher: string): boolean => NOBODY.test(publisher.trim());
