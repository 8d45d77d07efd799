import { describe, expect, it } from 'vitest'
import { checkJobLog } from '../../../src/audit/verify/job-log.ts'
import { VALUES } from '../../fakes/some-facts.ts'
import { observed, sealedRecord } from '../sample.ts'

/** A job's log as it is downloaded: each line with its time, the runner's own lines first. */
const logOf = (permissions: readonly string[], ...later: readonly string[]): string =>
  [
    "Current runner version: '2.336.0'",
    '##[group]Runner Image',
    'Image: ubuntu-24.04',
    '##[endgroup]',
    '##[group]GITHUB_TOKEN Permissions',
    ...permissions,
    '##[endgroup]',
    'Secret source: Actions',
    'Prepare workflow directory',
    'Complete job name: deploy',
    ...later,
  ]
    .map((line, index) => `${index === 0 ? '\uFEFF' : ''}2026-03-02T09:20:00.${1000000 + index}Z ${line}`)
    .join('\r\n')

const GROUP = ['##[group]GITHUB_TOKEN Permissions', 'Contents: read', 'IdToken: write', '##[endgroup]']
const AS_DECLARED = ['Contents: read', 'IdToken: write', 'Metadata: read']
const granted = { contents: 'read', 'id-token': 'write', metadata: 'read' }

const told = (value: object | null) =>
  observed('token-permissions', { granted: value, notRead: value && null, identityTokenOffered: true })
const declared = {
  workflow: observed('workflow', VALUES.workflow),
  'workflow-calls': observed('workflow-calls', { complete: true, ways: [[]] }),
}
const byRunner = sealedRecord({}, { facts: { ...declared, 'token-permissions': told(granted) } })
const byFile = sealedRecord({}, { facts: declared })
const bySettings = sealedRecord(
  {},
  {
    facts: {
      ...declared,
      workflow: observed('workflow', { ...VALUES.workflow, permissions: { workflow: null, job: null } }),
    },
  },
)

describe('the log of a job, held against its record', () => {
  it.each([
    ['what the runner was told', byRunner, 'what the runner was told while the job ran'],
    ['what the workflow declares', byFile, 'what the workflow declares'],
  ])('agrees with %s, and is said to be signed by nobody', (_, record, basis) => {
    expect(checkJobLog(logOf(AS_DECLARED), record)).toEqual({
      check: 'job-log',
      outcome: 'passed',
      text: `The log, which nobody signed, agrees with ${basis}: contents: read, id-token: write, metadata: read.`,
    })
  })

  it.each([
    ['more', ['Contents: write', 'IdToken: write', 'Metadata: read'], 'contents'],
    ['another scope', [...AS_DECLARED, 'PullRequests: read'], 'pull-requests'],
    ['less', ['IdToken: write', 'Metadata: read'], 'contents'],
  ])('contradicts where it tells %s', (_, permissions, scope) => {
    for (const record of [byRunner, byFile])
      expect(checkJobLog(logOf(permissions), record)).toMatchObject({
        outcome: 'refused',
        reason: 'job-log-contradicts',
        text: expect.stringMatching(new RegExp(`^The log contradicts what .* of: ${scope}\\.$`)),
      })
  })

  it('contradicts where it tells of an identity token that nothing declares, or of none that the runner was told of', () => {
    const noIdentity = observed('workflow', {
      ...VALUES.workflow,
      permissions: { workflow: {}, job: { contents: 'read' } },
    })
    const record = sealedRecord({}, { facts: { ...declared, workflow: noIdentity } })
    expect(checkJobLog(logOf(AS_DECLARED), record).text).toContain('of: id-token.')
    expect(checkJobLog(logOf(['Contents: read', 'Metadata: read']), byRunner).text).toContain('of: id-token.')
  })

  it('is not believed but for what the runner wrote before anything of others ran', () => {
    const honest = logOf(['Contents: write', 'Metadata: read'], ...GROUP)
    expect(checkJobLog(honest, byFile)).toMatchObject({ reason: 'job-log-contradicts' })
    const withoutGroup = logOf(AS_DECLARED, ...GROUP).replace('##[group]GITHUB_TOKEN Permissions', '##[group]Others')
    expect(checkJobLog(withoutGroup, byFile)).toMatchObject({ reason: 'job-log-silent' })
  })

  it.each([
    ['is empty', ''],
    ['is another text', 'Contents: read\nMetadata: read'],
    ['ends too early', logOf(AS_DECLARED).split('Secret source')[0] ?? ''],
    ['never ends the group', logOf(AS_DECLARED).replaceAll('##[endgroup]', '')],
    ['tells it twice', logOf([...AS_DECLARED, '##[endgroup]', ...GROUP])],
    ['tells it in another form', logOf(['Contents: all of it'])],
    ['tells more in a line', logOf(['Contents: read: write'])],
  ])('says nothing where it %s, and that is no agreement', (_, log) => {
    expect(checkJobLog(log, byFile)).toMatchObject({ outcome: 'refused', reason: 'job-log-silent' })
  })

  it('has nothing to agree with where the record does not know, or is none; a token that may do nothing is told as such', () => {
    expect(checkJobLog(logOf(AS_DECLARED), bySettings)).toMatchObject({ outcome: 'not-checked' })
    expect(checkJobLog(logOf([]), bySettings).text).toContain('In the log: nothing.')
    expect(checkJobLog(logOf(AS_DECLARED), undefined)).toMatchObject({ outcome: 'not-checked' })
  })
})
