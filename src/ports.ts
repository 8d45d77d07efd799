import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EvidenceError } from './model/errors.ts'
import { known } from './model/fact.ts'
import type { World } from './model/world.ts'
import { artifactName } from './record/artifact-name.ts'
import { renderPage } from './reports/page.ts'
import type { Ports } from './run.ts'
import { artifactsOf } from './runner/artifacts.ts'
import { attestationsOf } from './runner/attestations.ts'
import type { Environment } from './runner/context.ts'
import { keepBundle, keepRecord } from './runner/evidence-folder.ts'
import { folderDigest } from './runner/files.ts'
import type { Connection } from './runner/github.ts'
import { sign } from './signers/sign.ts'
import { deliver } from './sinks/deliver.ts'

/** The far end of the line, made of the real things. */
export function portsOf(world: World, { github, request }: Connection, env: Environment): Ports {
  const { runner, options, identity, files } = world
  const temporary = env['RUNNER_TEMP']
  if (!temporary)
    throw new EvidenceError(
      'RUNNER',
      'The runner did not set RUNNER_TEMP.',
      'Run this as a step of a GitHub Actions job.',
    )
  return {
    toolDigest: () => folderDigest(dirname(fileURLToPath(import.meta.url))),
    keep: (record, recordText) =>
      keepRecord([temporary, tmpdir()], {
        name: artifactName({
          environment: known(record.facts.environment)?.name,
          runId: runner.runId,
          runAttempt: runner.runAttempt,
          jobKey: runner.jobKey,
          checkRunId: known(record.facts.job)?.id,
          matrixIndex: options.job.matrixIndex,
        }),
        recordText,
        recordDigest: `sha256:${createHash('sha256').update(recordText).digest('hex')}`,
        page: renderPage(record),
      }),
    sign: (plan, statement) =>
      sign(plan, statement, {
        serverUrl: runner.serverUrl,
        identityToken: identity.token,
        signingKey: options.signingKey,
        readText: files.readText,
      }),
    addBundle: async (evidence, signing) =>
      signing.status === 'signed' ? keepBundle(evidence, signing.bundle) : evidence,
    deliver: (evidence, signing) =>
      deliver(evidence, signing, {
        artifacts: artifactsOf(github, runner),
        attestations: attestationsOf(request, runner),
        retentionDays: options.retentionDays,
      }),
  }
}
