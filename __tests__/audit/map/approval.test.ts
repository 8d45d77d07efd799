import { describe, expect, it } from 'vitest'
import { type PolicySeen, withApprovals } from '../../../src/audit/map/approval.ts'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { parsePolicy } from '../../../src/policy/parse.ts'
import { workflowOf } from './drawing.ts'

const policy = (text: string, named = false): PolicySeen => ({ path: 'p.yml', named, parsed: parsePolicy(text) })
const askedFor = (job: string, seen?: PolicySeen) =>
  withApprovals(mapWorkflow('w.yml', workflowOf(job)), seen).jobs.flatMap(({ approval }) => approval)

const STEP = 'steps: [{ uses: delivery-evidence/delivery-evidence@v1, if: always(), with: { policy: other.yml } }]'
const IN_PRODUCTION = 'runs-on: x\nenvironment: production'
const REVIEW = "an independent human's review of"

describe('who is asked before a job gets what it reaches', () => {
  it('is whom GitHub asks by the environment, or nobody', () => {
    expect(askedFor(IN_PRODUCTION)[0]).toBe(
      'GitHub asks the reviewers of production, if its settings name any; `doctor` tells',
    )
    expect(askedFor('runs-on: x')[0]).toBe('GitHub asks nobody: it is in no environment')
  })

  it.each([
    ['version: 1\nextends: soc2\n', `p.yml requires ${REVIEW} the environment`],
    [
      'version: 1\nextends: soc2\nenvironments: { production: { approval: either } }\n',
      `p.yml requires ${REVIEW} the environment, or of every pull request`,
    ],
    [
      'version: 1\nextends: soc2\nenvironments: { "prod*": { approval: pull-request-review } }\n',
      `p.yml requires ${REVIEW} every pull request`,
    ],
    ['version: 1\nextends: observe\n', 'p.yml requires no approval, and notes whether there was one'],
    ['version: 1\nenvironments: { production: { require: [actions-are-pinned] } }\n', 'p.yml asks for no approval'],
    ['version: 1\nenvironments: { staging: { extends: soc2 } }\n', 'p.yml says nothing of it, and so denies'],
    ['version: 2\n', "p.yml can't be used, and so denies: line 1: version must be 1."],
  ])('is told by the rule of %j', (text, words) => {
    expect(askedFor(IN_PRODUCTION, policy(text))[1]).toContain(words)
  })

  it('is told by what judges without a policy', () => {
    expect(askedFor(IN_PRODUCTION)[1]).toBe(`the built-in policy requires ${REVIEW} the environment`)
    expect(askedFor('runs-on: x\nenvironment: staging')[1]).toContain('unless GitHub marks it as production')
  })

  it('is told of the policy that the step names only when that one is drawn with', () => {
    const job = `${IN_PRODUCTION}\n${STEP}`
    const soc2 = 'version: 1\nextends: soc2\n'
    expect(askedFor(job, policy(soc2))[1]).toBe('the policy of its step is other.yml: name it with --policy')
    expect(askedFor(job, policy(soc2, true))[1]).toContain('p.yml requires')
  })

  it('is not told where another file or the run decides', () => {
    expect(askedFor('uses: ./.github/workflows/a.yml')).toEqual(['what the file that it calls says'])
    expect(askedFor('runs-on: x\nenvironment: "${{ inputs.to }}"')).toEqual([
      'by its environment, which is known only when it runs',
    ])
  })
})
