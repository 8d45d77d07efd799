import type { Finding, OpinionReason, Outcome, Verdict } from '../../src/model/conclusions.ts'
import type { FindingReason } from '../../src/model/finding-reason.ts'
import type { LinkId } from '../../src/model/link.ts'
import type { ReviewReason } from '../../src/model/review.ts'
import type { CommitDescription, Moment, PullRequestStep, WorldDescription } from '../fakes/world/description.ts'
import type { Played, Story } from './play.ts'

/** What a scenario is about; the table of scenarios has a part for each. */
export const GROUPS = [
  'Who reviewed',
  'Agents',
  'Freshness',
  'From commits to pull requests',
  'Range',
  'Rules',
  'Environment',
  'Workflow and policy',
  'Gate, exceptions, outcome',
] as const

/** Why something came out as it did, of whatever part of a finding. */
export type ReasonCode = FindingReason | OpinionReason | ReviewReason

/** A world in a few lines, and how a claim must come out in it. One file each, named as the scenario; `scenarios.test.ts` plays them all. */
export interface Scenario extends Pick<Story, 'with' | 'job' | 'trouble'> {
  readonly group: (typeof GROUPS)[number]
  /** What happened, in one sentence for the table of scenarios. */
  readonly tells: string
  readonly world: WorldDescription
  /** Further lines of the policy that requires the claim; null: there is no policy file. */
  readonly policy?: string | null
  /** The claim that is required of the deployment, unless the world brings its own policy. */
  readonly claim: string
  readonly outcome: Outcome
  /** What is decided, where an exception or broken glass makes it another than the claim alone would. */
  readonly decision?: Verdict['decision']
  /** How the job ends, where something else than the gate decides that. */
  readonly ends?: Played['conclusion']
  /** All reason codes that the finding itself gives, and those of opinions, reviews, pull requests or commits that the story is about. */
  readonly reasons: readonly [ReasonCode, ...ReasonCode[]]
  /** How other claims come out in the same world. */
  readonly others?: Readonly<Record<string, Outcome>>
  /** What else must be so; given too what was found of the claim. */
  readonly also?: (played: Played, finding: Finding) => void
}

export const defineScenario = (scenario: Scenario): Scenario => scenario

/** What the action asks for; where the world has checks of the older kind, `statuses: read` besides. */
const ASKED: Readonly<Record<string, string>> = {
  actions: 'read',
  attestations: 'write',
  checks: 'read',
  contents: 'read',
  deployments: 'read',
  'id-token': 'write',
  'pull-requests': 'read',
}

const PERMISSIONS = [
  '    permissions:',
  ...Object.entries(ASKED).map(([scope, level]) => `      ${scope}: ${level}`),
].join('\n')

/** The workflow whose job deploys to production with the permissions the action asks for, these besides, and these steps. */
export const deployWorkflow = (steps: string, ...besides: readonly string[]): string => `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
${PERMISSIONS}
${besides.map((permission) => `      ${permission}\n`).join('')}    steps:
${steps}`

/** The workflow whose job `release` calls another with the permissions the action asks for, and says this besides. */
export const callingWorkflow = (uses: string, besides = ''): string => `name: Deploy
on: push
permissions: {}
jobs:
  release:
    uses: ${uses}
${PERMISSIONS}
${besides}`

/** What came in was pushed, and the job that deploys it stands in a called workflow, which the caller tells this besides. */
export const inCalledWorkflow = (called: string, besides?: string): WorldDescription => ({
  files: {
    '.github/workflows/deploy.yml': callingWorkflow('./.github/workflows/ship.yml', besides),
    '.github/workflows/ship.yml': called,
  },
  history: sinceDeployed({ commit: { by: 'mia' } }),
  run: { called: { path: '.github/workflows/ship.yml', by: 'release' } },
})

/** The workflow whose job signs in to the cloud with a key that is stored as a secret. */
export const WITH_STORED_KEY = {
  '.github/workflows/deploy.yml':
    deployWorkflow(`      - uses: aws-actions/configure-aws-credentials@0000000000000000000000000000000000000003
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
          aws-region: eu-north-1
      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001
`),
}

/** What came after a deployment to production: the range that is judged. */
export const sinceDeployed = (...moments: readonly Moment[]): readonly Moment[] => [
  { commit: { name: 'base', by: 'lena', message: 'What is deployed already' } },
  { deployment: { commit: 'base' } },
  ...moments,
]

/** While a pull request is open, lena's change comes into its base, approved by theo. */
export const theBaseMoves = (change: CommitDescription = {}): PullRequestStep => ({
  meanwhile: {
    by: 'lena',
    steps: [{ push: change }, { review: 'APPROVED', by: 'theo' }, { merge: 'squash', by: 'lena' }],
  },
})

/** A pull request of mia's: she pushed a commit, then this happened, then she merged it. */
export const pullRequestWith = (...steps: readonly PullRequestStep[]): Moment => ({
  pullRequest: { by: 'mia', steps: [{ push: {} }, ...steps, { merge: 'squash', by: 'mia' }] },
})

/** What came in is a pull request of mia's that omar approved: as the built-in policy asks of production. */
export const REVIEWED: Pick<WorldDescription, 'history'> = {
  history: sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'omar' })),
}

/** The commits that a claim failed by. */
export const failedIn = ({ range }: Finding): readonly string[] =>
  range?.commits.filter(({ outcome }) => outcome === 'fail').map(({ sha }) => sha) ?? []

/** What a link of the path says. */
export const textOf = ({ record }: Played, link: LinkId): string =>
  record.conclusions.packet.find(({ id }) => id === link)?.text ?? ''

/** What each change shows of agents. */
export const headlinesIn = ({ record }: Pick<Played, 'record'>): readonly string[] =>
  record.conclusions.agents.changes.map(({ headline }) => headline)

/** All that the job's token may do, each scope with where it comes from; null: that is not known. */
export function tokenScopesOf({ record }: Pick<Played, 'record'>): readonly string[] | null {
  const token = record.conclusions.credentials.find(({ kind }) => kind === 'github-token')
  if (token === undefined) throw new Error('the record does not list the token of the job')
  if (token.scopes === null) return null
  return token.scopes.map(
    ({ scope, level, from, path }) => `${scope}: ${level} (${from}${path === null ? '' : ` of ${path}`})`,
  )
}

/** Scopes as `tokenScopesOf` tells them, all from the same place; to read metadata is not declared, so it is among them only where the runner was told. */
export const scopesFrom = (place: string, scopes: Readonly<Record<string, string>> = ASKED): readonly string[] =>
  [
    ...Object.entries(scopes).map(([scope, level]) => `${scope}: ${level} (${place})`),
    ...('metadata' in scopes ? [] : ['metadata: read (always)']),
  ].sort()

/** A commit of the range, by its place in it. */
export const shaAt = ({ record: { facts } }: Pick<Played, 'record'>, index: number): string | undefined =>
  facts['change-set'].status === 'observed' ? facts['change-set'].value.commits[index]?.sha : undefined
