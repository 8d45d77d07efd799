import { hitsInJob } from '../agents/attribution/hits.ts'
import { agents } from '../agents/index.ts'
import { knownAction } from '../credentials/known-actions.ts'
import { NO_SUCH_JOB, notUnderstoodAt } from '../review/workflow-file.ts'
import { defineControl } from './define.ts'

export const agentsHoldNoProductionCredential = defineControl({
  id: 'agents-hold-no-production-credential',
  title: 'No coding agent runs in the job that deploys',
  reads: ['workflow', 'execution'],
  consults: [],
  remedy: 'Let agents run in a job of their own, without environment and secrets, and hand on only what was reviewed.',
  judge({ workflow: file, execution }) {
    if (!file?.jobFound) return NO_SUCH_JOB
    const found = hitsInJob(
      {
        actor: null,
        triggeringActor: null,
        uses: file.uses.map(({ uses }) => uses),
        commands: file.agentCommands.map(({ name }) => name),
        variables: execution?.agentMarkers ?? [],
      },
      agents,
    ).filter(({ agent }) => agent.kind === 'agent')
    const titles = [...new Set(found.map(({ agent }) => agent.title))]
    if (titles.length > 0)
      return {
        outcome: 'fail',
        reasons: ['agent-in-the-job'],
        because: `In the job that deploys, with every credential that it has: ${titles.join(', ')}.`,
      }
    if (file.notUnderstood.length > 0) return notUnderstoodAt(file.notUnderstood)
    const unread = [
      ...(file.runs === 0 ? [] : [`${file.runs} of its steps run commands`]),
      ...file.uses.flatMap(({ uses }) => (knownAction(uses) === undefined ? [uses] : [])),
    ]
    if (unread.length > 0)
      return {
        outcome: 'unknown',
        reasons: ['steps-not-looked-into'],
        because: `No known agent was found in the job; what these start was not looked into: ${unread.join(', ')}.`,
      }
    return {
      outcome: 'pass',
      reasons: ['no-agent-in-the-job'],
      because: 'All that the job runs are known actions, none of them an agent, and no agent has left its mark.',
      limits: ['What the actions start in turn was not looked into.'],
    }
  },
})
