import { address, defineAgent, told } from './define.ts'

/** GOOSE_PROVIDER is no signal: people set it. */
export const goose = defineAgent({
  id: 'goose',
  title: 'Goose',
  vendor: 'Block',
  kind: 'agent',
  signals: told('block/aittributor src/agent.rs', '2026-11-23', [address('opensource@block.xyz')]),
})
