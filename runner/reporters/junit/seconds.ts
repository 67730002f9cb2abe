/** Milliseconds as Jenkins accepts seconds: three digits after the point, no exponent. */
export function seconds(ms: number): string {
  return (ms / 1000).toFixed(3)
}
