/** The name of a tool or a model, as it is kept of a note; null for what could be any text. */
export const nameKept = (name: string | null): string | null =>
  name !== null && /^[\w.:/@+-]{1,100}$/.test(name) ? name : null

/** References to sessions, as they are kept of a note: ids, and addresses on the web without what follows their path. */
export const sessionsKept = (references: readonly (string | null)[]): readonly string[] => [
  ...new Set(references.flatMap((reference) => SESSION.exec(reference ?? '')?.[0] ?? [])),
]

const SESSION = /^(?:https:\/\/[\w.-]{1,100}(?:\/[\w.~%/-]{0,200})?(?=[?#]|$)|[\w.:-]{1,100}$)/
