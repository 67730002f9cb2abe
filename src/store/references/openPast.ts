import type { Dataset } from '../../datasets/dataset.js'
import { decodeProfile } from '../../profiles/decodeProfile.js'
import { mergeProfiles } from '../../profiles/mergeProfiles.js'
import { counted } from '../../verdicts/counted.js'
import { Inconclusive } from '../../verdicts/inconclusive.js'
import { datasetLine } from '../datasetLine.js'
import { datasetName } from '../datasetName.js'
import type { RunDataset, RunRecord } from '../runRecord.js'
import type { RunSummary } from '../runSummary.js'
import type { Store } from '../store.js'
import { StoreError } from '../storeError.js'
import { chooseRuns } from './chooseRuns.js'
import type { Past, PastEntry } from './past.js'
import type { RunReference } from './runReference.js'

interface Asking {
  /** When the run that asks began, in milliseconds since 1970. */
  readonly now: number
  readonly periodOf: (dataset: Dataset) => string
  readonly measured: Past['measured']
}

/** The past as a store has it. The same runs of a dataset are looked up once. */
export function openPast(store: () => Promise<Store>, { now, periodOf, measured }: Asking): Past {
  const runs = new Map<string, Promise<readonly RunSummary[]>>()
  const records = new Map<string, Promise<RunRecord | undefined>>()
  const remember = (id: string, record: Promise<RunRecord | undefined>) => {
    records.set(id, record)
    return record
  }
  const acceptedOf = (name: string, { kind }: RunReference['choice']) => {
    // Of a long past the newest ones are found at once, and all of them in a second.
    const limit = kind === 'latest' ? 1 : kind === 'previous' ? 2 : undefined
    const key = `${limit ?? 'all'} ${datasetLine(name)}`
    const query = { status: 'accepted', dataset: name, ...(limit === undefined ? {} : { limit }) } as const
    const found = runs.get(key) ?? store().then((opened) => opened.runs(query))
    runs.set(key, found)
    return found
  }
  const choose = async (reference: RunReference, dataset: Dataset) => {
    const name = datasetName(dataset)
    const period = periodOf(dataset)
    const chosen = chooseRuns(await acceptedOf(name, reference.choice), reference.choice, { period, now })
    if (chosen.length === 0) throw new Inconclusive(nothingYet(reference, name, period))
    return { name, chosen }
  }
  const entries = (reference: RunReference, dataset: Dataset) =>
    unlessAway(async () => {
      const [{ name, chosen }, opened] = [await choose(reference, dataset), await store()]
      const found = await Promise.all(
        chosen.map(async (run): Promise<readonly PastEntry[]> => {
          const known = dataOf(run, name)
          const profile = known === undefined ? undefined : await opened.profile(known.profile)
          return profile === undefined ? [] : [{ run, profile }]
        }),
      )
      if (found.flat().length > 0) return found.flat()
      throw new Inconclusive(`the store has lost the profile of ${name} in run ${chosen[0]?.id ?? ''}`)
    })
  return {
    period: periodOf,
    entries,
    measured,
    numbers: (reference, dataset, key) =>
      unlessAway(async () => {
        const [{ name, chosen }, opened] = [await choose(reference, dataset), await store()]
        const found = await Promise.all(
          chosen.map(async (run) => {
            const known = await (records.get(run.id) ?? remember(run.id, opened.run(run.id)))
            const number = known === undefined ? undefined : dataOf(known, name)?.numbers?.[key]
            return number === undefined ? [] : [{ run, number }]
          }),
        )
        const runs = found.flat()
        if (runs.length === 0)
          throw new Inconclusive(`${reference.text}: no run of them has measured this of ${name} yet; this one does`)
        return { numbers: runs.map(({ number }) => number), source: runsText(runs.map(({ run }) => run)) }
      }),
    async profile(reference, dataset) {
      const found = await entries(reference, dataset)
      const decoded = found.map(({ run, profile }) => ({ run, profile: decodeProfile(profile.reference) }))
      const [first, ...others] = decoded
      if (first === undefined) throw new TypeError('entries are never none')
      const { profile, taken } = mergeProfiles([first.profile, ...others.map((each) => each.profile)], '')
      const runs = decoded.filter((each) => taken.includes(each.profile)).map(({ run }) => run)
      return { ...profile, source: `${first.profile.source} in ${runsText(runs)}` }
    },
  }
}

function dataOf(run: Pick<RunSummary, 'datasets'>, name: string): RunDataset | undefined {
  return run.datasets.findLast((each) => datasetLine(each.name) === datasetLine(name))
}

function runsText(runs: readonly RunSummary[]): string {
  const [newest, oldest] = [runs[0], runs.at(-1)]
  if (runs.length === 1) return `run ${newest?.id ?? ''} of ${newest?.period ?? ''}`
  return `${counted(runs.length, 'run')} of ${oldest?.period ?? ''} to ${newest?.period ?? ''}`
}

function nothingYet({ choice, text }: RunReference, name: string, period: string): string {
  const what = {
    latest: 'no accepted run of them yet',
    previous: 'no accepted run before the latest one',
    query: 'no such accepted run of them',
    window: `no accepted run of them in that time before ${period}`,
    periods: `no accepted run of them before ${period}`,
    sameWeekday: `no accepted run of them on that day of the week before ${period}`,
  }[choice.kind]
  return `${text} has nothing to compare ${name} with: the store knows ${what}`
}

/** A store that cannot be reached is told when the run is put into it; until then nothing can be said. */
async function unlessAway<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof StoreError && error.cause !== undefined) throw new Inconclusive(error.message)
    throw error
  }
}
