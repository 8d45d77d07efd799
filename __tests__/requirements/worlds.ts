import type { AskId } from '../../src/model/ask.ts'
import type { CapabilityId } from '../../src/model/capability.ts'
import type { LinkId } from '../../src/model/link.ts'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import { ADMINISTRATION_TOKEN, administrationToken } from '../fakes/some-rules.ts'
import { type Played, play, type Story } from '../scenarios/play.ts'
import { deployWorkflow, pullRequestWith, REVIEWED, sinceDeployed } from '../scenarios/scenario.ts'

const EVIDENCE = '      - uses: delivery-evidence/delivery-evidence@0000000000000000000000000000000000000001\n'
const WORKFLOW = '.github/workflows/deploy.yml'
const POLICY = '.github/delivery-evidence.yml'
export const ROLE = 'arn:aws:iam::123456789012:role/deploy'
export const SERVICE_ACCOUNT = 'deploy@umbrella-shop.iam.gserviceaccount.com'
export const DIGEST = 'a'.repeat(64)
/** What the smoke test of the governed deployment writes, once it is deployed. */
export const SMOKE_TEST = '12 passed, 0 failed'

const STEPS = `${EVIDENCE}      - uses: aws-actions/configure-aws-credentials@0000000000000000000000000000000000000003
        with:
          role-to-assume: ${ROLE}
          audience: sts.amazonaws.com
      - uses: aws-actions/amazon-ecs-deploy-task-definition@0000000000000000000000000000000000000004
`

const RULE = `version: 1
owners:
  production: [{ id: 4242, login: lena }]
environments:
  production:
    extends: soc2
    retention-days: 90
    approval-reason: required
    production: true
`

/** Another job of the same workflow, with a key of its own. */
const OTHER_JOB = `  report:
    runs-on: ubuntu-latest
    steps:
      - run: ./report
        env:
          KEY: \${{ secrets.REPORT_KEY }}
`

/** Everything in its place: reviewed by theo, approved by omar with a reason, owned by lena, signed in by a role. */
const governed: Story = {
  world: {
    people: { lena: { id: 4242 } },
    files: {
      [WORKFLOW]: deployWorkflow(`${STEPS}${OTHER_JOB}`, 'statuses: read'),
      [POLICY]: RULE,
      '.github/CODEOWNERS': '* @omar\n',
    },
    history: [
      ...sinceDeployed(pullRequestWith({ review: 'APPROVED', by: 'theo' })),
      { check: { name: 'test', conclusion: 'success' } },
    ],
    run: { approvals: [{ by: 'omar', comment: 'CAB-12 agreed' }] },
    builds: [{ sha256: DIGEST }],
  },
  with: {
    gate: 'enforce',
    seal: 'job-end',
    subjects: `shop.tgz@sha256:${DIGEST}`,
    validation: 'smoke.txt',
    incident: 'INC-1204',
  },
  job: { steps: [{ outcome: 'success', id: 'deploy' }, { run: `printf '%s' '${SMOKE_TEST}' > smoke.txt` }] },
}

/** The same, but what is declared to be deployed was built from what was deployed before. */
const builtBefore: Story = { ...governed, world: { ...governed.world, builds: [{ sha256: DIGEST, from: 'base' }] } }

/** The same, but omar gave no reason. */
const unreasoned: Story = { ...governed, world: { ...governed.world, run: { approvals: [{ by: 'omar' }] } } }

const KEYS = `      - run: npm publish
      - name: Push the version
        run: git commit -am Release && git push
${EVIDENCE}      - uses: aws-actions/configure-aws-credentials@v4
        with:
          aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}
      - uses: actions/checkout@v4
        with:
          ssh-key: \${{ secrets.SHOP_DEPLOY_KEY }}
          token: \${{ secrets.RELEASE_PAT }}
      - uses: actions/create-github-app-token@v2
        with:
          app-id: 12
          private-key: \${{ secrets.APP_KEY }}
          permission-contents: write
      - uses: hashicorp/vault-action@v3
        with:
          url: https://vault.test
          method: jwt
          role: shop
      - run: ./deploy
        env:
          SOMETHING: \${{ secrets.SOMETHING }}
          NODE_AUTH_TOKEN: \${{ secrets.PUBLISHING }}
`

