import { accountOrGhost } from '../model/account.ts'
import { observed } from '../model/fact.ts'
import { integerAt, namesAt, textAt } from '../model/json.ts'
import { boolean, integer, list, nullable, object, text } from '../model/schema.ts'
import { defineFact } from './define.ts'

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export const event = defineFact({
  id: 'event',
  title: 'The event that started the run',
  permissions: [],
  source: { assurance: 'runner', from: 'the file at GITHUB_EVENT_PATH' },
  needs: {},
  schema: object({
    name: text(),
    action: nullable(text()),
    sender: accountOrGhost,
    inputNames: list(text(), 'Names, never values, of what was given to a manual dispatch.'),
    pullRequest: nullable(integer('Number of the pull request in the payload.')),
    fromFork: nullable(boolean('Whether the pull request comes from another repository; null: there is none.')),
    release: nullable(integer('Id of the release in the payload.')),
    schedule: nullable(text('Cron line of a scheduled run.')),
  }),
  async collect(world) {
    const payload = await world.event()
    return observed({
      name: world.runner.eventName,
      action: textAt(payload, 'action'),
      sender: senderOf(payload),
      inputNames: namesAt(payload, 'inputs'),
      pullRequest: integerAt(payload, 'pull_request', 'number'),
      fromFork: isFromFork(payload),
      release: integerAt(payload, 'release', 'id'),
      schedule: textAt(payload, 'schedule'),
    })
  },
})

/** The repository of a fork may be gone; a change from the same repository always has one. */
function isFromFork(payload: unknown): boolean | null {
  const base = integerAt(payload, 'pull_request', 'base', 'repo', 'id')
  return base === null ? null : integerAt(payload, 'pull_request', 'head', 'repo', 'id') !== base
}

function senderOf(payload: unknown) {
  const login = textAt(payload, 'sender', 'login')
  const id = integerAt(payload, 'sender', 'id')
  const type = textAt(payload, 'sender', 'type')
  return login === null || id === null || type === null ? null : { login, id, type }
}
