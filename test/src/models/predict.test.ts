import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { dataset } from '../../../src/datasets/dataset.js'
import { http } from '../../../src/models/http/http.js'
import { onnx } from '../../../src/models/onnx/onnx.js'
import { predict } from '../../../src/models/predict.js'
import { judging } from '../../support/judging.js'

const { check } = judging()

const rows = Array.from({ length: 25 }, (_, x) => ({ x, late: x % 5 === 0 }))
const numbers = rows.map(({ x }) => ({ x, y: x * 2 + 0.5 }))

describe('predict with a function', () => {
  test('adds predictions of rows, in batches, in the order of the data', async () => {
    const sizes: number[] = []
    const model = (given: readonly Record<string, unknown>[]) => {
      sizes.push(given.length)
      return given.map(({ x }) => Number(x) % 5 === 0)
    }
    const data = predict(model, rows, { target: 'late', batch: 10 })
    const { verdict } = await check(data).toHaveAccuracyAbove(0.99)
    expect(verdict).toMatchObject({ outcome: 'pass', received: 1 })
    expect(sizes).toEqual([10, 10, 5])
  })

  test('takes columns, and may be async', async () => {
    const model = async (columns: Readonly<Record<string, readonly unknown[]>>) => {
      await Promise.resolve()
      return Float64Array.from(columns['x'] ?? [], (x) => Number(x) * 2 + 0.5)
    }
    const data = predict(model, numbers, { target: 'y', input: 'columns', batch: 7 })
    expect((await check(data).toSatisfy('abs(prediction - y) < 1e-9')).verdict.outcome).toBe('pass')
  })

  test('knows probabilities of two classes by what they are', async () => {
    const model = (given: readonly Record<string, unknown>[]) => given.map(({ late }) => (late === true ? 0.9 : 0.2))
    const data = predict(model, rows, { target: 'late' })
    expect((await check(data).toHaveColumnTypes({ probability: 'number' })).verdict.outcome).toBe('pass')
    expect((await check(data).toHaveAccuracyAbove(0.99)).verdict.received).toBe(1)
  })

  test('takes probabilities by class, as lists and as records', async () => {
    const target = rows.map(({ x }) => ({ x, kind: ['a', 'b', 'c'][x % 3] }))
    const lists = (given: readonly Record<string, unknown>[]) =>
      given.map(({ x }) => [0, 1, 2].map((kind) => (Number(x) % 3 === kind ? 0.8 : 0.1)))
    const classes = ['a', 'b', 'c']
    const records = (given: readonly Record<string, unknown>[]) =>
      lists(given).map((list) => Object.fromEntries(classes.map((name, index) => [name, list[index]])))
    for (const data of [
      predict(lists, target, { target: 'kind', classes }),
      predict(records, target, { target: 'kind', probability: 'p' }),
    ]) {
      expect((await check(data).toHaveAccuracyAbove(0.99)).verdict.received).toBe(1)
    }
  })

  test('sees only the rows that count, and their columns', async () => {
    const seen: unknown[] = []
    const model = (given: readonly unknown[]) => {
      seen.push(...given)
      return given.map(() => 1)
    }
    const narrowed = dataset(numbers).where('x < 2').with({ twice: 'x * 2' }).select(['x', 'twice'])
    expect((await check(predict(model, narrowed)).toHaveRowCount(2)).verdict.outcome).toBe('pass')
    expect(seen).toEqual([
      { x: 0, twice: 0 },
      { x: 1, twice: 2 },
    ])
  })

  test('sees the columns of a sample, and not how it is made', async () => {
    const seen: unknown[] = []
    const model = (given: readonly unknown[]) => {
      seen.push(...given)
      return given.map(() => 0.5)
    }
    await check(predict(model, dataset(numbers).sample(3), { target: 'y' })).toHaveRowCount(3)
    expect(seen.map((row) => Object.keys(row as object))).toEqual([
      ['x', 'y'],
      ['x', 'y'],
      ['x', 'y'],
    ])
  })

  test('gives times as dates and nulls as null', async () => {
    const at = new Date('2026-01-02T03:04:05Z')
    const seen: unknown[] = []
    const model = (given: readonly unknown[]) => {
      seen.push(...given)
      return ['yes']
    }
    const data = predict(model, [{ at, name: 'n', none: null, big: 2n ** 40n }])
    expect((await check(data).toHaveValuesIn('prediction', ['yes'])).verdict.outcome).toBe('pass')
    expect(seen).toEqual([{ at, name: 'n', none: null, big: 2 ** 40 }])
  })

  test('reads every row of many vectors, where some values are missing and where none are', async () => {
    const many = Array.from({ length: 5000 }, (_, n) => ({ n, x: n === 4000 || n === 17 ? null : n }))
    const model = (given: readonly Record<string, unknown>[]) =>
      given.map(({ n, x }) => (x === null ? -1 : Number(x) + Number(n) / 10_000))
    const data = predict(model, many, { batch: 3001, prediction: 'said' })
    const same = 'abs(said - CASE WHEN x IS NULL THEN -1 ELSE x * 1.0001 END) < 1e-9'
    expect((await check(data).toSatisfy(same)).verdict.outcome).toBe('pass')
    expect((await check(data).toHaveMinimumBetween('said', -1, -1)).verdict.outcome).toBe('pass')
  })

  test('is asked of no rows without running', async () => {
    const data = predict(() => Promise.reject(new Error('never')), dataset(rows).where('x > 100'), { target: 'late' })
    expect((await check(data).toHaveRowCount(0)).verdict.outcome).toBe('pass')
  })
})

