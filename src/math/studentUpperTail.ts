import betainc from '@stdlib/math-base-special-betainc'

/** P(T > t) of Student's t; `degreesOfFreedom` > 0 need not be whole. The lower tail is `studentUpperTail(-t, …)`. */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  if (t < 0) return 1 - studentUpperTail(-t, degreesOfFreedom)
  if (t === Infinity) return 0
  // Which of the two complementary arguments is the small one decides which keeps its digits.
  const square = t * t
  if (square >= degreesOfFreedom)
    return betainc(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5) / 2
  const between = betainc(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2) / 2
  return between < 0.25
    ? 0.5 - between
    : betainc(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2, true, true) / 2
}
