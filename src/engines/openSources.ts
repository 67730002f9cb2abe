import type { Source } from '../datasets/source.js'
import type { Engine } from './engine.js'
import { fingerprintOf } from './fingerprintOf.js'
import { openAnswers } from './openAnswers.js'
import type { Answers } from './openAnswers.js'

export interface OpenedSource {
  readonly engine: Engine
  readonly answers: Answers
}

/** The sources of a session by key, each opened when it is first asked for. */
export interface Sources {
  open(source: Source): Promise<OpenedSource>
  /** Those that have been opened so far, in the order they were first asked for. */
  opened(): readonly OpenedSource[]
  /** From here on every source is looked at once more before it is used, and opened anew when its files have changed. */
  doubt(): void
  close(): Promise<void>
}

export function openSources(openEngine: (source: Source) => Promise<Engine>): Sources {
  const entries = new Map<string, { readonly fingerprint: string; readonly opening: Promise<OpenedSource> }>()
  const trusted = new Map<string, Promise<OpenedSource>>()
  const opened = new Map<string, OpenedSource | undefined>()

  const open = async (source: Source): Promise<OpenedSource> => {
    const fingerprint = await fingerprintOf(source)
    const known = entries.get(source.key)
    if (known?.fingerprint === fingerprint) return known.opening
    opened.set(source.key, undefined)
    if (known !== undefined) await closed(known.opening)
    const opening = openEngine(source).then((engine) => ({ engine, answers: openAnswers(engine) }))
    entries.set(source.key, { fingerprint, opening })
    const result = await opening
    opened.set(source.key, result)
    return result
  }
  return {
    open(source) {
      // Takes the source's place in the order.
      if (!opened.has(source.key)) opened.set(source.key, undefined)
      const known = trusted.get(source.key) ?? open(source)
      trusted.set(source.key, known)
      return known
    },
    opened: () => [...opened.values()].filter((source) => source !== undefined),
    doubt: () => trusted.clear(),
    async close() {
      await Promise.all([...entries.values()].map(({ opening }) => closed(opening)))
      entries.clear()
      opened.clear()
    },
  }
}

/** A source that could not be opened has nothing to close. */
async function closed(opening: Promise<OpenedSource>): Promise<void> {
  const opened = await opening.catch(() => undefined)
  await opened?.engine.close()
}
