/** How an answer is named outside memory: in custom ids, in the store, in files. `matching/target.ts` writes and reads these names. */

declare const WRITTEN: unique symbol;
declare const EDITABLE: unique symbol;

/** Whatever can be answered: "q.safu-meaning", "x.bitmart,kraken.insurance", "x..custody", "own.our-guide". */
export type TargetKey = string & { readonly [WRITTEN]: true };

/**
 * What a server may have words of its own for: `q.<id>` a shared general entry, `x.<exchange>.<topic>` one cell of the shared dataset,
 * `own.<id>` an entry of the server's own. Overviews, comparisons and lists have no words to edit, so they have no such key.
 */
export type EntryKey = TargetKey & { readonly [EDITABLE]: true };
