import { execFileSync } from 'node:child_process'
import { agents } from '../../src/agents/index.ts'
import { closingOf } from '../../src/agents/reading/closing.ts'
import { type CommitText, tracesInCommit } from '../../src/agents/reading/commit.ts'
import { hitsOf } from '../../src/agents/reading/trace.ts'

/**
 * What the signals find in the commits of real repositories, and what they may have missed, for a person to look at:
 * `node __tests__/agents/over-commits.ts REPOSITORY...`, each a folder of a clone. Prints addresses and trailers: keep none of it.
 */
const SINCE = '2024-06-01'
const FIELDS = ['%H', '%an', '%ae', '%cn', '%ce', '%aI', '%B']
const [NEXT, END] = ['\u001f', '\u001e']
const SOUNDS_LIKE_ONE =
  /claude|copilot|cursor|codex|gemini|devin|aider|jules|windsurf|opencode|\bai\b|gpt|\bbot\b|\[bot\]|🤖/i

function tell(repository: string): void {
  const commits = commitsIn(repository)
  const found = new Map<string, number>()
  const forms = new Map<string, number>()
  const unheard = new Map<string, number>()
  for (const commit of commits) {
    const hits = tracesInCommit(commit, agents).flatMap((trace) =>
      hitsOf(trace, agents).map(({ agent, role }) => ({ agent, form: `${agent.id}, ${role}: ${trace.value}` })),
    )
    for (const name of new Set(hits.map(({ agent }) => `${agent.id} (${agent.kind})`))) count(found, name)
    for (const { form } of hits) count(forms, form)
    if (hits.length === 0) for (const line of suspicious(commit)) count(unheard, line)
  }
  console.log(`${repository}: ${commits.length} commits since ${SINCE}`)
  for (const [title, counts] of Object.entries({ found, forms, unheard }))
    console.log(
      [`  ${title}`, ...most(counts).map(([what, times]) => `    ${times} × ${what.slice(0, 120)}`)].join('\n'),
    )
}

function commitsIn(repository: string): readonly CommitText[] {
  const format = `--format=${FIELDS.join(NEXT)}${END}`
  const text = execFileSync(
    'git',
    ['-C', repository, 'log', '--exclude=refs/notes/*', '--all', `--since=${SINCE}`, format],
    {
      maxBuffer: 2 ** 30,
      encoding: 'utf8',
    },
  )
  return text.split(END).flatMap((one) => {
    const [sha, an = '', ae = '', cn = '', ce = '', authoredAt = '', message = ''] = one.trim().split(NEXT)
    return sha ? [{ message, authoredAt, author: { name: an, email: ae }, committer: { name: cn, email: ce } }] : []
  })
}

/** Whatever sounds like an agent where none was found. */
const suspicious = ({ message, author: { name, email } }: CommitText): readonly string[] =>
  [`by ${name} <${email}>`, ...closingOf(message).trailers.map(({ key, value }) => `${key}: ${value}`)].filter((line) =>
    SOUNDS_LIKE_ONE.test(line),
  )

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
const most = (counts: Map<string, number>) => [...counts].toSorted(([, one], [, other]) => other - one).slice(0, 15)

for (const repository of process.argv.slice(2)) tell(repository)
