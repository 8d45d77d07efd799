import { address, command, defineAgent, told } from './define.ts'

export const qwenCode = defineAgent({
  id: 'qwen-code',
  title: 'Qwen Code',
  vendor: 'Alibaba',
  kind: 'agent',
  signals: [
    ...told('index of public attribution rulesets, second-hand', '2026-11-23', [
      address('qwen-coder@alibabacloud.com'),
    ]),
    ...told('https://github.com/QwenLM/qwen-code/blob/013e660/package.json', '2026-11-27', [
      command('@qwen-code/qwen-code'),
    ]),
  ],
})
