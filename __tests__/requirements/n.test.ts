import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CAPABILITY_IDS } from '../../src/model/capability.ts'
import type { EvidenceRecord } from '../../src/record/schema.ts'
import type { Played } from '../scenarios/play.ts'
import { askOf, LISTED, LISTS, playAll } from './worlds.ts'

let worlds: Readonly<Record<'governed' | 'bare' | 'noList' | keyof typeof LISTS | 'allLists', Played>>
beforeAll(async () => {
  worlds = await playAll('governed', 'bare', 'noList', 'toolList', 'modelInventory', 'promptLog', 'allLists')
})

/** Everything that is concluded where such a list is all there is: what it is without, no ask answered, and not a word of the list. */
function helpsNothing(world: keyof typeof LISTS | 'allLists'): void {
  const { record, everything } = worlds[world]
  expect(judgedIn(record)).toEqual(judgedIn(worlds.noList.record))
  expect(record.conclusions.verdict.decision).toBe('deny')
  // Who started the run is GitHub's word, and all that there is of any.
  expect(record.conclusions.asks.map(({ id, answer }) => [id, answer])).toEqual([
    ['reviewed-and-approved', 'not-answered'],
    ['privileged-access-controlled', 'not-answered'],
    ['deployment-controlled', 'not-answered'],
    ['investigable-later', 'partly'],
  ])
  const { asks, verdict, findings, capabilities } = record.conclusions
  const told = JSON.stringify({ asks, verdict, findings, capabilities })
  for (const file of Object.values(LISTS)) expect(told).not.toContain(file)
  expect(everything).not.toContain(LISTED)
}

const judgedIn = ({ conclusions: { findings, asks, capabilities, packet, verdict } }: EvidenceRecord) => ({
  findings: findings.map(({ control, outcome }) => [control, outcome]),
  asks: asks.map(({ id, answer, missing }) => [id, answer, missing.map(({ label }) => label)]),
  capabilities: capabilities.map(({ id, could, did, approval }) => [id, could, did, approval]),
  packet: packet.map(({ id, state }) => [id, state]),
  blockedBy: verdict.blockedBy.map(({ claim }) => claim),
})

describe('what is not enough', () => {
  it('N1 is not swayed by a list of approved tools, and repeats none of it', () => helpsNothing('toolList'))
  it('N2 is not swayed by an inventory of models, and repeats none of it', () => helpsNothing('modelInventory'))
  it('N3 is not swayed by a log of prompts, and repeats none of it; nor by all three', () => {
    helpsNothing('promptLog')
    helpsNothing('allLists')
  })

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