/** Nobody reviewed, nobody approved, no policy; keys of every kind; a package was published, and a commit pushed. */
const bare: Story = {
  world: {
    files: { [WORKFLOW]: deployWorkflow(KEYS, 'contents: write').replace('      contents: read\n', '') },
    history: sinceDeployed({ commit: { by: 'mia' } }),
    environments: { production: {} },
    run: { approvals: [], steps: { 'Run npm publish': 'success', 'Push the version': 'success' } },
  },
  with: { gate: 'warn' },
}

/** What stands in the lists that prove nothing. */
export const LISTED = 'umbrella-model-7'

const UNGOVERNED = `name: Deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
${EVIDENCE}`

/** Nothing but these lists, committed and named as what is deployed: no review, no approval, no environment, no permissions, no policy. */
const onlyListed = (...lists: readonly string[]): Story => ({
  world: {
    files: { [WORKFLOW]: UNGOVERNED },
    history: sinceDeployed({
      commit: { by: 'mia', files: Object.fromEntries(lists.map((name) => [name, `${LISTED}\n`])) },
    }),
    run: { environment: null, approvals: [] },
  },
  with: { gate: 'warn', subjects: lists.map((name) => `${name}@sha256:${DIGEST}`).join('\n') },
})

export const LISTS = { toolList: 'tools.yml', modelInventory: 'models.json', promptLog: 'prompts.log' } as const
const { toolList, modelInventory, promptLog } = LISTS

const GOOGLE_STEPS = `${EVIDENCE}      - uses: google-github-actions/auth@0000000000000000000000000000000000000005
        with:
          workload_identity_provider: projects/123456789/locations/global/workloadIdentityPools/github/providers/shop
          service_account: ${SERVICE_ACCOUNT}
`

/** It signs in to Google Cloud, as a service account. */
const onGoogle: Story = {
  world: { ...REVIEWED, files: { [WORKFLOW]: deployWorkflow(GOOGLE_STEPS) } },
  with: { gate: 'off' },
}

const HARMLESS = `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions:
      actions: read
      checks: read
      contents: read
    steps:
${EVIDENCE}`

/** A job in no environment that holds nothing but a token that reads. */
const harmless: Story = {
  world: {
    files: { [WORKFLOW]: HARMLESS },
    ...REVIEWED,
    run: { environment: null, approvals: [], permissions: { actions: 'read', checks: 'read', contents: 'read' } },
  },
  with: { gate: 'off' },
}

/** An automation started the run, and the environment input names another environment than GitHub does. */
const contradictory: Story = {
  world: { ...REVIEWED, run: { actor: 'release-bot[bot]' } },
  with: { gate: 'off', environment: 'staging' },
}

/** By its name alone it looks like production: GitHub does not mark it, there is no policy, and nobody let the run in. */
const lookalike: Story = {
  world: {
    files: { [WORKFLOW]: deployWorkflow(EVIDENCE).replace('environment: production', 'environment: prod-eu') },
    ...REVIEWED,
    environments: { 'prod-eu': {} },
    run: { environment: 'prod-eu', approvals: [] },
  },
  with: { gate: 'off' },
}

/** omar let the run into another environment only, and a team owns the workflow. */
const elsewhere: Story = {
  world: {
    ...REVIEWED,
    files: { '.github/CODEOWNERS': '* @acme/platform\n' },
    environments: { production: { reviewers: ['omar'] }, staging: { reviewers: ['omar'] } },
    run: { approvals: [{ by: 'omar', environments: ['staging'] }] },
  },
  with: { gate: 'off' },
}

