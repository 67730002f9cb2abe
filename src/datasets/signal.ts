/** An AbortSignal, also for a compiler that knows neither Node's types nor the browser's. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Known } }
  ? Known
  : { readonly aborted: boolean; readonly reason: unknown }
