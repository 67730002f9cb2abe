import { datasetLine } from '../../../src/store/datasetLine.js'

/** How the page calls data over many periods: what tells deliveries apart is a star, as in `data/orders-*.csv`. */
export function lineText(name: string): string {
  const line = datasetLine(name)
  return line === name ? name : line.replace(/#(?:[-_.:]?#)*/g, '*')
}
