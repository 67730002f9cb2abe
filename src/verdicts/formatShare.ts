/** A share in [0, 1] as a percentage: `3.7 %`, `48 %`, `0.012 %`. Never rounded to 0 % or 100 % when it is neither. */
export function formatShare(share: number): string {
  const percent = share * 100
  if (!Number.isFinite(percent)) return String(share)
  if (percent === 0 || percent === 100) return `${percent} %`
  if (percent > 99.9) return percent >= 99.9995 ? '> 99.999 %' : `${Math.floor(percent * 1000) / 1000} %`
  return `${Number(percent.toPrecision(percent < 10 ? 2 : 3))} %`
}
