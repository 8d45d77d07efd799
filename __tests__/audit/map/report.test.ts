import { describe, expect, it } from 'vitest'
import { withApprovals } from '../../../src/audit/map/approval.ts'
import { renderMap } from '../../../src/audit/map/report.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'

const render = (text: string) => renderMap('w.yml', withApprovals(mapWorkflow('w.yml', text), undefined))

describe('the report of a map', () => {
  it('shows a path row by row', () => {
    const text = render(`on: push
jobs:
  deploy:
    runs-on: x
    environment: production
    permissions: { contents: read }
    steps: [{ uses: actions/checkout@v6 }, { run: ./deploy.sh }]
    env: { KEY: "\${{ secrets.API_KEY }}" }
  lint: { runs-on: x, permissions: {} }
`)
    expect(text).toMatch(
      /^w\.yml, started by push\n\njob deploy\n {2}environment {2}production\n {2}approval {5}GitHub asks the reviewers of production,/,
    )
    expect(text).toContain('\n               the built-in policy requires an independent human')
    expect(text).toContain('  token        contents: read (by the job)\n               metadata: read (always)\n')
    expect(text).toContain('  credentials  API_KEY (stored-key, long-lived) at jobs.deploy.env.KEY\n')
    expect(text).toContain(
      '  actions      actions/checkout@v6 (ref)\n  commands     1 step\n  targets      none that is known\n',
    )
    expect(text).toMatch(/\n {2}gaps {9}\S/)
    expect(text).toContain('In no environment, and with nothing but a token that only reads: lint.')
    expect(text).toContain('Drawn from this file,')
  })

  it('shows a call, and an agent', () => {
    const text = render(`on: workflow_call
jobs:
  call: { uses: ./.github/workflows/a.yml, secrets: inherit }
  agent: { runs-on: x, steps: [{ uses: anthropics/claude-code-action@v1 }, { run: a }, { run: b }] }
`)
    expect(text).toContain(
      '  token        not in this file\n  credentials  every secret\n  calls        ./.github/workflows/a.yml (local)',
    )
    expect(text).toContain('  commands     2 steps\n  agents       Claude Code Action\n')
  })

  it('lets no text of the file speak to the terminal', () => {
    const text = render('on: "\\e[2J"\njobs:\n  "a\\e[2J": { runs-on: x, environment: "\\u202e" }\n')
    expect(text).not.toContain('\u001b')
    expect(text).not.toContain('\u202e')
  })
})
