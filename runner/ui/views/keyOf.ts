import { createHash } from 'node:crypto'

/** How addresses and files call a dataset or a test, whatever its own name is: 16 letters and digits. */
export function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16)
}
