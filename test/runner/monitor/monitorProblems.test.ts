import { expect, test } from 'vitest'
import { monitorProblems } from '../../../runner/monitor/monitorProblems.js'

const orders = { name: 'orders', every: '0 6 * * *' }

test('monitors as they are meant', () => {
  const all = {
    ...{ ...orders, files: ['tests/orders*'], timezone: 'Europe/Berlin', watch: 'data/orders-*.parquet' },
    ...{ period: 'from file name', catchUp: 3, timeout: 60_000, alerts: ['ops'] },
  }
  expect(monitorProblems([all, { name: 'files', watch: ['a/*.csv', 'b/*.csv'] }], ['ops'])).toEqual([])
})

test.each([
  [{ ...orders, evry: 1 }, 'monitor "orders": "evry" is no option of a monitor; did you mean "every"?'],
  [{ every: '* * * * *' }, 'monitors[0]: "name" must be a string'],
  [{ name: 'orders' }, 'monitor "orders" needs "every" or "watch" to be due at any time'],
  [{ ...orders, every: '61 6 * * *' }, 'monitor "orders": "every" is no cron expression such as "0 6 * * *": '],
  [{ ...orders, every: '0 0 30 2 *' }, 'monitor "orders": "every" is never due'],
  [{ ...orders, timezone: 'Europe/Berln' }, 'is no time zone such as "Europe/Berlin"; did you mean "Europe/Berlin"?'],
  [{ ...orders, period: 'daily' }, '"period" can only be "from file name"'],
  [{ ...orders, catchUp: 0 }, '"catchUp" must be a whole number of at least 1'],
  [{ ...orders, timeout: -1 }, '"timeout" must be a number of milliseconds above 0'],
  [{ ...orders, alerts: ['slak'] }, 'names "slak", which is none of "alerts"; did you mean "slack"?'],
  [{ ...orders, watch: 5 }, '"watch" must be a list of strings'],
  ['orders', '"monitors[0]" must be a record with a name'],
])('%j is no monitor', (monitor, says) => {
  expect(monitorProblems([monitor], ['slack']).join('; ')).toContain(says)
})

test('two monitors have two names', () => {
  expect(monitorProblems([orders, orders], [])).toEqual(['there are two monitors named "orders"'])
})
