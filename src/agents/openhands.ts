import { address, branch, defineAgent, machine, told, uses } from './define.ts'

export const openhands = defineAgent({
  id: 'openhands',
  title: 'OpenHands',
  vendor: 'All Hands AI',
  kind: 'agent',
  signals: [
    ...told('All-Hands-AI/OpenHands send_pull_request.py, system_prompt.j2', '2026-11-23', [
      machine(null, 'openhands-agent'),
      address('openhands@all-hands.dev'),
      branch('openhands-fix-issue-'),
      branch('openhands-fix-pr-'),
    ]),
    ...told('All-Hands-AI/OpenHands openhands-resolver.yml', '2026-11-23', [
      uses('All-Hands-AI/OpenHands/.github/workflows/openhands-resolver.yml'),
      uses('OpenHands/OpenHands/.github/workflows/openhands-resolver.yml'),
    ]),
  ],
})
