import type { OnlineIo } from '../../../src/audit/define.ts'
import { doctor } from '../../../src/audit/doctor.ts'
import { indented, permissionLines, stepLines } from '../../../src/audit/step/lines.ts'
import { connect } from '../../../src/runner/github.ts'
import { PATIENCE } from '../../../src/runner/patience.ts'
import type { GitHub } from '../../fakes/github/server.ts'
import { startServicesFor } from '../../fakes/services.ts'
import { GUARDED } from '../../fakes/some-rules.ts'
import type { WorldDescription } from '../../fakes/world/description.ts'
import { describeWorld } from '../../fakes/world.ts'
import { listening } from '../sample.ts'

/** A token that may read all that is looked at. */
export const TOKEN = 'ghp_doctor00000000000000000000000000000000'

/** A job that deploys, with all that the step needs. */
export const deployJob = (key: string, environment: string | null): readonly string[] => [
  `  ${key}:`,
  '    runs-on: ubuntu-24.04',
  ...(environment === null ? [] : [`    environment: ${environment}`]),
  ...indented(permissionLines(), 4),
  '    steps:',
  '      - run: ./deploy.sh',
  ...indented(stepLines({ gate: 'warn', seal: 'now' }), 6),
]

export const workflowWith = (...jobs: readonly (readonly string[])[]): string =>
  ['name: Deploy', 'on: { push: { branches: [main] } }', 'permissions: {}', 'jobs:', ...jobs.flat(), ''].join('\n')

export const DEPLOY = '.github/workflows/deploy.yml'
export const POLICY = '.github/delivery-evidence.yml'

/** A repository in which nothing is missing. */
export const KEPT: WorldDescription = {
  teams: { releases: { members: ['omar', 'lena'] } },
  files: {
    [DEPLOY]: workflowWith(deployJob('deploy', 'production')),
    [POLICY]:
      'version: 1\nextends: soc2\nenvironments:\n  production: { branches: [main] }\nowners:\n  production: [{ id: 4711, login: lena }]\n',
    '.github/CODEOWNERS': '/.github/ @acme/releases\n',
  },
  environments: {
    production: {
      reviewers: ['team:releases', 'lena'],
      preventSelfReview: true,
      canAdminsBypass: false,
      branchPolicy: 'protected',
    },
  },
  rulesets: [GUARDED],
  settings: { defaultWorkflowPermissions: 'read', retentionDays: 400 },
  tokens: {
    [TOKEN]: { permissions: { administration: 'write', actions: 'read', contents: 'read' } },
  },
}

/** The same repository, otherwise. */
export const keptBut = (changes: WorldDescription): WorldDescription => ({
  ...KEPT,
  ...changes,
  files: { ...KEPT.files, ...changes.files },
  settings: { ...KEPT.settings, ...changes.settings },
})

/** What the doctor wrote, and how it ended. */
export interface Seen {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Uses a described world for as long as it is looked at; `see` runs the doctor there, without waiting out troubles. */
export async function inKept<T>(
  described: WorldDescription,
  use: (see: (...args: readonly string[]) => Promise<Seen>, github: GitHub, apiUrl: string) => Promise<T>,
): Promise<T> {
  const services = await startServicesFor(describeWorld(described))
  const open: OnlineIo['github'] = async (repository) =>
    (await connect({ apiUrl: services.apiUrl, token: TOKEN, repository }, { ...PATIENCE, pausesMs: [] })).github
  try {
    return await use(
      async (...args) => {
        const { io, heard } = listening({ github: open })
        return { code: await doctor.run(['acme/shop', ...args], io), ...heard }
      },
      services.github,
      services.apiUrl,
    )
  } finally {
    await services.close()
  }
}

/** What the doctor says of a described world. */
export const seenOf = (described: WorldDescription, ...args: readonly string[]): Promise<Seen> =>
  inKept(described, (see) => see(...args))
