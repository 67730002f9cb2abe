import { describe, expect, test } from 'vitest'
import { randomGenerator } from '../../../../src/math/randomGenerator.js'
import { add } from '../../../../src/models/changes/add.js'
import type { Change, Draws } from '../../../../src/models/changes/change.js'
import { permute } from '../../../../src/models/changes/permute.js'
import { set } from '../../../../src/models/changes/set.js'
import { swapCase } from '../../../../src/models/changes/swapCase.js'
import { together } from '../../../../src/models/changes/together.js'
import { typo } from '../../../../src/models/changes/typo.js'
import type { ColumnType } from '../../../../src/sql/schema.js'

const random = randomGenerator(1)
const drawsOf = (type: ColumnType): Draws => ({
  random,
  otherValue: () => 'other',
  column: (name) => ({ name, type, engineType: type }),
})
const changed = (change: Change, x: unknown, type: ColumnType = 'string') => change({ x, y: 1 }, drawsOf(type))['x']
const many = (change: Change, x: unknown, type: ColumnType) =>
  Array.from({ length: 4_000 }, () => Number(changed(change, x, type)))

describe('set, permute and swapCase', () => {
  test('give a value, another one, and the other case', () => {
    expect(set('x', null)({ x: 5, y: 1 }, drawsOf('integer'))).toEqual({ x: null, y: 1 })
    expect(changed(set('x', 5n), 1)).toBe(5)
    expect(changed(permute('x'), 'a')).toBe('other')
    expect(changed(swapCase('x'), 'Ann ß-É 1')).toBe('aNN SS-é 1')
  })

  test('are called as they were made', () => {
    expect([set('x', 'a'), add('x', 0.5), typo('x'), swapCase('x'), permute('x')].map(({ name }) => name)).toEqual([
      'set("x", "a")',
      'add("x", 0.5)',
      'typo("x")',
      'swapCase("x")',
      'permute("x")',
    ])
    expect(together([typo('x'), set('y', 1)]).name).toBe('typo("x"), set("y", 1)')
  })
})

describe('add', () => {
  test('adds normal noise of that standard deviation', () => {
    const noise = many(add('x', 2), 10, 'number').map((value) => value - 10)
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length
    const variance = noise.reduce((sum, value) => sum + value * value, 0) / noise.length
    expect(Math.abs(mean)).toBeLessThan(0.15)
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.1)
    const beyond = noise.filter((value) => Math.abs(value) > 2 * 1.96).length / noise.length
    expect(beyond).toBeGreaterThan(0.035)
    expect(beyond).toBeLessThan(0.065)
  })

  test('keeps integers whole and nulls null', () => {
    expect(many(add('x', 2), 10, 'integer').every(Number.isInteger)).toBe(true)
    expect(changed(add('x', 2), null, 'integer')).toBeNull()
  })

  test('refuses text and a standard deviation that is none', () => {
    expect(() => changed(add('x', 2), 'a')).toThrow('add: x holds no numbers, it is of type string')
    expect(() => add('x', 0)).toThrow('the standard deviation is a number above 0, not 0')
  })
})

describe('typo', () => {
  test('is one slip', () => {
    const found = new Set(Array.from({ length: 400 }, () => changed(typo('x'), 'Ab')))
    for (const slip of ['b', 'A', 'AAb', 'Abb', 'bA']) expect(found).toContain(slip)
    const letters = [...found].filter((each) => typeof each === 'string' && /^[A-Z]b$/.test(each) && each !== 'Ab')
    expect(letters.length).toBeGreaterThan(10)
    expect([...found].every((each) => String(each).length >= 1 && String(each).length <= 3)).toBe(true)
  })

  test('leaves nothing to be mistyped alone, and refuses numbers', () => {
    expect(changed(typo('x'), '')).toBe('')
    expect(changed(typo('x'), null)).toBeNull()
    expect(() => changed(typo('x'), 5, 'integer')).toThrow('typo: x holds no text, it is of type integer')
    expect(() => changed(swapCase('x'), 5, 'integer')).toThrow('swapCase: x holds no text')
  })
})
