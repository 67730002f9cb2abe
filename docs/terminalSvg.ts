/** A picture of terminal output: text in ANSI colours as SVG, dark on any page, without fonts or scripts from elsewhere. */
export function terminalSvg(output: string): string {
  const lines = output.replaceAll('\r', '').trimEnd().split('\n')
  const columns = Math.max(...lines.map((line) => line.replaceAll(escapes, '').length))
  const width = Math.ceil(columns * charWidth + 2 * margin)
  const height = lines.length * lineHeight + 2 * margin
  let style: Style = {}
  const texts = lines.map((line, index) => {
    const spans = line.split(/(?=\u001b\[)/).map((piece) => {
      const [, codes] = /^\u001b\[([\d;]*)m/.exec(piece) ?? []
      if (codes !== undefined) style = codes.split(';').reduce(restyled, style)
      return span(piece.replaceAll(escapes, ''), style)
    })
    return `<text x="${margin}" y="${margin + (index + 0.75) * lineHeight}" xml:space="preserve">${spans.join('')}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" fill="#d0d7de">
<rect width="100%" height="100%" rx="8" fill="#161b22"/>
${texts.join('\n')}
</svg>
`
}

interface Style {
  readonly colour?: string
  readonly bold?: boolean
  readonly dim?: boolean
}

const margin = 18
const lineHeight = 18
const charWidth = 7.83
const escapes = /\u001b\[[\d;]*[A-Za-z]/g
const colours: Readonly<Record<string, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  90: '#8b949e',
}

function restyled(style: Style, code: string): Style {
  if (code === '1') return { ...style, bold: true }
  if (code === '2') return { ...style, dim: true }
  if (code === '22') return { ...(style.colour === undefined ? {} : { colour: style.colour }) }
  const colour = colours[code]
  if (colour !== undefined) return { ...style, colour }
  return code === '39' ? { bold: style.bold ?? false, dim: style.dim ?? false } : {}
}

function span(text: string, { colour, bold, dim }: Style): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const look = [
    colour === undefined ? '' : ` fill="${colour}"`,
    bold === true ? ' font-weight="bold"' : '',
    dim === true ? ' opacity="0.65"' : '',
  ].join('')
  if (escaped === '') return ''
  return look === '' ? escaped : `<tspan${look}>${escaped}</tspan>`
}
