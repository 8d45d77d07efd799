/** The beginning of a job's log as GitHub gives it out, with these lines where the runner says what the token may do. */
export const logOf = (permissions: readonly string[]): string =>
  [
    'Current runner version: 2.337.0',
    '##[group]Runner Image',
    '##[endgroup]',
    '##[group]GITHUB_TOKEN Permissions',
    ...permissions,
    '##[endgroup]',
    'Secret source: Actions',
    '##[group]Run ./deploy',
  ]
    .map((line, index) => `2026-11-27T12:00:0${index % 10}.1234567Z ${line}`)
    .join('\n')
