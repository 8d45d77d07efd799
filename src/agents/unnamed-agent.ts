import { defineAgent, told, tool, trailer, trailerKey, variable } from './define.ts'

/** A name in a few words, and perhaps an address on the web. */
const NAMED = '(?:[\\w .()/+-]|:(?!//)){1,60}(?<free>://[\\w .:()/+-]{1,60})?'

/**
 * Some agent, which the text does not name; said only where no named one is found beside it. Or a tool that a note
 * names and nobody here knows.
 * `Assisted-by` alone is no signal: curl's history credits people with it.
 */
export const unnamedAgent = defineAgent({
  id: 'unnamed-agent',
  title: 'An agent that is not named',
  vendor: 'unknown',
  kind: 'agent',
  signals: [
    ...told('docs.kernel.org process/coding-assistants; trinhbentre/aiblame internal/policy/policy.go', '2026-11-23', [
      trailer('Assisted-by', '(?:generic )?(?:LLM|AI)(?: chatbot)?(?: \\[?[\\w.+-]{1,30}\\]?){0,5}'),
      trailer('Assisted-by', '(?:OpenAI )?(?:Chat)?GPT(?:-?\\d[\\w.-]{0,20})?'),
      trailer('Generated-by', '(?:an? )?(?:generic )?(?:LLM|AI)(?: chatbot)?'),
      trailer('AI-assisted', '(?:true|yes)'),
      trailer('AI-assisted-by', `(?!none$|no$|n/a$)${NAMED}`),
      trailer('AI-used-for', '(?!none$|no$|(?:research|review)$)[\\w ,/-]{1,60}'),
      trailer('Coding-Agent', `(?!none$|no$)${NAMED}`),
    ]),
    ...told('entireio/cli', '2026-11-23', [
      trailer('Entire-Checkpoint', '(?<session>(?<id>[0-9a-z]{12,26}))'),
      trailer('Entire-Session', '(?<session>(?<id>[\\w-]{8,80}))'),
      trailer('Entire-Agent', '[\\w -]{1,40}'),
    ]),
    ...told('https://github.com/entireio/cli/blob/1bf43df/cmd/entire/cli/trailers/trailers.go', '2026-11-27', [
      trailerKey('Entire-Metadata'),
      trailerKey('Entire-Metadata-Task'),
      trailerKey('Entire-Source-Ref'),
      trailerKey('Entire-Condensation'),
    ]),
    ...told('the documents of Entire on attribution', '2026-11-27', [
      trailer('Entire-Attribution', '(?!0%)\\d{1,3}% agent(?: \\(\\d{1,9}/\\d{1,9} lines\\))?'),
    ]),
    ...told('git-ai-project/git-ai specs/git_ai_standard_v3.0.0.md', '2026-11-27', [tool(null)]),
    ...told('vercel/detect-agent agents.json', '2026-11-23', [variable('AI_AGENT')]),
  ],
})
