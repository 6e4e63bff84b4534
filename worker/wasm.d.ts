/** A program that the platform compiles when the worker is bundled. */
declare module '*.wasm' {
  const program: WebAssembly.Module;

  // biome-ignore lint/style/noDefaultExport: the platform gives a program this way.
  export { program as default };
}
