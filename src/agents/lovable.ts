import { bot, defineAgent, told, trailer } from './define.ts'

/** The ids that the web quotes for these accounts are wrong; none is given. */
export const lovable = defineAgent({
  id: 'lovable',
  title: 'Lovable',
  vendor: 'Lovable',
  kind: 'agent',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [
    bot(null, 'lovable-dev'),
    bot(null, 'gpt-engineer-app'),
    trailer('X-Lovable-Edit-ID', '(?<session>edt-(?<id>[\\w-]{1,80}))', 'author'),
  ]),
})
