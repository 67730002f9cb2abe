/** How a counter-example is run alone. */
export function replayText(seed: number, path: string): string {
  return `seed ${seed}, path ${path}; { seed: ${seed}, path: '${path}' } runs it alone`
}
