import { at } from '../../model/json.ts'

/** What a text says as JSON; undefined when it is none. */
export function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The items of the list under a name; none when there is no list. */
export function items(value: unknown, name: string): readonly unknown[] {
  const found = at(value, name)
  return Array.isArray(found) ? found : []
}
