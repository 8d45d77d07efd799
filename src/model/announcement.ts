/** One annotation on the page of the run. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** What the job is told. */
export interface Announcement {
  /** The action's outputs, by name; empty where there is nothing to name. */
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  /** A group of lines in the job's log. */
  readonly log: { readonly title: string; readonly lines: readonly string[] }
  /** Markdown for the page of the run. */
  readonly summary: string
}
