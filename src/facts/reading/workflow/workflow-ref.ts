/** Where a workflow file is: in a repository, at a path, under a ref or commit. */
export interface WorkflowRef {
  /** owner/name */
  readonly repository: string
  readonly path: string
  readonly ref: string
}

const FORM = /^(?<repository>[^/@]+\/[^/@]+)\/(?<path>[^@]+)@(?<ref>.+)$/

/** Reads `owner/name/path@ref`, as in GITHUB_WORKFLOW_REF and in the `uses:` of a job; undefined: it is not of that form. */
export function parseWorkflowRef(text: string | undefined): WorkflowRef | undefined {
  const { repository, path, ref } = FORM.exec(text ?? '')?.groups ?? {}
  return repository === undefined || path === undefined || ref === undefined ? undefined : { repository, path, ref }
}
