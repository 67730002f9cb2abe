/** A mean of the values so far, updated as river does it, so that roundings agree. */
export interface RunningMean {
  n: number
  value: number
}

export function runningMean(): RunningMean & { add(value: number): void } {
  return {
    n: 0,
    value: 0,
    add(value) {
      this.n += 1
      this.value += (1 / this.n) * (value - this.value)
    },
  }
}
