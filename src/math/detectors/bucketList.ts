/** Values of a window in buckets of 1, 2, 4, … of them: their total and the sum of squares around their mean. */
export interface BucketList {
  add(value: number): void
  whole(): { readonly width: number; readonly total: number; readonly variance: number }
  /** The largest first; of one size in the order of their age. */
  oldestFirst(): Iterable<{ readonly size: number; readonly total: number }>
}

interface Bucket {
  readonly total: number
  readonly variance: number
}

/** When more than `most` buckets of one size stand there, the oldest two become one of the next size. */
export function bucketList(most: number): BucketList {
  /** Of size 2^i, oldest first. */
  const rows: Bucket[][] = [[]]
  let [width, total, variance] = [0, 0, 0]

  const compress = (): void => {
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]
      const [first, second] = row ?? []
      if (row === undefined || row.length <= most || first === undefined || second === undefined) return
      const size = 2 ** index
      const difference = first.total / size - second.total / size
      const between = (size * size * difference * difference) / (size + size)
      const merged = { total: first.total + second.total, variance: first.variance + second.variance + between }
      const next = rows[index + 1]
      if (next === undefined) rows.push([merged])
      else next.push(merged)
      row.splice(0, 2)
    }
  }
  return {
    add(value) {
      rows[0]?.push({ total: value, variance: 0 })
      width += 1
      if (width > 1) {
        const difference = value - total / (width - 1)
        variance += ((width - 1) * difference * difference) / width
      }
      total += value
      compress()
    },
    whole: () => ({ width, total, variance }),
    *oldestFirst() {
      for (let index = rows.length - 1; index >= 0; index -= 1) {
        for (const bucket of rows[index] ?? []) yield { size: 2 ** index, total: bucket.total }
      }
    },
  }
}
