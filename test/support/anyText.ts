import fc from './property.js'

const codeUnit = fc.oneof(
  fc.integer({ min: 0, max: 0x9f }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0, max: 0xffff }),
)

/** Text of any code units: control characters, bidirectional formatting and half surrogates more often than others. */
export const anyText = fc.string({ unit: codeUnit.map((code) => String.fromCharCode(code)) })
