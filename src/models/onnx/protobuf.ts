/** One field of a message of Protocol Buffers, and its bytes as they stand. */
export interface Field {
  readonly number: number
  /** Of length-delimited fields; empty for numbers. */
  readonly bytes: Uint8Array
  /** Of varints; 0 for others. */
  readonly value: bigint
  readonly raw: Uint8Array
}

/** Reads the fields of a message, and writes length-delimited ones: as much as it takes to look into a model. */
export const protobuf = {
  *fields(message: Uint8Array): Generator<Field> {
    let at = 0
    const varint = (): bigint => {
      let [value, shift] = [0n, 0n]
      for (;;) {
        const byte = message[at++]
        if (byte === undefined) throw new Error('it is cut off')
        value |= BigInt(byte & 127) << shift
        if (byte < 128) return value
        shift += 7n
      }
    }
    while (at < message.length) {
      const start = at
      const tag = Number(varint())
      let [value, bytes]: [bigint, Uint8Array] = [0n, new Uint8Array()]
      const kind = tag & 7
      if (kind === 0) value = varint()
      else {
        const length = kind === 2 ? Number(varint()) : kind === 1 ? 8 : kind === 5 ? 4 : NaN
        if (!(at + length <= message.length)) throw new Error('it is no message of Protocol Buffers')
        bytes = message.subarray(at, at + length)
        at += length
      }
      yield { number: tag >> 3, bytes, value, raw: message.subarray(start, at) }
    }
  },

  write(number: number, content: string | Uint8Array): Uint8Array {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    return Buffer.concat([varintOf((number << 3) | 2), varintOf(bytes.length), bytes])
  },

  text(bytes: Uint8Array): string {
    return new TextDecoder().decode(bytes)
  },
}

function varintOf(value: number): Uint8Array {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.from([...bytes, rest])
    bytes.push((rest % 128) | 128)
  }
}
