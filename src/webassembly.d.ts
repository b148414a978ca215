/** What the two kernels use of WebAssembly (matching/kernel.ts, encoder/kernel.ts): TypeScript keeps its types with the browser's. */
declare namespace WebAssembly {
	class Module {
		constructor(code: Uint8Array);
	}
	class Memory {
		constructor(pages: { readonly initial: number });
		readonly buffer: ArrayBuffer;
	}
	class Instance {
		constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>);
		readonly exports: unknown;
	}
}
