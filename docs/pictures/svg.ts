/** Elements of SVG as text; numbers are rounded to a tenth of a pixel, so that a picture changes only where its numbers do. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? String(Math.round(value * 10) / 10) : value}"`,
  )
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`
}

export function text(
  x: number,
  y: number,
  content: string,
  attributes: Readonly<Record<string, string | number>> = {},
) {
  return element('text', { x, y, ...attributes }, content.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
}

/** A whole picture: readable on any page, without fonts, styles or scripts from elsewhere. */
export function picture(width: number, height: number, title: string, elements: readonly string[]): string {
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12" fill="#24292f">`
  const ground = element('rect', { width: '100%', height: '100%', rx: 8, fill: '#ffffff' })
  return `${[opening, ground, ...elements, '</svg>'].join('\n')}\n`
}

/** Told apart also by those who do not see all colours (Okabe and Ito). */
export const colours = ['#e69f00', '#0072b2', '#009e73'] as const
