import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CAPABILITY_IDS } from '../../src/model/capability.ts'
import type { Played } from '../scenarios/play.ts'
import { askOf, LISTED, playAll } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare')
})

/** Nothing that a record concludes speaks of such a file, and nothing is better for it. */
function helpsNothing(file: string): void {
  const { asks, verdict, findings, capabilities } = worlds.bare.record.conclusions
  expect(JSON.stringify({ asks, verdict, findings, capabilities })).not.toContain(file)
  expect(verdict.decision).toBe('deny')
  expect(asks.map(({ id, answer }) => [id, answer])).toContainEqual(['reviewed-and-approved', 'not-answered'])
  expect(asks.filter(({ answer }) => answer === 'answered').map(({ id }) => id)).not.toContain('deployment-controlled')
  expect(worlds.bare.everything).not.toContain(LISTED)
}

describe('what is not enough', () => {
  it('N1 is not swayed by a list of approved tools', () => helpsNothing('tools.yml'))
  it('N2 is not swayed by an inventory of models', () => helpsNothing('models.json'))
  it('N3 is not swayed by a log of prompts, and repeats none of it', () => helpsNothing('prompts.log'))

  it('N4 answers the five questions of what the job could do and did, each with its reasons and facts', () => {
    for (const { record } of Object.values(worlds)) {
      expect(record.conclusions.capabilities.map(({ id }) => id)).toEqual(CAPABILITY_IDS)
      for (const { basis, facts } of record.conclusions.capabilities) {
        expect([basis.could, basis.did].every((sentence) => sentence.length > 10)).toBe(true)
        expect(facts.length).toBeGreaterThan(0)
      }
    }
  })

  it('N5 tells a deployment that was reviewed from one that was not', () => {
    expect(askOf(worlds.governed.record, 'reviewed-and-approved').answer).toBe('answered')
    expect(askOf(worlds.bare.record, 'reviewed-and-approved').answer).toBe('not-answered')
  })

  it('N6 can be proven: the delivered files verify with nothing but the roots of trust, a changed one does not, and all that is pointed at is there', async () => {
    const { record, files, trustedRoot, issuer } = worlds.governed
    const folder = await mkdtemp(join(tmpdir(), 'requirements-'))
    const text = files['evidence.json'] ?? ''
    await writeFile(join(folder, 'evidence.sigstore.json'), files['evidence.sigstore.json'] ?? '')
    await writeFile(join(folder, 'root.jsonl'), JSON.stringify(trustedRoot))
    const verified = async (content: string) => {
      await writeFile(join(folder, 'evidence.json'), content)
      const trust = [
        '--trusted-root',
        join(folder, 'root.jsonl'),
        '--certificate-oidc-issuer',
        issuer,
        '--repo',
        'acme/shop',
      ]
      return spawnSync(process.execPath, [CLI, 'verify', join(folder, 'evidence.json'), ...trust], { encoding: 'utf8' })
    }
    const whole = await verified(text)
    expect(whole.stdout + whole.stderr).toContain('VERIFIED')
    expect(whole.status).toBe(0)
    expect((await verified(text.replace('"decision":"allow"', '"decision":"deny"'))).status).not.toBe(0)
    await rm(folder, { recursive: true })
    const { packet, findings, asks, capabilities } = record.conclusions
    const claims = findings.map(({ control }) => control)
    const pointed = [
      ...[...packet, ...capabilities].flatMap(({ facts }) => facts),
      ...findings.flatMap(({ reads }) => reads),
      ...asks.flatMap(({ fields }) => fields.flatMap(({ from }) => from)),
    ]
    const there = [...Object.keys(record.facts), ...claims]
    expect(pointed.filter((id) => !there.includes(id))).toEqual([])
    for (const fact of Object.values(record.facts)) expect(fact.source.from.length).toBeGreaterThan(0)
  })
})

const CLI = resolve(import.meta.dirname, '../../dist/cli/index.js')
