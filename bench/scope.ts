/** Knowing what one does not know: right answers in scope and refusals out of scope, at the engine's own threshold. */
import type { Engine } from "./engine.ts";
import type { Labelled } from "./example.ts";
import { auroc, share } from "./measures.ts";

export type Scope = { readonly inScope: number; readonly oosRecall: number; readonly auroc: number };

/** In scope counts as right only what is answered, and answered right. */
export function measureScope(engine: Engine, inside: readonly Labelled[], outside: readonly Labelled[], threshold: number): Scope {
	const inner = inside.map(({ text, label }) => ({ sureness: engine.sureness(text), isRight: engine.guess(text)[0]?.label === label }));
	const outer = outside.map(({ text }) => engine.sureness(text));
	const right = inner.filter(({ sureness, isRight }) => isRight && sureness >= threshold);
	return {
		inScope: share(right.length, inner.length),
		oosRecall: share(outer.filter((sureness) => sureness < threshold).length, outer.length),
		auroc: auroc(
			inner.map(({ sureness }) => sureness),
			outer,
		),
	};
}