describe('predict says which batch went wrong', () => {
  const failing: readonly [string, (given: readonly unknown[]) => unknown, RegExp][] = [
    ['throws', (given) => { if (given.length === 5) throw new Error('out of memory'); return given.map(() => true) }, /failed on batch 3 \(rows 21 to 25 of records\): out of memory/],
    ['gives too few', (given) => given.slice(1).map(() => true), /batch 1 \(rows 1 to 10 of records\): it gave 9 predictions for 10 rows/],
    ['gives nothing', () => undefined, /batch 1 .* it gave undefined instead of a prediction for each row/],
    ['changes its kind', (given) => given.map((_, row) => (row === 3 ? 'yes' : true)), /it gave boolean true and the text "yes"/],
    ['gives objects', (given) => given.map(() => new Date()), /it gave an object as a prediction/],
  ] // prettier-ignore
  test.each(failing)('that %s', async (_, model, expected) => {
    const { verdict, message } = await check(predict(model, rows, { target: 'late', batch: 10 })).toHaveAccuracyAbove(
      0.1,
    )
    expect(verdict.outcome).toBe('error')
    expect(message).toMatch(expected)
  })

  test('that hangs', async () => {
    const data = predict(() => new Promise(() => undefined), rows, { target: 'late', timeout: 50 })
    const { message } = await check(data).toHaveAccuracyAbove(0.1)
    expect(message).toMatch(/batch 1 \(rows 1 to 25 of records\): no answer within 50 ms/)
  })

  test('and what is no use', async () => {
    expect(() => predict(3 as never, rows)).toThrow('a model is a function, or made by onnx(path)')
    expect(() => predict(() => [], rows, { batch: 0 })).toThrow('batch must be a whole number from 1')
    expect(() => predict(() => [], rows, { targt: 'late' } as never)).toThrow(
      'no option "targt"; did you mean "target"?',
    )
    expect(() => http('ftp://host', { protocol: 'mlflow' })).toThrow('must begin with http://')
    expect(() => http('http://host', {} as never)).toThrow('kserve-v2, mlflow')
    const taken = predict((given: readonly unknown[]) => given.map(() => 1), [{ prediction: 1 }])
    expect((await check(taken).toHaveRowCount(1)).message).toContain('has a column "prediction" already')
  })
})

