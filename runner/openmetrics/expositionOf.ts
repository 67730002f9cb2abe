import { escapeControls } from '../text/escapeControls.js'
import type { MetricFamily, Sample } from './metricFamily.js'

/** Characters of a label's value at most. */
const most = 120

/** Gauges as OpenMetrics text, which Prometheus reads too. Values of labels are cut and cleaned; what then is the same is numbered. */
export function expositionOf(families: readonly MetricFamily[]): string {
  const lines = families
    .filter(({ samples }) => samples.length > 0)
    .flatMap(({ name, unit, help, samples }) => [
      `# TYPE ${name} gauge`,
      ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
      `# HELP ${name} ${help}`,
      ...linesOf(name, samples),
    ])
  return [...lines, '# EOF', ''].join('\n')
}

function linesOf(name: string, samples: readonly Sample[]): readonly string[] {
  const seen = new Map<string, number>()
  return samples.map(({ labels, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${valueOf(text)}"`)
    const key = pairs.join(',')
    const nth = (seen.get(key) ?? 0) + 1
    seen.set(key, nth)
    const all = nth === 1 ? pairs : [...pairs, `nth="${nth}"`]
    return `${name}${all.length === 0 ? '' : `{${all.join(',')}}`} ${numberOf(value)}`
  })
}

function valueOf(text: string): string {
  const clean = escapeControls(text)
  const bounded = clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
  return bounded.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

function numberOf(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  return Number.isFinite(value) ? String(value) : value > 0 ? '+Inf' : '-Inf'
}
