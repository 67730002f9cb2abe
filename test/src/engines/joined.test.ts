import { afterAll, expect, test } from 'vitest'
import { dataset } from '../../../src/datasets/dataset.js'
import type { Dataset } from '../../../src/datasets/dataset.js'
import type { JoinedSource } from '../../../src/datasets/source.js'
import { openDuckdb } from '../../../src/engines/duckdb/openDuckdb.js'
import { temporaryFolder } from '../../../src/engines/duckdb/temporaryFolder.js'
import type { Engine } from '../../../src/engines/engine.js'
import { aggregate, call, columnOf, text } from '../../../src/sql/build.js'
import type { Expression } from '../../../src/sql/expression.js'

const engines: Engine[] = []
afterAll(() => Promise.all(engines.map((engine) => engine.close())))

const plainSource = ({ source }: Dataset): JoinedSource['left']['source'] => {
  if (source.kind === 'joined') throw new Error('never')
  return source
}

async function open(filter?: Expression): Promise<Engine> {
  const trained = dataset([
    { id: 1, x: 1.5 },
    { id: 2, x: 2 },
    { id: null, x: 3 },
  ])
  const served = dataset([
    { id: 1, x: 1.5 },
    { id: 2, x: 2.5 },
    { id: 4, x: 9 },
    { id: null, x: 3 },
  ])
  const side = (data: Dataset, name: string) => ({
    source: plainSource(data),
    rows: { columns: { [`${name} id`]: columnOf('id'), [`${name} x`]: columnOf('x') } },
  })
  const source: JoinedSource = {
    kind: 'joined',
    key: 'joined',
    left: { ...side(trained, 'left'), view: filter === undefined ? {} : { filter } },
    right: { ...side(served, 'right'), view: {} },
    on: [['left id', 'right id']],
    keeps: 'full',
  }
  const engine = await openDuckdb(source, { memoryLimit: '500MB', threads: 2, folder: temporaryFolder() })
  engines.push(engine)
  return engine
}

test('two sources side by side: nulls meet, and what has no partner is there too', async () => {
  const engine = await open()
  const differs = call('isDistinctFrom', columnOf('left x'), columnOf('right x'))
  const cells = { rows: aggregate('count'), differing: aggregate('countIf', differs) }
  const { rows } = await engine.scan(new Map([['a', { selection: { kind: 'cells', cells } }]]))
  expect(engine.schema.map(({ name, type }) => [name, type])).toEqual([
    ['left id', 'integer'],
    ['left x', 'number'],
    ['right id', 'integer'],
    ['right x', 'number'],
  ])
  expect(rows.get('a')).toEqual([{ rows: 4, differing: 2 }])
})

test('a side may be narrowed, and by nothing that is no condition', async () => {
  const engine = await open(text('x < 2', true))
  const { rows } = await engine.scan(
    new Map([['a', { selection: { kind: 'cells', cells: { left: aggregate('count', columnOf('left x')) } } }]]),
  )
  expect(rows.get('a')).toEqual([{ left: 1 }])
  await expect(open(text('y < 2', true))).rejects.toThrow('there is no column "y"')
})
