import { bot, defineAgent, inBody, told } from './define.ts'

export const jules = defineAgent({
  id: 'jules',
  title: 'Jules',
  vendor: 'Google',
  kind: 'agent',
  signals: [
    ...told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
      bot(161369871, 'google-labs-jules'),
    ]),
    ...told('google/virtual-broadcast-production-assistant#309, as Jules wrote it', '2026-11-23', [
      inBody(
        'task of Jules',
        '\\*?PR created automatically by Jules for task \\[(?<free>\\d{1,30})\\]\\((?<session>https://jules\\.google\\.com/task/(?<id>\\d{1,30}))\\)' +
          '(?: started by @(?<login>[\\w-]{1,39}))?',
        'author',
      ),
    ]),
  ],
})
