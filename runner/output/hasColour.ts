/** Whether a stream gets colours: a flag first, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function hasColour(stream: { readonly isTTY?: boolean } | undefined, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag && stream !== undefined
  const { NO_COLOR: none, FORCE_COLOR: force, TERM: terminal } = process.env
  if (stream === undefined || (none !== undefined && none !== '')) return false
  if (force !== undefined) return force !== '0' && force !== 'false'
  return stream.isTTY === true && terminal !== 'dumb'
}