/** A token that may read nothing. */
const forbidden: Story = { world: { ...REVIEWED, run: { permissions: {} } }, with: { gate: 'off' } }

/** Callers, workflow and settings decide what the token may do; an administration token shows the settings. */
const CALLING = `name: Deploy
on: push
permissions: { actions: read, checks: read, contents: read, issues: read }
jobs:
  release:
    uses: ./.github/workflows/ship.yml
`
const SHIPPING = `on: workflow_call
permissions: { actions: read, checks: read, contents: read }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    steps:
${EVIDENCE}`
const inherited = (calling: string, shipping: string): Story => ({
  world: {
    files: { [WORKFLOW]: calling, '.github/workflows/ship.yml': shipping },
    ...REVIEWED,
    run: { called: { path: '.github/workflows/ship.yml', by: 'release' } },
    settings: { defaultWorkflowPermissions: 'write' },
    tokens: administrationToken('read'),
  },
  with: { gate: 'off', 'administration-token': ADMINISTRATION_TOKEN },
})
const declaredOf = (text: string) => text.replace(/^permissions: .*\n/m, '')
const byWorkflow = inherited(CALLING, SHIPPING)
const byCaller = inherited(CALLING, declaredOf(SHIPPING))
const byCallingJob = inherited(
  CALLING.replace('ship.yml\n', 'ship.yml\n    permissions: { contents: read }\n'),
  declaredOf(SHIPPING),
)
const bySettings = inherited(declaredOf(CALLING), declaredOf(SHIPPING))

/** An exception of lena's lets through what nobody approved. */
const excepted: Story = {
  world: {
    ...REVIEWED,
    files: {
      [POLICY]: `${RULE}exceptions:
  - claim: deployment-was-approved-by-an-independent-human
    environment: production
    scope: { until: 2099-12-31 }
    owner: { id: 4242, login: lena }
    reason: The reviewer is on leave
    expires: 2099-12-31
`,
    },
    run: { approvals: [] },
  },
  with: { gate: 'enforce' },
}

const STORIES = {
  governed,
  builtBefore,
  unreasoned,
  bare,
  harmless,
  contradictory,
  forbidden,
  excepted,
  lookalike,
  elsewhere,
  byWorkflow,
  byCaller,
  byCallingJob,
  bySettings,
  onGoogle,
  noList: onlyListed(),
  toolList: onlyListed(toolList),
  modelInventory: onlyListed(modelInventory),
  promptLog: onlyListed(promptLog),
  allLists: onlyListed(toolList, modelInventory, promptLog),
}
export type WorldName = keyof typeof STORIES

/** Plays some of these worlds with the `dist` that ships, side by side. */
export async function playAll<const N extends WorldName>(...names: readonly N[]): Promise<Readonly<Record<N, Played>>> {
  const played = await Promise.all(names.map(async (name) => [name, await play(STORIES[name])] as const))
  await Promise.all(played.map(([, one]) => one.remove()))
  const found = Object.fromEntries(played)
  const has = (worlds: object): worlds is Record<N, Played> => names.every((name) => name in worlds)
  if (!has(found)) throw new Error('a world was not played')
  return found
}

/** What must be there, or the test has nothing to look at. */
export function the<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the record does not have it')
  return value
}

export const linkOf = ({ conclusions }: EvidenceRecord, id: LinkId) =>
  the(conclusions.packet.find((one) => one.id === id))
export const askOf = ({ conclusions }: EvidenceRecord, id: AskId) => the(conclusions.asks.find((one) => one.id === id))
export const capabilityOf = ({ conclusions }: EvidenceRecord, id: CapabilityId) =>
  the(conclusions.capabilities.find((one) => one.id === id))
export const credentialOf = ({ conclusions }: EvidenceRecord, name: string) =>
  the(conclusions.credentials.find((one) => one.name === name))
export const shownOf = (record: EvidenceRecord, id: AskId, label: string) =>
  the(askOf(record, id).fields.find((field) => field.label === label)).value
