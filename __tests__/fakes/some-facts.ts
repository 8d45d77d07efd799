import { type FactId, type Facts, facts } from '../../src/facts/index.ts'
import type { Reason, Source } from '../../src/model/fact.ts'

/** The value that a fact has when it was observed. */
export type ValueOf<Id extends FactId> = Extract<Facts[Id], { readonly status: 'observed' }>['value']
export type Values = { readonly [Id in FactId]: ValueOf<Id> }

const observedAt = '2026-03-02T09:30:00.000Z'
const sha = '5ac3f1d2b7e94c0a8f6d1e2b3c4d5e6f70819203'
const earlier = '1b9e0c4d7f2a4e6b8c0d2f4a6b8c0d2e4f6a8b0c'

export const mia = { login: 'mia', id: 101, type: 'User' } as const
export const omar = { login: 'omar', id: 102, type: 'User' } as const

const webFlow = { account: { login: 'web-flow', id: 19864447, type: 'User' }, isWebFlow: true } as const
const NO_CHANGES = { complete: true, commits: [] }
const proposed = {
  sha: '9d8c7b6a5f4e3d2c1b0a9f8e7d6c5b4a39281706',
  tree: '7'.repeat(40),
  parents: [earlier],
  authors: [{ account: mia, isWebFlow: false }],
  authorsComplete: true,
  committer: { account: mia, isWebFlow: false },
  verified: false,
  signatureState: 'unsigned',
  traces: [],
} as const

