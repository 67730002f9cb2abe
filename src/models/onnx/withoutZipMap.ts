import type { Field } from './protobuf.js'
import { protobuf } from './protobuf.js'

export interface PlainModel {
  readonly model: Uint8Array
  /** Of a classifier, in the order of its probabilities. */
  readonly classes?: readonly string[]
}

// Numbers of fields in onnx.proto: of the model, its graph, a node, an attribute.
const graphField = 7
const graphNode = 1
const graphOutput = 12
const node = { input: 1, output: 2, type: 4, attribute: 5 }
const attribute = { name: 1, ints: 8, strings: 9 }

/**
 * A classifier that scikit-learn's converter wrote ends in a ZipMap, which makes a list of maps of its probabilities; onnxruntime for Node can
 * give tensors only. Takes that node off, so that the tensor before it is the output, and finds the names of the classes. The bytes are the
 * ones given where there is none.
 */
export function withoutZipMap(model: Uint8Array): PlainModel {
  const parts = [...protobuf.fields(model)]
  const graph = parts.find(({ number }) => number === graphField)
  if (graph === undefined) return { model }
  const fields = [...protobuf.fields(graph.bytes)]
  const nodes = fields.filter(({ number }) => number === graphNode).map(nodeOf)
  const classes = nodes.map((each) => each.classes).find((names) => names !== undefined)
  const named = classes === undefined ? {} : { classes }
  const zipMaps = nodes.filter(({ type }) => type === 'ZipMap')
  if (zipMaps.length === 0) return { model, ...named }
  const kept = fields.flatMap((field) => {
    if (zipMaps.some((each) => each.field === field)) return []
    if (field.number !== graphOutput) return [field.raw]
    const zipMap = zipMaps.find(({ output }) => output === nameOf(field))
    return [zipMap === undefined ? field.raw : protobuf.write(graphOutput, floatTensor(zipMap.input))]
  })
  const written = protobuf.write(graphField, Buffer.concat(kept))
  return { model: Buffer.concat(parts.map((part) => (part === graph ? written : part.raw))), ...named }
}

function nodeOf(field: Field) {
  const fields = [...protobuf.fields(field.bytes)]
  const text = (wanted: number) =>
    protobuf.text(fields.find(({ number }) => number === wanted)?.bytes ?? new Uint8Array())
  const classes = fields
    .filter(({ number }) => number === node.attribute)
    .map(({ bytes }) => classesOf(bytes))
    .find((names) => names !== undefined)
  return { field, type: text(node.type), input: text(node.input), output: text(node.output), classes }
}

/** Of an attribute such as `classlabels_int64s` or `classlabels_strings`. */
function classesOf(bytes: Uint8Array): readonly string[] | undefined {
  const fields = [...protobuf.fields(bytes)]
  const name = protobuf.text(fields.find(({ number }) => number === attribute.name)?.bytes ?? new Uint8Array())
  if (!name.startsWith('classlabels_')) return undefined
  const texts = fields
    .filter(({ number }) => number === attribute.strings)
    .map(({ bytes: text }) => protobuf.text(text))
  const numbers = fields.filter(({ number }) => number === attribute.ints).flatMap(integersOf)
  const names = texts.length > 0 ? texts : numbers
  return names.length > 0 ? names : undefined
}

function integersOf({ value, bytes }: Field): string[] {
  if (bytes.length === 0) return [String(BigInt.asIntN(64, value))]
  // Packed: varints one after the other, each read as a field of number 0 with a tag before it.
  const integers: string[] = []
  for (let at = 0; at < bytes.length;) {
    let end = at
    while ((bytes[end] ?? 0) >= 128) end += 1
    const tagged = Buffer.concat([Uint8Array.of(0), bytes.subarray(at, end + 1)])
    for (const field of protobuf.fields(tagged)) integers.push(String(BigInt.asIntN(64, field.value)))
    at = end + 1
  }
  return integers
}

function nameOf({ bytes }: Field): string {
  return protobuf.text([...protobuf.fields(bytes)].find(({ number }) => number === 1)?.bytes ?? new Uint8Array())
}

/** A `ValueInfoProto` of floats, of any shape: element type 1. */
function floatTensor(name: string): Uint8Array {
  const tensor = protobuf.write(1, Uint8Array.of(8, 1))
  return Buffer.concat([protobuf.write(1, name), protobuf.write(2, tensor)])
}
