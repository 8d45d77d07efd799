import { expect, it } from 'vitest'
import { agentCommandsIn } from '../../../../src/facts/reading/workflow/agent-commands.ts'
import { stepsOf } from '../../../../src/facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

it('are told by place and by the name in our own table, once for each step', () => {
  const file = new WorkflowFile(`on: push
jobs:
  deploy:
    runs-on: x
    steps:
      - run: npm ci && ./claude-deploy.sh --secret hunter2
      - run: |
          npx -y @anthropic-ai/claude-code -p 'deploy \${{ inputs.what }}'
          npx @anthropic-ai/claude-code --continue
          codex exec "more"
      - run: copilot svc deploy; goose up
`)
  expect(agentCommandsIn(file, stepsOf(file, partAt(file.root, 'jobs', 'deploy')))).toEqual([
    { at: 'jobs.deploy.steps[1]', name: '@anthropic-ai/claude-code' },
    { at: 'jobs.deploy.steps[1]', name: 'codex' },
  ])
})
