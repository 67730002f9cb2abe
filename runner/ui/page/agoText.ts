/** How long ago a time was, in one word or two: `just now`, `12 min`, `3 h`, `5 d`. */
export function agoText(time: string): string {
  const minutes = (Date.now() - Date.parse(time)) / 60_000
  if (!Number.isFinite(minutes)) return ''
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${Math.floor(minutes)} min ago`
  if (minutes < 60 * 48) return `${Math.floor(minutes / 60)} h ago`
  return `${Math.floor(minutes / 60 / 24)} d ago`
}
