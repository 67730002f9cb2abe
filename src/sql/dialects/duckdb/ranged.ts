import type { Dialect, Range } from '../../dialect.js'

export const ranged: Dialect['ranged'] = {
  realSum: (a, range) => realSum(a, range()),
  mean: (a, range) => `(${realSum(a, range())} / ${finiteCount(a, range())})`,
  finiteCount: (a, range) => finiteCount(a, range()),
  squaredDeviations: (a, range) => squaredDeviations(a, range()),
}

/**
 * A sum of doubles depends on their order, which threads and files change. So each is first brought to an integer of at most 61 bits,
 * by a power of two for the whole column: the integers add up exactly, in any order. What that loses is below 2^-61 of the largest
 * value. It costs twice a plain sum; splitting doubles into parts that add up exactly (Demmel and Nguyen 2013) costs three times as much.
 */
function realSum(a: string, { magnitude, ofRows }: Range): string {
  return `(CAST(sum(${fixedPoint(a, magnitude)}) AS DOUBLE) / ${onceAGroup(magnitude, ofRows)})`
}

/** Costs nothing beside a sum of the same. */
function finiteCount(a: string, { magnitude }: Range): string {
  return `count(${fixedPoint(a, magnitude)})`
}

/** About the smallest value, so that what all values have in common is subtracted before anything is rounded. */
function squaredDeviations(a: string, { low, spread, ofRows }: Range): string {
  const distance = `(CAST(${a} - ${low} AS DOUBLE) * ${spread})`
  const sum = `(CAST(sum(${fixedPoint(distance, '1073741824')}) AS DOUBLE) / 1073741824)`
  const squares = fixedPoint(distance, distance)
  const scale = onceAGroup(spread, ofRows)
  return `(greatest(CAST(sum(${squares}) AS DOUBLE) - ${sum} * ${sum} / count(${squares}), 0) / ${scale} / ${scale})`
}

/** NaN and infinities have no such integer and are null. */
function fixedPoint(a: string, scale: string): string {
  return `TRY_CAST(CAST(${a} AS DOUBLE) * ${scale} AS BIGINT)`
}

function onceAGroup(text: string, ofRows: boolean): string {
  return ofRows ? `any_value(${text})` : text
}
