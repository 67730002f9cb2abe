import { DeliveryError } from './deliveryError.js'
import { isSafeUrl } from './isSafeUrl.js'

export interface Request {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
}

/** Redirects that are followed, all on the host that was asked. */
const mostRedirects = 3

/** Posts JSON, and resolves when the receiver has said that it has it. */
export async function post(request: Request, redirects = 0): Promise<void> {
  const { url, body, headers, timeoutMs, signal } = request
  const host = new URL(url).host
  const limit = AbortSignal.timeout(timeoutMs)
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'user-agent': 'mltest', ...headers },
      redirect: 'manual',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    })
    await response.body?.cancel()
  } catch (error) {
    throw new DeliveryError(limit.aborted ? `${host} did not answer in ${timeoutMs} ms` : `${host}: ${causeOf(error)}`)
  }
  const { status } = response
  if (status >= 200 && status < 300) return
  if (status === 307 || status === 308) {
    const to = new URL(response.headers.get('location') ?? '', url)
    if (to.host !== host || !isSafeUrl(to.href))
      throw new DeliveryError(`${host} redirects to ${to.host}, which is not followed`, { mayPass: false })
    if (redirects >= mostRedirects) throw new DeliveryError(`${host} redirects without end`, { mayPass: false })
    return post({ ...request, url: to.href }, redirects + 1)
  }
  throw new DeliveryError(`${host} answered ${status}`, {
    mayPass: status >= 500 || status === 408 || status === 429,
    retryAfterMs: secondsOf(response.headers.get('retry-after')) * 1000,
  })
}

/** The reason that fetch hides in `cause`. Never the URL, which may be the secret. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (!(cause instanceof Error)) return 'the request failed'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
}

function secondsOf(header: string | null): number {
  const seconds = Number(header ?? 0)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0
}
