import { accountOrGhost } from '../model/account.ts'
import { observed } from '../model/fact.ts'
import { integerAt, namesAt, textAt } from '../model/json.ts'
import { integer, list, nullable, object, text } from '../model/schema.ts'
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
      release: integerAt(payload, 'release', 'id'),
      schedule: textAt(payload, 'schedule'),
    })
  },
})

function senderOf(payload: unknown) {
  const login = textAt(payload, 'sender', 'login')
  const id = integerAt(payload, 'sender', 'id')
  const type = textAt(payload, 'sender', 'type')
  return login === null || id === null || type === null ? null : { login, id, type }
}
