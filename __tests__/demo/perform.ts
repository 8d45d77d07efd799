import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import type { StoredArtifact } from '../fakes/artifact-store.ts'
import type { StageResult, Step } from '../fakes/runner/step.ts'
import { type Played, play, type Story } from '../scenarios/play.ts'
import type { DemoStory } from './story.ts'

/** How a story went. */
export interface Performance {
  /** As it stands in `folder`. */
  readonly record: EvidenceRecord
  /** Record, bundle, page and trusted root. */
  readonly folder: string
  /** What the results store holds; undefined: nothing, and the files in `folder` are from the runner's disk. */
  readonly artifact: StoredArtifact | undefined
  /** How many attestations the repository has that hold the same bundle as `folder`. */
  readonly attestations: number
  /** The last status that each sink's service answered; undefined: it was not asked. */
  readonly answered: { readonly artifacts: number | undefined; readonly attestations: number | undefined }
  readonly deployed: boolean
  readonly main: StageResult
  readonly post: StageResult
  /** Who vouched for the job's identity. */
  readonly issuer: string
}

const MARK = 'deployed'
const DEPLOY: Step = { id: 'deploy', run: `touch "$RUNNER_TEMP/${MARK}"` }

/** Plays a story, and leaves the evidence in a folder. */
export async function perform(story: DemoStory, folder: string): Promise<Performance> {
  const played = await play({ ...story, job: layout(story) })
  const { record, main, post, issuer, trustedRoot, artifacts, temp } = played
  const files = await filesOf(played)
  await fill(folder, { ...files, 'trusted-root.json': JSON.stringify(trustedRoot) })
  const performance = {
    ...{ record, folder, main, post, issuer },
    artifact: artifacts[0],
    attestations: attestationsOf(played, files),
    answered: { artifacts: lastStatus(played, '/CreateArtifact'), attestations: lastStatus(played, '/attestations') },
    deployed: existsSync(join(temp, MARK)),
  }
  await played.remove()
  return performance
}

/** The job as the README lays it out: our step last and always, or first when it seals at the end of the job. */
const layout = (story: DemoStory): NonNullable<Story['job']> =>
  story.with?.['seal'] === 'job-end' ? { steps: [DEPLOY] } : { before: [DEPLOY], step: { if: 'always()' } }

type Files = Readonly<Record<string, string>>

/** What an auditor would download; what lies on the runner's disk only if nothing was delivered. */
async function filesOf({ artifacts, files, main, post }: Played): Promise<Files> {
  if (artifacts.length > 0) return files
  const folder = dirname(post.outputs['record-path'] ?? main.outputs['record-path'] ?? '')
  const names = await readdir(folder)
  const read = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

async function fill(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, basename(name)), content)
}

function attestationsOf({ world }: Played, files: Files): number {
  const bundle: unknown = JSON.parse(files['evidence.sigstore.json'] ?? 'null')
  return world.attestations.filter((stored) => isDeepStrictEqual(stored.bundle, bundle)).length
}

const lastStatus = ({ exchanges }: Played, end: string): number | undefined =>
  exchanges.findLast(({ path }) => path.endsWith(end))?.status
