/** The bound of a cache by number: lru-cache's own (`max`) takes memory for all that may ever come, fourteen megabytes of it in an idle bot. */

const ONE = () => 1;

/** @param entries so many are kept, the least recently used go first; memory is taken as they come */
export const atMost = (entries: number) => ({ maxSize: entries, sizeCalculation: ONE }) as const;
