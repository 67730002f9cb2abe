import { encodeProfile } from '../../src/profiles/encodeProfile.js'
import type { ColumnNumbers } from '../../src/profiles/dataProfile.js'
import type { Json } from '../../src/profiles/references/json.js'
import type { ColumnProfile, Profile } from '../../src/profiles/profile.js'
import { contentOf } from '../../src/store/contentOf.js'
import { newId } from '../../src/store/newId.js'
import type { RunAssertion, RunRecord } from '../../src/store/runRecord.js'
import type { Store } from '../../src/store/store.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'
import { randomGenerator } from '../../src/math/randomGenerator.js'

/** Puts a run a day of two datasets into a store: amounts that creep upwards, a country that appears, nulls on some days. Gives ids, oldest first. */
export async function storedDays(store: Store, days: number, last = '2026-11-22'): Promise<readonly string[]> {
  const ids: string[] = []
  for (let day = days - 1; day >= 0; day--) {
    const at = new Date(Date.parse(`${last}T06:00:00.000Z`) - day * 86_400_000)
    const { record, profiles } = dayOf(at, days - 1 - day)
    await store.putRun(record, profiles)
    ids.push(record.id)
  }
  return ids
}

function dayOf(at: Date, day: number): { record: RunRecord; profiles: ReadonlyMap<string, StoredProfile> } {
  const random = randomGenerator(day + 1)
  const period = at.toISOString().slice(0, 10)
  const isBad = day % 17 === 11 || day % 17 === 12
  const weekend = at.getUTCDay() % 6 === 0
  const nullRate = isBad ? 0.037 + 0.02 * random() : 0.001 + 0.003 * random()
  const rows = Math.round((weekend ? 21_000 : 40_000) + 2_000 * random())
  const creep = Math.max(0, day - 20) * 0.012
  const orders = profileOf('orders', rows, {
    order_id: identifier(rows),
    customer_id: identifier(rows, Math.round(nullRate * rows)),
    amount: numeric(rows, (share) => Math.exp(3 + creep + 0.8 * normalAt(share)), Math.round(0.002 * rows)),
    quantity: numeric(rows, (share) => 1 + Math.floor(5 * share * share)),
    discount: numeric(rows, (share) => (share < 0.7 ? 0 : 0.3 * (share - 0.7))),
    country: categorical(rows, weekend ? [44, 26, 16, 9, 5] : [40, 30, 15, 10, 5], day > 30 ? (day - 30) / 3 : 0),
    device: categorical(rows, [55, 40 + 2 * random(), 5], 0),
  })
  const features = profileOf('features', 5_000, {
    age: numeric(5_000, (share) => 20 + 50 * share + random()),
    score: numeric(5_000, (share) => share ** (1 + creep)),
  })
  const meanAmount = Math.exp(3 + creep + 0.32) * (1 + 0.01 * random())
  const assertions: readonly RunAssertion[] = [
    assertion(
      'the pipeline is sound',
      'toHaveNullRateBelow("customer_id", 0.01)',
      'null rate < 0.01',
      nullRate,
      nullRate < 0.01,
      ['customer_id'],
      {
        nulls: Math.round(nullRate * rows),
        rows,
      },
    ),
    assertion('the pipeline is sound', 'toHaveUniqueValues("order_id")', 'every value once', 0, true, ['order_id']),
    assertion(
      'the pipeline is sound',
      'toHaveRowCountBetween(15_000, 60_000)',
      'row count between 15,000 and 60,000',
      rows,
      true,
      [],
    ),
    assertion(
      'amounts are plausible',
      'toHaveMeanBetween("amount", 20, 40)',
      'mean between 20 and 40',
      meanAmount,
      meanAmount < 40,
      ['amount'],
    ),
    assertion(
      'inputs look like the training data',
      'toNotDriftFrom(dataset("data/train.parquet"))',
      'no drift from data/train.parquet',
      day > 45 ? ['country'] : [],
      day <= 45,
      day > 45 ? ['country'] : ['amount', 'country'],
    ),
  ]
  const isFailed = assertions.some(({ outcome }) => outcome === 'fail')
  const datasets = [orders, features].map(({ numbers, content }) => ({
    name: numbers.source,
    source: `data/${numbers.source}-${period}.parquet`,
    rows: numbers.rows,
    fingerprint: content.slice(7, 23),
    profile: content,
  }))
  const record: RunRecord = {
    version: 1,
    id: newId(at.getTime()),
    period,
    startedAt: at.toISOString(),
    durationMs: 1_200 + Math.round(900 * random()),
    status: isFailed ? 'failed' : 'accepted',
    outcome: isFailed ? 'fail' : 'pass',
    context: {
      ...{ commit: contentOf(period).slice(7, 47), branch: day % 9 === 4 ? 'faster-joins' : 'main', dirty: false },
      ...{ ci: 'github', jobUrl: 'https://github.com/acme/orders/actions/runs/1', actor: 'deploy', host: 'runner-3' },
      ...{ modelVersion: day < 30 ? 'churn-6' : 'churn-7', mltest: '0.1.0' },
      ...(day % 9 === 4 ? {} : { monitor: day % 2 === 0 ? 'orders' : 'features' }),
    },
    counts: {
      passed: isFailed ? 2 : 4,
      failed: isFailed ? 2 : 0,
      inconclusive: 0,
      warned: 0,
      skipped: 0,
      todo: 0,
      notRun: 0,
    },
    datasets,
    assertions,
    errors: [],
  }
  return { record, profiles: new Map([orders, features].map(({ content, ...profile }) => [content, profile])) }
}

