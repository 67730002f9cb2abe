/** Asks the server behind the page, for JSON; what it cannot do is an error whose text says why. */
export async function ask(path: string, body?: object): Promise<string> {
  const token = new URLSearchParams(location.search).get('token') ?? ''
  const response = await fetch(path, {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (response === undefined) throw new Error('mltest ui does not answer any more; start it again')
  const text = await response.text()
  if (response.ok) return text
  throw new Error(response.status === 401 ? text : problemIn(text))
}

function problemIn(text: string): string {
  const { problem = 'mltest ui could not answer this' } = JSON.parse(text) as { readonly problem?: string }
  return problem
}
