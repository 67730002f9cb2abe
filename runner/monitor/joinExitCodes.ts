/** The exit code of several runs together: that of a signal, then 2, 3, 1, 4, 0. */
export function joinExitCodes(codes: readonly number[]): number {
  return codes.find((code) => code >= 128) ?? [2, 3, 1, 4].find((code) => codes.includes(code)) ?? 0
}
