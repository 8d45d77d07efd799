import { pullRequestsOf } from '../../world/association.ts'
import { stamp } from '../../world/clock.ts'
import type { Commit, Signature } from '../../world/git.ts'
import { ancestry, entryAt } from '../../world/git-reading.ts'
import { nodeId } from '../../world/ids.ts'
import { diffBody, statsOf } from '../bodies/diff.ts'
import { actor } from './actor.ts'
import { connection } from './connection.ts'
import { type Args, type Context, require, type Thing } from './context.ts'
import { tree } from './git-object.ts'
import { pullRequest } from './pull-request.ts'
import { repository } from './repository.ts'
import { statusCheckRollup } from './status-check-rollup.ts'

/** A Commit of the schema. */
export function commit(context: Context, one: Commit): Thing {
  const { urls, repository: home } = context.world
  const path = `/${home.fullName}/commit/${one.sha}`
  const [headline = '', ...body] = one.message.split('\n')
  return {
    __typename: 'Commit',
    id: nodeId('C', home.id, one.sha),
    oid: one.sha,
    abbreviatedOid: one.sha.slice(0, 7),
    message: one.message,
    messageHeadline: headline,
    messageBody: body.join('\n').trim(),
    authoredDate: stamp(one.author.date),
    committedDate: stamp(one.committer.date),
    author: () => gitActor(context, one.author),
    committer: () => gitActor(context, one.committer),
    authoredByCommitter: one.author.email === one.committer.email,
    committedViaWeb: one.committer.email === 'noreply@github.com',
    signature: () => signature(context, one),
    statusCheckRollup: () => statusCheckRollup(context, one.sha),
    tree: () => tree(context, one.tree),
    resourcePath: path,
    commitResourcePath: path,
    url: urls.server + path,
    commitUrl: urls.server + path,
    repository: () => repository(context),
    ...lists(context, one),
    ...sizes(context, one),
  }
}

function lists(context: Context, one: Commit) {
  const { world } = context
  const commits = (name: string, shas: readonly string[], args: Args) =>
    connection({ type: 'Commit', name }, shas, args, (sha) => commit(context, world.commit(sha)))
  return {
    authors: (args: Args) =>
      connection({ type: 'GitActor', name: 'authors' }, authorsOf(one), args, (who) => gitActor(context, who)),
    parents: (args: Args) => commits('parents', one.parents, args),
    history: (args: Args) => historyOf(commits('history', historyIds(context, one, args), args)),
    associatedPullRequests: (args: Args) => {
      require(context, 'pull_requests=read')
      const pulls = pullRequestsOf(world, one.sha)
      const name = 'associatedPullRequests'
      return connection({ type: 'PullRequest', name }, pulls, args, (pull) => pullRequest(context, pull))
    },
  }
}

const historyOf = (list: Thing): Thing => ({ ...list, __typename: 'CommitHistoryConnection' })

function historyIds({ world }: Context, one: Commit, args: Args): string[] {
  const path = typeof args['path'] === 'string' ? args['path'] : undefined
  const at = (sha: string | undefined) =>
    sha === undefined || path === undefined ? undefined : entryAt(world.git, world.commit(sha).tree, path)?.sha
  const all = ancestry(world.git, one.sha)
  return all.filter(({ sha, parents }) => path === undefined || at(sha) !== at(parents[0])).map(({ sha }) => sha)
}

function sizes({ world }: Context, one: Commit) {
  const files = () => diffBody(world, one.parents[0], one.sha)
  return {
    additions: () => statsOf(files()).additions,
    deletions: () => statsOf(files()).deletions,
    changedFilesIfAvailable: () => files().length,
  }
}

/** The author and the co-authors that the message names at its end. https://docs.github.com/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors */
function authorsOf(one: Commit): Signature[] {
  const [, ...paragraphs] = one.message.split(/\n\s*\n/)
  const trailers = [...(paragraphs.at(-1) ?? '').matchAll(/^Co-authored-by: (.+) <(.+)>$/gim)]
  return [one.author, ...trailers.map(([, name = '', email = '']) => ({ name, email, date: one.author.date }))]
}

/** A GitActor, whose user is null for a bot: the schema has only a User there. */
function gitActor(context: Context, { name, email, date }: Signature): Thing {
  const account = context.world.accounts.byEmail(email)
  return {
    __typename: 'GitActor',
    name,
    email,
    date: date.toISOString().replace('.000Z', 'Z'),
    user: account?.type === 'User' ? actor(context, account) : null,
    avatarUrl: `${context.world.urls.server}/avatars/u/e?email=${encodeURIComponent(email)}`,
  }
}

function signature(context: Context, one: Commit): Thing | null {
  if (one.signature === undefined) return null
  const web = one.committer.email === 'noreply@github.com'
  return {
    __typename: 'GpgSignature',
    email: one.committer.email,
    isValid: true,
    state: 'VALID',
    payload: one.payload,
    signature: one.signature,
    keyId: 'B5690EEEBB952194',
    wasSignedByGitHub: web,
    verifiedAt: stamp(one.committer.date),
    signer: actor(context, context.world.accounts.byEmail(one.committer.email)),
  }
}
