import { address, defineAgent, told } from './define.ts'

export const qwenCode = defineAgent({
  id: 'qwen-code',
  title: 'Qwen Code',
  vendor: 'Alibaba',
  kind: 'agent',
  signals: told('index of public attribution rulesets, second-hand', '2026-11-23', [
    address('qwen-coder@alibabacloud.com'),
  ]),
})
