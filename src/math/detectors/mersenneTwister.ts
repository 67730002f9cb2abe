/**
 * The 32-bit outputs of MT19937 (Matsumoto and Nishimura 1998), seeded as Python's `random.Random(seed)`.
 *
 * @param seed  a whole number from 0, below 2^53
 */
export function mersenneTwister(seed: number): () => number {
  const state = seeded(seed)
  let index = size
  return () => {
    if (index === size) {
      twist(state)
      index = 0
    }
    let y = state[index++] ?? 0
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }
}

const size = 624

/** `init_by_array` of the reference implementation, with the seed's 32-bit words as the key. */
function seeded(seed: number): Uint32Array {
  const high = Math.floor(seed / 2 ** 32)
  const key = high === 0 ? [seed >>> 0] : [seed >>> 0, high]
  const state = new Uint32Array(size)
  state[0] = 19650218
  for (let i = 1; i < size; i += 1) state[i] = Math.imul(1812433253, mixed(state, i)) + i
  let [i, j] = [1, 0]
  const step = () => {
    i += 1
    if (i < size) return
    state[0] = state[size - 1] ?? 0
    i = 1
  }
  for (let k = 0; k < size; k += 1) {
    state[i] = ((state[i] ?? 0) ^ Math.imul(mixed(state, i), 1664525)) + (key[j] ?? 0) + j
    j = (j + 1) % key.length
    step()
  }
  for (let k = 0; k < size - 1; k += 1) {
    state[i] = ((state[i] ?? 0) ^ Math.imul(mixed(state, i), 1566083941)) - i
    step()
  }
  state[0] = 0x80000000
  return state
}

function mixed(state: Uint32Array, i: number): number {
  const before = state[i - 1] ?? 0
  return before ^ (before >>> 30)
}

function twist(state: Uint32Array): void {
  for (let k = 0; k < size; k += 1) {
    const y = ((state[k] ?? 0) & 0x80000000) | ((state[(k + 1) % size] ?? 0) & 0x7fffffff)
    state[k] = (state[(k + 397) % size] ?? 0) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
  }
}
