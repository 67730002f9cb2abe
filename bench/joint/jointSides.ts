import type { JointSides } from '../../src/math/joint/jointSides.js'
import type { Random } from '../../src/math/randomGenerator.js'
import { jointFeatures } from '../../src/profiles/joint/jointFeatures.js'

/** Six columns that hang together, with nulls and categories among them; where it is shuffled, the price of a current row is another row's. */
export function jointSides(reference: number, current: number, isShuffled: boolean, random: Random): JointSides {
  const rows = Array.from({ length: reference + current }, () => {
    const weight = random() + random() + random()
    const plan = random() < 0.3 ? 'pro' : 'basic'
    return {
      weight: random() < 0.05 ? null : weight,
      price: 10 * weight + random() + (plan === 'pro' ? 2 : 0),
      quantity: Math.floor(1 + 20 * random() ** 2),
      discount: random() < 0.5 ? 0 : random() * weight,
      plan,
      country: `country ${Math.floor(30 * random() ** 2)}`,
    }
  })
  const prices = rows.slice(reference).map(({ price }) => price)
  const moved = isShuffled ? [...prices.slice(7), ...prices.slice(0, 7)] : prices
  const all = rows.map((row, index) => ({ ...row, price: moved[index - reference] ?? row.price }))
  const features = columns.map(({ name, type }) =>
    jointFeatures({
      column: { name, type, engineType: type },
      values: all.map((row) => row[name]),
      reference,
    }),
  )
  return {
    features: features.flat().map(({ values }) => values),
    columnOf: features.flatMap((own, column) => own.map(() => column)),
    isCurrent: Uint8Array.from(all, (_, row) => (row < reference ? 0 : 1)),
  }
}

const columns = [
  { name: 'weight', type: 'number' },
  { name: 'price', type: 'number' },
  { name: 'quantity', type: 'number' },
  { name: 'discount', type: 'number' },
  { name: 'plan', type: 'string' },
  { name: 'country', type: 'string' },
] as const