/** mia's change was approved by omar and squashed, omar let it into production, the job is running. */
export const VALUES: Values = {
  'agent-notes': { complete: true, items: [], malformed: [] },
  'agent-requests': { pullRequests: [] },
  approvals: [{ by: omar, state: 'approved', environments: ['production'], commentDigest: null }],
  'branch-rules': {
    branch: 'main',
    basis: 'run',
    classic: 'none',
    protections: [
      {
        kind: 'ruleset',
        ruleset: {
          id: 801,
          of: 'Repository',
          name: 'Main',
          enforcement: 'active',
          updatedAt: '2026-01-01T00:00:00Z',
        },
        bypass: [],
        pullRequest: { approvals: 1, dismissesStale: true, codeOwners: false, lastPush: true },
        checks: { strict: true, required: [{ context: 'test', app: 15368 }] },
        forbidsForcePush: true,
        forbidsDeletion: true,
        signatures: false,
        linearHistory: false,
        mergeQueue: false,
        otherRules: [],
      },
    ],
  },
  'break-glass': { reason: 'The shop sells nothing: the fix can’t wait for a review.' },
  'build-provenance': {
    trustedRoot: { sha256: '4'.repeat(64), notRead: null },
    complete: true,
    subjects: [
      {
        sha256: 'a'.repeat(64),
        complete: true,
        attestations: [
          {
            status: 'verified',
            repository: 'https://github.com/acme/shop',
            repositoryId: 900,
            revision: sha,
            workflow: 'https://github.com/acme/shop/.github/workflows/build.yml@refs/heads/main',
            run: 'https://github.com/acme/shop/actions/runs/4710/attempts/1',
            signedAt: '2026-03-02T09:05:00.000Z',
          },
        ],
      },
    ],
  },
  'change-set': {
    kind: 'ahead',
    head: sha,
    base: earlier,
    since: { deployment: 599, at: '2026-03-01T09:25:00Z' },
    complete: true,
    total: 1,
    commits: [{ ...proposed, sha, committer: webFlow, verified: true }],
  },
  'check-run': {
    id: 501,
    name: 'deploy',
    headSha: sha,
    deployment: { id: 601, nodeId: 'DE_601', environment: 'production', production: true },
  },
  'code-owners': {
    path: '.github/CODEOWNERS',
    blob: '9'.repeat(40),
    invalidLines: 0,
    files: [
      { path: '.github/workflows/deploy.yml', owners: ['@omar'] },
      { path: '.github/delivery-evidence.yml', owners: [] },
    ],
  },
  checks: {
    sha,
    runs: {
      complete: true,
      items: [
        {
          id: 502,
          name: 'test',
          app: { id: 15368, slug: 'github-actions' },
          status: 'completed',
          conclusion: 'success',
          completedAt: '2026-03-02T09:10:00Z',
        },
      ],
    },
    statuses: { complete: true, items: [] },
  },
  deployment: {
    id: 601,
    environment: 'production',
    sha,
    createdAt: '2026-03-02T09:00:00Z',
    creator: { login: 'mia', id: 101, type: 'User' },
    logUrl: 'https://github.com/acme/shop/actions/runs/4711/job/501',
    environmentUrl: null,
    statuses: {
      complete: true,
      items: [
        { state: 'WAITING', at: '2026-03-02T09:00:01Z', creator: { login: 'mia', id: 101, type: 'User' } },
        { state: 'IN_PROGRESS', at: '2026-03-02T09:20:00Z', creator: { login: 'mia', id: 101, type: 'User' } },
      ],
    },
  },
  'earlier-record': {
    run: 4710,
    attempt: 1,
    job: 499,
    complete: true,
    artifacts: [
      {
        id: 3901,
        name: 'delivery-evidence.production.4710.1.deploy.check-run-499',
        digest: `sha256:${'9'.repeat(64)}`,
        createdAt: '2026-03-01T09:26:00Z',
        expiresAt: '2026-05-30T09:26:00Z',
        expired: false,
      },
    ],
  },
  environment: {
    name: 'production',
    basis: 'identity-token',
    statements: [{ basis: 'identity-token', name: 'production' }],
  },
  'environment-protection': {
    environmentId: 701,
    name: 'production',
    updatedAt: '2026-01-01T00:00:00Z',
    reviewers: [{ type: 'User', id: 102, name: 'omar' }],
    preventSelfReview: true,
    waitMinutes: 0,
    branches: 'protected',
    otherRules: [],
    adminsCanBypass: false,
  },
  event: {
    name: 'push',
    action: null,
    sender: mia,
    inputNames: [],
    pullRequest: null,
    fromFork: null,
    release: null,
    schedule: null,
  },
  execution: {
    runnerName: 'GitHub Actions 1',
    runnerOs: 'Linux',
    runnerArch: 'X64',
    runnerEnvironment: 'github-hosted',
    agentMarkers: [],
  },
  'governing-files': {
    workflows: { path: '.github/workflows', base: '8'.repeat(40), head: '8'.repeat(40), changes: NO_CHANGES },
    policy: { path: '.github/delivery-evidence.yml', base: null, head: null, changes: NO_CHANGES },
  },
  'identity-token': {
    issuer: 'https://token.actions.githubusercontent.com',
    claims: { run_id: '4711', run_attempt: '1', sha, environment: 'production', repository: 'acme/shop' },
  },
  incident: { reference: 'INC-1204' },
  job: {
    id: 501,
    name: 'deploy',
    headSha: sha,
    startedAt: '2026-03-02T09:20:00Z',
    labels: ['ubuntu-latest'],
    runnerGroup: 'GitHub Actions',
    steps: [
      { number: 1, name: 'Set up job', status: 'completed', conclusion: 'success' },
      { number: 2, name: 'Deploy', status: 'completed', conclusion: 'success' },
    ],
  },
  merges: { complete: true, trees: {}, merges: [], rebases: [] },
  outcome: { jobStatus: 'success', retentionDays: 90, evidenceDays: null },
  'policy-file': { path: '.github/delivery-evidence.yml', askedFor: false, file: null },
  'previous-deployment': {
    id: 599,
    job: 499,
    sha: earlier,
    createdAt: '2026-03-01T09:00:00Z',
    succeededAt: '2026-03-01T09:25:00Z',
    sameRevision: null,
  },
  'previous-log': { deployment: 599, job: 499, sha256: 'e'.repeat(64), bytes: 20_480 },
  'pull-requests': {
    complete: true,
    items: [
      {
        number: 7,
        author: mia,
        base: 'main',
        headRef: 'umbrellas',
        headSha: proposed.sha,
        crossRepository: false,
        merged: true,
        mergedAt: '2026-03-02T08:58:00Z',
        mergedBy: mia,
        mergeCommit: sha,
        mergeMove: 'pr_merge',
        commits: { complete: true, items: [proposed] },
        reviews: {
          complete: true,
          items: [
            {
              id: '3001',
              by: omar,
              state: 'APPROVED',
              submittedAt: '2026-03-02T08:50:00Z',
              commit: proposed.sha,
              canPush: true,
            },
          ],
        },
        heads: {
          complete: true,
          items: [{ sha: proposed.sha, at: '2026-03-02T08:30:00Z', by: mia, kind: 'push' }],
        },
        events: { complete: true, items: [] },
        traces: [],
      },
    ],
    numbersOf: { [sha]: [7] },
    pushers: { [sha]: [] },
  },
  repository: {
    id: 900,
    name: 'acme/shop',
    owner: { login: 'acme', id: 301, type: 'Organization' },
    visibility: 'private',
    defaultBranch: 'main',
    fork: false,
    tokenDefault: null,
  },
  'rule-bypasses': {
    branch: 'main',
    basis: 'run',
    moves: {
      complete: true,
      items: [{ before: earlier, after: sha, at: '2026-03-02T08:58:00Z', by: mia, type: 'pr_merge' }],
    },
    suites: {
      complete: true,
      since: '2026-02-02T09:20:00.000Z',
      items: [
        {
          id: 901,
          before: earlier,
          after: sha,
          at: '2026-03-02T08:58:00Z',
          by: { login: 'mia', id: 101 },
          result: 'pass',
        },
      ],
    },
  },
  run: {
    serverUrl: 'https://github.com',
    repository: 'acme/shop',
    repositoryId: 900,
    id: 4711,
    number: 12,
    attempt: 1,
    event: 'push',
    workflow: 'Deploy',
    job: 'deploy',
    matrixIndex: null,
    workflowRef: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    workflowSha: sha,
    ref: 'refs/heads/main',
    refType: 'branch',
    refProtected: true,
    sha,
    actor: 'mia',
    actorId: 101,
    triggeringActor: 'mia',
  },
  subjects: [{ name: 'shop.tgz', sha256: 'a'.repeat(64), from: 'input-digest' }],
  validation: [{ name: 'smoke.xml', sha256: 'd'.repeat(64) }],
  workflow: {
    repository: null,
    path: '.github/workflows/deploy.yml',
    commit: sha,
    blob: 'b'.repeat(40),
    digest: `sha256:${'c'.repeat(64)}`,
    jobFound: true,
    permissions: { workflow: {}, job: { contents: 'read', 'id-token': 'write' } },
    environment: 'production',
    environmentIsExpression: false,
    deploys: true,
    uses: [
      {
        at: 'jobs.deploy.steps[0]',
        uses: 'delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001',
        pin: 'commit',
        inputs: {},
      },
    ],
    checkouts: [{ at: 'jobs.deploy.steps[0]', repository: null, ref: null }],
    images: [],
    runs: 1,
    agentCommands: [],
    releases: [],
    secrets: { named: [], any: [] },
    variables: { named: [], any: [] },
    jobToken: [],
    logins: [],
    notUnderstood: [],
  },
  'token-permissions': {
    granted: null,
    notRead: "The runner's worker was not found among the processes.",
    identityTokenOffered: true,
  },
  'workflow-calls': { complete: true, ways: [[]] },
  'workflow-run': {
    id: 4711,
    workflowId: 31,
    number: 12,
    attempt: 1,
    event: 'push',
    path: '.github/workflows/deploy.yml',
    headSha: sha,
    headBranch: 'main',
    actor: mia,
    triggeringActor: mia,
    startedAt: '2026-03-02T09:00:00Z',
    referencedWorkflows: [],
  },
}

