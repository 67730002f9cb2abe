/** `?/?/YYYY` as `DD/MM/YYYY` or `MM/DD/YYYY`. */
export function orderedShape(shape: string, isDayFirst: boolean): string {
  const [first, second] = isDayFirst ? (['DD', 'MM'] as const) : (['MM', 'DD'] as const)
  return shape.replace('?', first).replace('?', second)
}
