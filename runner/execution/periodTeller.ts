import type { Config, PeriodDataset } from '../config/config.js'
import type { FileSettings } from '../pool/protocol.js'
import { defaultOf } from '../config/defaultOf.js'
import type { Loader } from './loadTsx.js'

/** What the config's `period` says of data; always nothing where it is no function. */
export async function periodTeller(
  { periodFrom }: FileSettings,
  load: Loader,
): Promise<(data: PeriodDataset) => string | undefined> {
  if (periodFrom === undefined) return () => undefined
  // It was checked when the run began.
  const { period } = (await defaultOf(await load(periodFrom))) as Pick<Config, 'period'>
  if (typeof period !== 'function') return () => undefined
  return (data) => {
    const told: unknown = period(data)
    return typeof told === 'string' && told !== '' ? told : undefined
  }
}