function assertion(
  test: string,
  call: string,
  expected: string,
  received: RunAssertion['received'],
  passes: boolean,
  columns: readonly string[],
  facts: RunAssertion['facts'] = {},
): RunAssertion {
  return {
    ...{ file: 'tests/orders.mltest.ts', test, metric: `${test} › ${call}`, call: `expect(orders).${call}` },
    ...{ matcher: call.split('(')[0] ?? '', dataset: 'orders', columns, outcome: passes ? 'pass' : 'fail' },
    ...{ expected, received, facts },
    ...(passes
      ? {}
      : { message: `expect(orders).${call}\n\n  Expected  ${expected}\n  Received  ${JSON.stringify(received)}` }),
  }
}

interface Columned {
  readonly profile: ColumnProfile
  readonly numbers: ColumnNumbers
}

function profileOf(source: string, rows: number, columns: Readonly<Record<string, Columned>>) {
  const reference: Profile = {
    ...{ source, rows, bins: 20, specials: [] },
    columns: Object.fromEntries(Object.entries(columns).map(([name, { profile }]) => [name, profile])),
  }
  const numbers = {
    ...({ version: 1, source, rows } as const),
    columns: Object.fromEntries(Object.entries(columns).map(([name, each]) => [name, each.numbers])),
  }
  const kept = { version: 1, numbers, reference: encodeProfile(reference) } as const
  return { ...kept, content: contentOf(JSON.parse(JSON.stringify(kept)) as Json) }
}

function identifier(rows: number, nulls = 0): Columned {
  return {
    profile: { type: 'string', kind: 'identifier', missing: nulls === 0 ? {} : { null: nulls } },
    numbers: { type: 'string', engineType: 'VARCHAR', nulls, distinct: rows - nulls },
  }
}

/** @param valueAt  quantiles: ascending in the share */
function numeric(rows: number, valueAt: (share: number) => number, nulls = 0): Columned {
  const values = rows - nulls
  const at = (share: number) => Number(valueAt(share).toPrecision(6))
  const shares = Array.from({ length: 19 }, (_, index) => (index + 1) / 20)
  const edges = [...new Set(shares.map(at))]
  const below = edges.map((edge) => Math.round(values * (shares.findLast((share) => at(share) <= edge) ?? 0)))
  const counts = [...below, values].map((count, index) => count - (below[index - 1] ?? 0))
  const [minimum, maximum] = [at(0.0001), at(0.9999)]
  return {
    profile: {
      ...{ type: 'number', kind: 'numeric', missing: nulls === 0 ? {} : { null: nulls } },
      values: {
        kind: 'numeric',
        values,
        minimum,
        maximum,
        atoms: [],
        edges,
        bins: counts,
        cells: { edges, counts },
        frequent: [],
      },
    },
    numbers: {
      ...{
        type: 'number',
        engineType: 'DOUBLE',
        nulls,
        minimum,
        maximum,
        mean: at(0.6),
        standardDeviation: at(0.84) - at(0.5),
      },
      quantiles: Object.fromEntries(
        [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99].map((share) => [String(share), at(share)]),
      ),
    },
  }
}

function categorical(rows: number, weights: readonly number[], fresh: number): Columned {
  const names = ['DE', 'FR', 'ES', 'IT', 'NL']
  const all = [
    ...weights.map((weight, at) => [names[at] ?? '', weight] as const),
    ...(fresh > 0 ? [['XX', fresh] as const] : []),
  ]
  const total = all.reduce((sum, [, weight]) => sum + weight, 0)
  const categories = all.map(([name, weight]) => [name, Math.round((rows * weight) / total)] as const)
  return {
    profile: {
      type: 'string',
      kind: 'categorical',
      missing: {},
      values: { kind: 'categorical', values: rows, categories, others: 0, rare: 0 },
    },
    numbers: { type: 'string', engineType: 'VARCHAR', nulls: 0, distinct: all.length },
  }
}

/** Near enough to the standard normal quantile to draw (the logistic one, by 1.7). */
function normalAt(share: number): number {
  return Math.log(share / (1 - share)) / 1.7
}
