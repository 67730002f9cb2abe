import { CommandError } from './commandError.js'

/** The i-th of n parts of the files, dealt like cards, so that parts are of a size and every file is in one. */
export function shard(files: readonly string[], wanted: string | undefined): readonly string[] {
  if (wanted === undefined) return files
  const [, part, parts] = (/^(\d+)\/(\d+)$/.exec(wanted) ?? []).map(Number)
  if (part === undefined || parts === undefined || part < 1 || part > parts)
    throw new CommandError('E_USAGE', `--shard must be like 1/3, a part of the parts, not ${JSON.stringify(wanted)}`)
  return files.filter((_, index) => index % parts === part - 1)
}
