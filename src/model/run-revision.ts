/**
 * Whether a run that this event started runs the very commit that GitHub names as its head. On events of pull requests GitHub names the
 * head of the request, and what runs is a merge of it, or the base.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const runsItsHead = (event: string): boolean => !event.startsWith('pull_request')
