import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { settle } from '../../../src/engines/settle.js'
import type { Task } from '../../../src/engines/settle.js'

/** Questions wait here until they are answered, all at once; each answer is the question itself. */
function desk() {
  let waiting: { readonly question: string; readonly resolve: (answer: string) => void }[] = []
  const rounds: string[][] = []
  return {
    rounds,
    ask: (question: string) => new Promise<string>((resolve) => waiting.push({ question, resolve })),
    answer: async () => {
      const batch = waiting
      waiting = []
      rounds.push(batch.map(({ question }) => question))
      await sleep(1)
      for (const { question, resolve } of batch) resolve(question)
    },
  }
}

test('what tasks ask is answered in rounds, each when all of them wait', async () => {
  const { ask, answer, rounds } = desk()
  const tasks: Task<string>[] = [
    async (wait) => (await wait(ask('a1'))) + (await wait(ask('a2'))),
    async (wait) => {
      await sleep(20)
      return wait(ask('b1'))
    },
    async (wait) => (await Promise.all([wait(ask('c1')), wait(ask('c2'))])).join(),
    () => Promise.resolve('asks nothing'),
  ]
  const results = await settle(tasks, answer)
  expect(results.map((result) => result.status === 'fulfilled' && result.value)).toEqual([
    'a1a2',
    'b1',
    'c1,c2',
    'asks nothing',
  ])
  expect(rounds).toEqual([['a1', 'c1', 'c2', 'b1'], ['a2']])
})

test('a task that fails is no obstacle to the others', async () => {
  const { ask, answer, rounds } = desk()
  const results = await settle<unknown>(
    [
      async (wait) => {
        await wait(ask('a'))
        throw new Error('bad')
      },
      (wait) => wait(ask('b')),
      () => {
        throw new Error('at once')
      },
    ],
    answer,
  )
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
  expect(rounds).toEqual([['a', 'b']])
})

test('a task that hangs does not keep the others waiting, and ends when the signal aborts', async () => {
  const { ask, answer } = desk()
  const controller = new AbortController()
  const done: string[] = []
  const settled = settle<unknown>(
    [() => new Promise(() => undefined), async (wait) => done.push(await wait(ask('a')))],
    answer,
    controller.signal,
  )
  await expect.poll(() => done, { timeout: 5000 }).toEqual(['a'])
  controller.abort(new Error('too late'))
  expect(await settled).toEqual([
    { status: 'rejected', reason: new Error('too late') },
    { status: 'fulfilled', value: 1 },
  ])
})

test('tasks that settle within a task are answered', async () => {
  const { ask, answer } = desk()
  const results = await settle<unknown>(
    [async () => settle([(wait) => wait(ask('inner'))], answer), (wait) => wait(ask('outer'))],
    answer,
  )
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
})

test('nothing to do is done at once', async () => {
  expect(await settle([], desk().answer)).toEqual([])
})