const folder = new URL('../../support/models/', import.meta.url)
const file = (name: string) => new URL(`${name}.onnx`, folder).pathname
// Of scikit-learn, by test/support/models/remake.py.
const known = JSON.parse(readFileSync(new URL('predictions.json', folder), 'utf8')) as {
  readonly rows: readonly Record<string, unknown>[]
} & Record<string, { readonly prediction: readonly unknown[]; readonly probability: unknown }>
const beside = (name: string) => known.rows.map((row, index) => ({ ...row, want: known[name]?.prediction[index] }))

describe('predict with ONNX', () => {
  test.each(['withZipMap', 'byName'])('gives classes and probabilities as scikit-learn: %s', async (name) => {
    const probabilities = known[name]?.probability as readonly number[]
    const data = beside(name).map((row, index) => ({ ...row, p: probabilities[index] }))
    const columns = name === 'byName' ? {} : { columns: ['distance', 'hour'] }
    const scores = predict(onnx(file(name)), data, columns)
    const { verdict } = await check(scores).toSatisfy('prediction = want AND abs(probability - p) < 1e-6')
    expect(verdict.outcome).toBe('pass')
  })

  test('gives texts and the probabilities of three classes', async () => {
    const byClass = known['threeClasses']?.probability as Record<string, readonly number[]>
    const data = beside('threeClasses').map((row, index) => ({
      ...row,
      early: byClass['early']?.[index],
      late: byClass['late']?.[index],
    }))
    const model = onnx(file('threeClasses'))
    const condition = 'prediction = want AND abs(probability_early - early) + abs(probability_late - late) < 1e-6'
    const { verdict } = await check(predict(model, data, { columns: ['distance', 'hour'] })).toSatisfy(condition)
    expect(verdict.outcome).toBe('pass')
  })

  test('gives numbers', async () => {
    const data = predict(onnx(file('regressor')), beside('regressor'), {
      columns: ['distance', 'hour'],
      target: 'want',
    })
    expect((await check(data).toSatisfy('abs(prediction - want) < 1e-5')).verdict.outcome).toBe('pass')
  })

  test('says what does not fit', async () => {
    const message = async (data: ReturnType<typeof predict>) => (await check(data).toHaveRowCount(1)).message
    expect(await message(predict(onnx('missing.onnx'), known.rows))).toContain('there is no such file')
    expect(await message(predict(onnx(file('byName')), [{ distance: 1, hour: 2 }]))).toContain('an input "origin"')
    expect(await message(predict(onnx(file('regressor')), known.rows))).toContain(
      'takes 2 columns in its input "X", not 3',
    )
    const text = [{ distance: 'far', hour: 1, origin: 'JFK' }]
    expect(await message(predict(onnx(file('byName')), text))).toContain('the column distance is text')
    const path = new URL('remake.py', folder).pathname
    expect(await message(predict(onnx(path), known.rows))).toContain('no model that onnxruntime can load')
  })
})

