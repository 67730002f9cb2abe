/** Asks the server behind the page; what it cannot do is an error whose text says why. */
export async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const token = new URLSearchParams(location.search).get('token') ?? ''
  const response = await fetch(path, {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (response === undefined) throw new Error('mltest ui does not answer any more; start it again')
  if (response.status === 401) throw new Error(await response.text())
  const answer = (await response.json()) as Answer & { readonly problem?: string }
  if (!response.ok) throw new Error(answer.problem ?? `mltest ui answered ${response.status}`)
  return answer
}
