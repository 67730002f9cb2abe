import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Batch } from '../../datasets/computation.js'
import { Misuse } from '../../sql/misuse.js'
import type { Schema } from '../../sql/schema.js'
import type { Model, OpenModel } from '../model.js'
import { modelBrand } from '../modelBrand.js'
import { inputsOf } from './inputsOf.js'
import type { Input } from './inputsOf.js'
import { loadRuntime } from './loadRuntime.js'
import { tensorOf } from './tensorOf.js'
import { withoutZipMap } from './withoutZipMap.js'

/**
 * A model in a file of ONNX, run by onnxruntime-node (to be installed beside). Its inputs take the columns of their names; one input of several
 * numbers takes the columns that `predict` is given, in their order. Of a classifier both classes and probabilities are used.
 *
 * @param file  relative to the folder the tests run in
 */
export function onnx(file: string): Model {
  if (typeof file !== 'string' || file === '') throw new Misuse('onnx(path): the path of a model is missing')
  const absolute = path.resolve(file)
  return {
    [modelBrand]: true,
    takesAll: false,
    label: file,
    concurrency: 1,
    retries: 0,
    open: (columns) => open(file, absolute, columns),
  }
}

async function open(file: string, absolute: string, columns: Schema): Promise<OpenModel> {
  const bytes = await readFile(absolute).catch((cause: unknown) => {
    throw new Misuse(`onnx(${JSON.stringify(file)}): there is no such file that can be read`, { cause })
  })
  const runtime = await loadRuntime()
  const { session, classes } = await load(runtime, file, absolute, bytes)
  const facts = session.inputMetadata.flatMap((input) => (input.isTensor ? [input] : []))
  const names = columns.map(({ name }) => name)
  const inputs = inputsOf(file, facts, columns, names)
  const [label, scores] = outputsOf(session)
  return {
    reads: [...new Set(inputs.flatMap((input) => input.columns))],
    async predict(batch) {
      const feeds = inputs.map((input) => [input.name, feed(runtime.Tensor, input, batch)] as const)
      const fetches = [label, scores].filter((name) => name !== undefined)
      const outputs = await session.run(Object.fromEntries(feeds), fetches)
      const said = label === undefined ? undefined : valuesOf(outputs[label])
      if (scores === undefined) return said
      const probability = columnsOf(outputs[scores], classes)
      return said === undefined ? probability : { prediction: said, probability }
    },
  }
}

type Runtime = Awaited<ReturnType<typeof loadRuntime>>

async function load(runtime: Runtime, file: string, absolute: string, bytes: Buffer) {
  // Errors only: what else onnxruntime has to say would stand between the results of tests.
  const options = { logSeverityLevel: 3 } as const
  try {
    const { model, classes } = withoutZipMap(bytes)
    // By its path where nothing was changed: weights may stand in files beside it.
    const session = await (model === bytes
      ? runtime.InferenceSession.create(absolute, options)
      : runtime.InferenceSession.create(model, options))
    return { session, classes }
  } catch (cause) {
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split('\n')
    throw new Misuse(`onnx(${JSON.stringify(file)}): this is no model that onnxruntime can load: ${String(reason)}`, {
      cause,
    })
  }
}

function feed(Tensors: Runtime['Tensor'], input: Input, { columns }: Batch): Tensor {
  const { type, data, dims } = tensorOf(
    input.type,
    input.columns.map((name) => columns[name] ?? []),
    input.columns,
  )
  return new Tensors(type, data, input.isFlat ? dims.slice(0, 1) : dims)
}

/** Names of the output of classes (or numbers) and of the one of probabilities: the one of two dimensions, of several floats a row. */
function outputsOf({ outputMetadata }: InferenceSession): [label: string | undefined, scores: string | undefined] {
  const tensors = outputMetadata.flatMap((output) => (output.isTensor ? [output] : []))
  const scores = tensors.find(({ name, type, shape }) => {
    const isOfClasses = shape.length > 1 && shape[1] !== 1
    return type.startsWith('float') && (tensors.length > 1 || isOfClasses) && (isOfClasses || /prob/i.test(name))
  })
  return [tensors.find((output) => output !== scores)?.name, scores?.name]
}

function valuesOf(tensor: Tensor | undefined): ArrayLike<unknown> {
  const values = tensor?.data as ArrayLike<unknown>
  return values instanceof BigInt64Array ? Float64Array.from(values, Number) : values
}

function columnsOf(tensor: Tensor | undefined, classes: readonly string[] | undefined): unknown {
  const values = valuesOf(tensor)
  const width = tensor?.dims[1] ?? 1
  if (width === 1) return values
  const rows = values.length / width
  const names = classes?.length === width ? classes : Array.from({ length: width }, (_, index) => String(index))
  return Object.fromEntries(names.map((name, index) => [name, everyOf(values, index, width, rows)]))
}

function everyOf(values: ArrayLike<unknown>, first: number, step: number, rows: number): Float64Array {
  const column = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) column[row] = Number(values[row * step + first])
  return column
}
