import { address, defineAgent, told, trailer } from './define.ts'

/** REPL_ID is no signal: it names the host and not who works on it. */
export const replit = defineAgent({
  id: 'replit',
  title: 'Replit Agent',
  vendor: 'Replit',
  kind: 'agent',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [
    address('agent@replit.com'),
    trailer('Replit-Commit-Author', '(?:Agent|Assistant)', 'author'),
    trailer('Replit-Commit-Session-Id', '(?<session>(?<id>[0-9a-f-]{8,64}))'),
  ]),
})
