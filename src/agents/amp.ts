import { address, defineAgent, disclosed, inBody, told, tool, trailer } from './define.ts'

export const amp = defineAgent({
  id: 'amp',
  title: 'Amp',
  vendor: 'Amp',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('amp@ampcode.com')]),
    ...told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [
      trailer('Amp-Thread-ID', '(?<session>(?:https://ampcode\\.com/threads/)?(?<id>T-[\\w-]{1,80}))'),
      inBody(
        'thread of Amp',
        '(?:Amp-Thread-ID: |Thread: )?(?<session>https://ampcode\\.com/threads/(?<id>T-[\\w-]{1,80}))',
      ),
      disclosed('Amp', 'Amp Code'),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('amp')]),
  ],
})
