import { isRecord } from './isRecord.js'

/** What is wrong with the monitors, alerts and lineage of a config, by key. Loads what knows of times only where there are any. */
export async function checkAutomation(
  given: unknown,
): Promise<readonly { readonly key: string; readonly message: string }[]> {
  if (!isRecord(given)) return []
  const { alerts, monitors, openLineage } = given
  const problems: { key: string; message: string }[] = []
  if (isRecord(alerts)) {
    const { alertProblems } = await import('../alerts/alertProblems.js')
    problems.push(...alertProblems(alerts).map((message) => ({ key: 'alerts', message })))
  }
  if (Array.isArray(monitors)) {
    const { monitorProblems } = await import('../monitor/monitorProblems.js')
    const names = isRecord(alerts) ? Object.keys(alerts) : []
    problems.push(...monitorProblems(monitors, names).map((message) => ({ key: 'monitors', message })))
  }
  if (isRecord(openLineage)) {
    const { lineageProblems } = await import('../lineage/lineageProblems.js')
    problems.push(...lineageProblems(openLineage).map((message) => ({ key: 'openLineage', message })))
  }
  return problems
}
