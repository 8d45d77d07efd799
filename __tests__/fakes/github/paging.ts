import type { Body } from './bodies/body.ts'
import type { Answer, Call } from './route.ts'

/** The part of a list that was asked for, and the Link header that leads to the rest. https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
  usual = 30,
): { items: readonly T[]; headers: Record<string, string> } {
  const size = Math.min(positive(call.query.get('per_page')) ?? usual, 100)
  const page = positive(call.query.get('page')) ?? 1
  const last = Math.max(1, Math.ceil(all.length / size))
  const links = [
    ...(page > 1 ? [link(call, 'prev', 'page', page - 1)] : []),
    ...(page < last ? [link(call, 'next', 'page', page + 1), link(call, 'last', 'page', last)] : []),
    ...(page > 1 ? [link(call, 'first', 'page', 1)] : []),
  ]
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') }
  return { items: all.slice((page - 1) * size, page * size), headers }
}

/** A page of a plain list. */
export function listed<T>(call: Call, all: readonly T[], render: (item: T) => Body): Answer {
  const { items, headers } = pageOf(call, all)
  return { headers, body: items.map(render) }
}

/** A page of a list that comes with its count, under a name. */
export function counted<T>(call: Call, name: string, all: readonly T[], render: (item: T) => Body): Answer {
  const { items, headers } = pageOf(call, all)
  return { headers, body: { total_count: all.length, [name]: items.map(render) } }
}

/** The part of a list that is turned by cursor, and the Link header, which alone leads on. */
export function cursorPageOf<T>(
  call: Call,
  all: readonly T[],
): { items: readonly T[]; headers: Record<string, string> } {
  const size = Math.min(positive(call.query.get('per_page')) ?? 30, 100)
  const start = Number(Buffer.from(call.query.get('after') ?? '', 'base64url').toString() || 0)
  const end = start + size
  const next = Buffer.from(String(end)).toString('base64url')
  const headers: Record<string, string> = end < all.length ? { link: link(call, 'next', 'after', next) } : {}
  return { items: all.slice(start, end), headers }
}

/** A page of a plain list that is turned by cursor. */
export function cursored<T>(call: Call, all: readonly T[], render: (item: T) => Body): Answer {
  const { items, headers } = cursorPageOf(call, all)
  return { headers, body: items.map(render) }
}

/** A page of a list whose pages overlap: each begins with the last row of the one before, as those of rule suites have been seen to. */
export function overlapping(call: Call, all: readonly Body[]): Answer {
  const size = Math.min(positive(call.query.get('per_page')) ?? 30, 100)
  const start = ((positive(call.query.get('page')) ?? 1) - 1) * Math.max(1, size - 1)
  return { body: all.slice(start, start + size) }
}

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined
}

function link(call: Call, rel: string, parameter: 'page' | 'after', value: number | string): string {
  const url = new URL(call.address)
  url.searchParams.set(parameter, String(value))
  return `<${url.href}>; rel="${rel}"`
}