const seen = <T>(id: FactId, value: T, source: Source = facts[id].source) =>
  ({ status: 'observed', value, source, observedAt }) as const

const SOURCES = {
  'identity-token': facts['identity-token'].source,
  'check-run': facts['check-run'].source,
  'workflow-file': { ...facts.workflow.source, assurance: 'declared' as const },
  input: facts.environment.source,
}

/** What is recorded of a fact that could not be seen. */
export const unseen = (id: FactId, reason: Reason = 'forbidden', detail = '403: Forbidden') =>
  ({ status: 'unavailable', reason, detail, needs: [], source: facts[id].source, observedAt }) as const

/** What is recorded of a fact of which the source says that there is none. */
export const none = (id: FactId) => ({ status: 'absent', source: facts[id].source, observedAt }) as const

/** Nobody called an agent in any of them. */
const noCalls = ({ items }: Values['pull-requests']): Values['agent-requests'] => ({
  pullRequests: items.map(({ number }) => ({ number, complete: true, calls: [] })),
})

/** The facts of a deployment that is allowed, where all was seen; with other values, and then with other facts. */
export function someFacts(values: Partial<Values> = {}, others: Partial<Facts> = {}): Facts {
  const all = { ...VALUES, ...values }
  return {
    'agent-notes': seen('agent-notes', all['agent-notes']),
    'agent-requests': seen('agent-requests', values['agent-requests'] ?? noCalls(all['pull-requests'])),
    approvals: seen('approvals', all.approvals),
    'branch-rules': seen('branch-rules', all['branch-rules']),
    // Nobody breaks the glass but where a story says so.
    'break-glass': values['break-glass'] === undefined ? none('break-glass') : seen('break-glass', all['break-glass']),
    'build-provenance': seen('build-provenance', all['build-provenance']),
    'change-set': seen('change-set', all['change-set']),
    'check-run': seen('check-run', all['check-run']),
    'code-owners': seen('code-owners', all['code-owners']),
    checks: seen('checks', all.checks),
    deployment: seen('deployment', all.deployment),
    // Nothing that is deployed now was deployed before.
    'earlier-record':
      values['earlier-record'] === undefined ? none('earlier-record') : seen('earlier-record', all['earlier-record']),
    environment: seen('environment', all.environment, SOURCES[all.environment.basis]),
    'environment-protection': seen('environment-protection', all['environment-protection']),
    event: seen('event', all.event),
    execution: seen('execution', all.execution),
    'governing-files': seen('governing-files', all['governing-files']),
    'identity-token': seen('identity-token', all['identity-token']),
    // Nor does a deployment answer an incident.
    incident: values.incident === undefined ? none('incident') : seen('incident', all.incident),
    job: seen('job', all.job),
    merges: seen('merges', all.merges),
    outcome: seen('outcome', all.outcome),
    'policy-file': seen('policy-file', all['policy-file']),
    'previous-deployment': seen('previous-deployment', all['previous-deployment']),
    'previous-log': seen('previous-log', all['previous-log']),
    'pull-requests': seen('pull-requests', all['pull-requests']),
    repository: seen('repository', all.repository),
    'rule-bypasses': seen('rule-bypasses', all['rule-bypasses']),
    run: seen('run', all.run),
    subjects: seen('subjects', all.subjects),
    'token-permissions': seen('token-permissions', all['token-permissions']),
    // Nor does anybody declare that it was checked afterwards.
    validation: values.validation === undefined ? none('validation') : seen('validation', all.validation),
    workflow: seen('workflow', all.workflow),
    'workflow-calls': seen('workflow-calls', all['workflow-calls']),
    'workflow-run': seen('workflow-run', all['workflow-run']),
    ...others,
  }
}

/** A policy file with this text, as it was read from the default branch. */
export const policyText = (text: string): ValueOf<'policy-file'> => ({
  path: '.github/delivery-evidence.yml',
  askedFor: false,
  file: { blob: 'd'.repeat(40), digest: `sha256:${'e'.repeat(64)}`, text },
})
