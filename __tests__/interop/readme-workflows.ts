import { parse } from 'yaml'

/** The workflows that a Markdown text shows: its YAML fences that have jobs, in their order. */
export function workflowsIn(markdown: string): string[] {
  const fences = markdown.matchAll(/^```ya?ml[^\n]*\n(?<text>.*?)^```$/gms)
  return [...fences].map((fence) => fence.groups?.['text'] ?? '').filter(isWorkflow)
}

function isWorkflow(text: string): boolean {
  const document: unknown = parse(text)
  return typeof document === 'object' && document !== null && 'jobs' in document
}
