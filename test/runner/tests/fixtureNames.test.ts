import { expect, test } from 'vitest'
import { fixtureNames } from '../../../runner/tests/fixtureNames.js'

type Given = Readonly<Record<string, unknown>>

test('names what a function takes out of its first parameter, however it is written', () => {
  expect(fixtureNames(() => undefined)).toEqual([])
  expect(fixtureNames(({ a, b: renamed }: Given) => [a, renamed])).toEqual(['a', 'b'])
  expect(
    fixtureNames(async function named({ a = [1, { x: 2 }], b }: Given, use: unknown) {
      return Promise.resolve([a, b, use])
    }),
  ).toEqual(['a', 'b'])
  expect(fixtureNames(({ a: { deep }, 'b-c': quoted }: never) => [deep, quoted])).toEqual(['a', 'b-c'])
})

test('what cannot be known is a misuse', () => {
  expect(() => fixtureNames((context: Given) => context)).toThrow('write ({ name }) => …, not (context) => …')
  expect(() => fixtureNames(({ a, ...others }: Given) => [a, others])).toThrow('... cannot be used')
})