describe('predict with a server', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })
  async function serve(
    answer: (body: Sent, response: ServerResponse, request: IncomingMessage) => void,
  ): Promise<string> {
    const server = createServer((request, response) => {
      let text = ''
      request.on('data', (piece: Buffer) => (text += piece.toString()))
      request.on('end', () => answer(JSON.parse(text) as Sent, response, request))
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  interface Sent {
    readonly inputs: readonly {
      readonly name: string
      readonly shape: readonly number[]
      readonly datatype: string
      readonly data: readonly number[]
    }[]
    readonly dataframe_split: { readonly columns: readonly string[]; readonly data: readonly (readonly number[])[] }
  }

  test('asks KServe by the protocol V2, side by side and in order', async () => {
    const urls: (string | undefined)[] = []
    const url = await serve((body, response, request) => {
      urls.push(request.url)
      expect(request.headers.authorization).toBe('Bearer t')
      const [x, ...others] = body.inputs
      expect(others).toEqual([])
      expect(x).toMatchObject({ name: 'x', datatype: 'INT64', shape: [x?.data.length, 1] })
      const data = x?.data.map((value) => value * 2 + 0.5)
      const answer = () =>
        response.end(JSON.stringify({ outputs: [{ name: 'y', datatype: 'FP64', shape: [data?.length], data }] }))
      setTimeout(answer, x?.data[0] === 0 ? 50 : 0)
    })
    const model = http(`${url}/v2/models/m`, {
      protocol: 'kserve-v2',
      headers: { authorization: 'Bearer t' },
      batch: 4,
    })
    const { verdict } = await check(predict(model, numbers, { target: 'y' })).toSatisfy('prediction = y')
    expect(verdict.outcome).toBe('pass')
    expect(new Set(urls)).toEqual(new Set(['/v2/models/m/infer']))
    expect(urls).toHaveLength(7)
  })

  test('asks MLflow', async () => {
    const url = await serve(({ dataframe_split: { columns, data } }, response, request) => {
      expect([request.url, columns]).toEqual(['/invocations', ['x']])
      response.end(JSON.stringify({ predictions: data.map(([x = 0]) => x * 2 + 0.5) }))
    })
    const model = http(url, { protocol: 'mlflow' })
    expect((await check(predict(model, numbers, { target: 'y' })).toSatisfy('prediction = y')).verdict.outcome).toBe(
      'pass',
    )
  })

  test('tries again what may go well the next time', async () => {
    let tries = 0
    const url = await serve(({ dataframe_split: { data } }, response) => {
      tries += 1
      response.statusCode = tries === 1 ? 503 : 200
      response.end(JSON.stringify({ predictions: data.map(() => 1) }))
    })
    const data = predict(http(url, { protocol: 'mlflow' }), numbers)
    expect((await check(data).toHaveRowCount(25)).verdict.outcome).toBe('pass')
    expect(tries).toBe(2)
  })

  const bad: readonly [string, (response: ServerResponse) => void, RegExp][] = [
    ['answers 500', (response) => response.writeHead(500).end('boom'), /batch 2 \(rows 11 to 20 of records\), after 2 tries: the server answered 500: boom/],
    ['refuses', (response) => response.writeHead(400).end('no column x'), /\(rows 11 to 20 of records\): the server answered 400: no column x/],
    ['hangs', () => undefined, /\(rows 11 to 20 of records\), after 2 tries: no answer within 800 ms/],
    ['sends garbage', (response) => response.end('<html>'), /after 2 tries: the server answered with 6 characters that are no JSON/],
    ['sends too few', (response) => response.end('{"predictions":[1]}'), /after 2 tries: it gave 1 prediction for 10 rows/],
    ['says something else', (response) => response.end('{}'), /after 2 tries: it answered without predictions/],
  ] // prettier-ignore
  test.each(bad)('that %s', async (what, answer, expected) => {
    const url = await serve(({ dataframe_split: { data } }, response) => {
      if (data[0]?.[0] === 10) answer(response)
      else response.end(JSON.stringify({ predictions: data.map(() => 1) }))
    })
    const model = http(url, { protocol: 'mlflow', batch: 10, retries: 1, timeout: what === 'hangs' ? 800 : 60_000 })
    const { verdict, message } = await check(predict(model, numbers, { target: 'y' })).toHaveRowCount(25)
    expect(verdict.outcome).toBe('error')
    expect(message).toMatch(expected)
  })

  test('that is not there', async () => {
    const model = http('http://127.0.0.1:9', { protocol: 'mlflow', retries: 0 })
    const { message } = await check(predict(model, numbers, { target: 'y' })).toHaveRowCount(25)
    expect(message).toMatch(/http:\/\/127\.0\.0\.1:9 failed on batch 1 .*could not be reached/)
  })
})

test('rows that fall into parts already are refused', () => {
  const model = (given: readonly unknown[]) => given.map(() => 1)
  expect(() => predict(model, dataset(rows).segments('late'))).toThrow('fall into parts')
})
