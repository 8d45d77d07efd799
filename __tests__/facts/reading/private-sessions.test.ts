import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../../src/conclude.ts'
import { withoutPrivateSessions } from '../../../src/facts/reading/private-sessions.ts'
import { anyFacts } from '../../fakes/any-facts.ts'
import { factsOf } from '../../fakes/loopback-world.ts'
import { policyText, someFacts, unseen, VALUES } from '../../fakes/some-facts.ts'
import type { WorldDescription } from '../../fakes/world/description.ts'

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const URL = 'https://claude.ai/code/session_01AbC'
const NOTE = `---\n${JSON.stringify({
  schema_version: 'authorship/3.0.0',
  sessions: { s_0a1b2c3d4e5f60: { agent_id: { tool: 'cursor', id: 'noted-01AbC', model: 'm' }, human_author: null } },
})}`

/** References to sessions wherever one can stand. */
const world = (policy: string): WorldDescription => ({
  files: { '.github/delivery-evidence.yml': `version: 1\nextends: soc2\n${policy}` },
  history: [
    { commit: { by: 'lena' } },
    { deployment: {} },
    {
      pullRequest: {
        by: 'mia',
        head: 'claude/mend-it-01AbC',
        body: `Mends it.\n\n${URL}\n`,
        steps: [
          { push: { name: 'proposed', message: `Mend it\n\nClaude-Session: ${URL}` } },
          { review: 'APPROVED', by: 'omar' },
          { merge: 'squash', by: 'mia' },
        ],
      },
    },
    { commit: { by: 'mia', message: `Mend it again\n\n${URL}\n\nAssisted-by: Claude Code (${URL})`, name: 'direct' } },
    { note: { on: 'direct', text: NOTE } },
  ],
})

const factsUnder = (policy: string) => factsOf(world(policy))
const concluded = (facts: Parameters<typeof conclude>[0]) => {
  const { agents, asks, verdict, ...others } = conclude(facts, null)
  const { wrote, ...seen } = agents
  const told = wrote.map(({ sessions, ...agent }) => agent)
  return { ...others, agents: { ...seen, wrote: told }, decision: verdict.decision }
}

describe('the facts of a deployment', () => {
  it('hold every reference to a session where the policy does not say otherwise', async () => {
    const facts = await factsUnder('')
    const { wrote } = conclude(facts, null).agents
    expect(wrote.flatMap(({ sessions }) => sessions).toSorted()).toEqual([URL, 'noted-01AbC'])
    expect(JSON.stringify(facts).match(/01AbC/g)?.length).toBeGreaterThanOrEqual(6)
  })

  it('hold a digest of each, and the reference nowhere', async () => {
    const facts = await factsUnder('agent-sessions: digest\n')
    const { wrote } = conclude(facts, null).agents
    expect(wrote.flatMap(({ sessions }) => sessions).toSorted()).toEqual([URL, 'noted-01AbC'].map(digestOf).toSorted())
    expect(JSON.stringify(facts)).not.toContain('01AbC')
  })

  it.each(['agent-sessions: none\n', 'agents-sessions: none\n'])('hold nothing of any, with %j', async (policy) => {
    const facts = await factsUnder(policy)
    expect(conclude(facts, null).agents.wrote.map(({ agent, sessions }) => [agent, sessions])).toEqual([
      ['claude-code', []],
      ['cursor', []],
    ])
    expect(JSON.stringify(facts)).not.toContain('01AbC')
  })

  it('lead to the same conclusions, whatever is kept', async () => {
    const facts = await factsUnder('agent-sessions: keep\n')
    for (const how of ['digest', 'none']) {
      const asked = { ...facts, 'policy-file': someFacts({ 'policy-file': asking(how) })['policy-file'] }
      const kept = await withoutPrivateSessions(asked)
      expect(JSON.stringify(kept)).not.toContain('01AbC')
      expect(concluded(kept)).toEqual(concluded(asked))
    }
  })
})

const asking = (how: string) => policyText(`version: 1\nextends: soc2\nagent-sessions: ${how}\n`)

describe('facts without references to sessions', () => {
  it('are decided in the same way, whatever they are', async () => {
    const property = fc.asyncProperty(anyFacts(), async (facts) => {
      const asked = { ...facts, 'policy-file': someFacts({ 'policy-file': asking('none') })['policy-file'] }
      expect(concluded(await withoutPrivateSessions(asked))).toEqual(concluded(asked))
    })
    await fc.assert(property, { numRuns: 50 })
  })

  it('are the same facts where all is kept, and where what could hold one was not seen', async () => {
    const kept = someFacts({ 'policy-file': policyText('version: 1\nextends: soc2\n') })
    expect(await withoutPrivateSessions(kept)).toBe(kept)
    const others = { 'change-set': unseen('change-set'), 'agent-notes': unseen('agent-notes') }
    const dark = someFacts({ 'policy-file': asking('none') }, others)
    expect(await withoutPrivateSessions(dark)).toEqual(dark)
  })

  it('name no branch of an agent, but the one that is deployed', async () => {
    const [pull = expect.unreachable()] = VALUES['pull-requests'].items
    const merged = async (base: string, ref: string) => {
      const kept = await withoutPrivateSessions(
        someFacts({
          'policy-file': asking('none'),
          run: { ...VALUES.run, ref },
          'pull-requests': { ...VALUES['pull-requests'], items: [{ ...pull, base }] },
        }),
      )
      return kept['pull-requests'].status === 'observed' ? kept['pull-requests'].value.items[0]?.base : undefined
    }
    expect(await merged('claude/mend-it-01AbC', 'refs/heads/main')).toBe('claude/not-kept')
    expect(await merged('claude/mend-it-01AbC', 'refs/heads/claude/mend-it-01AbC')).toBe('claude/mend-it-01AbC')
    expect(await merged('main', 'refs/heads/main')).toBe('main')
  })

  it('are those of a policy that was not seen', async () => {
    const notes = { ...VALUES['agent-notes'], items: [{ ...NOTED, sessions: ['noted-01AbC'] }] }
    const facts = someFacts({ 'agent-notes': notes }, { 'policy-file': unseen('policy-file') })
    expect(JSON.stringify(await withoutPrivateSessions(facts))).not.toContain('01AbC')
  })
})

const NOTED = {
  commit: VALUES['change-set'].head,
  from: 'git-ai',
  tool: 'cursor',
  models: [],
  contributors: ['ai'],
  humanAuthor: null,
} as const
