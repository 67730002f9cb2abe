import { checkCases } from './checkCases.js'
import type { Cases, Found } from './checkCases.js'
import type { Case } from './property.js'

/** So many rows are tried to make a counter-example smaller. */
const mostTries = 500

/** A case that breaks, made as small as it can be while it still does. */
export async function smallestCase(
  cases: Cases,
  broken: number,
  breaks: (each: Case) => Promise<boolean>,
): Promise<Found> {
  const at = String(broken)
  let tries = 0
  const found = await checkCases(cases, at, async (each) => {
    tries += 1
    return tries > mostTries || !((await breaks(each)) && (await cases.isValid(each.row)))
  })
  const row = cases.all[broken]?.row ?? {}
  return found ?? { row, salt: broken, path: at }
}
