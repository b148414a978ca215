/** So much of WebAssembly as the kernel needs: its types stand with those of browsers, which a server does not load. */
declare global {
	namespace WebAssembly {
		class Module {
			constructor(bytes: Uint8Array);
		}
		class Instance {
			constructor(module: Module);
			readonly exports: unknown;
		}
		type Memory = { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
	}
}

export {};
