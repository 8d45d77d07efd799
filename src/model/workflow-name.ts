/** What a workflow file is called: by its path, and before that by its repository, where that is another than the run's. */
export const workflowName = ({
  repository,
  path,
}: {
  readonly repository: string | null
  readonly path: string
}): string => (repository === null ? path : `${repository}/${path}`)
