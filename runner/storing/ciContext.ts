import type { RunContext } from '../../src/store/runRecord.js'

type Environment = Readonly<Record<string, string | undefined>>
type Read = (
  env: Environment,
) => Readonly<Partial<Record<'commit' | 'branch' | 'jobUrl' | 'actor', string | undefined>>>

/** What the CI server that started the run says of it; nothing elsewhere. */
export function ciContext(env: Environment): Partial<RunContext> {
  const server = servers.find(({ isHere }) => isSet(env[isHere]))
  if (server === undefined) return {}
  const told = Object.entries(server.read(env)).filter(([, value]) => isSet(value))
  return { ci: server.name, ...Object.fromEntries(told) }
}

const servers: readonly { readonly name: string; readonly isHere: string; readonly read: Read }[] = [
  {
    name: 'github',
    isHere: 'GITHUB_ACTIONS',
    read: (env) => ({
      commit: env['GITHUB_SHA'],
      // The first is set in pull requests, whose ref is the number of the request.
      branch: first(env['GITHUB_HEAD_REF'], env['GITHUB_REF_NAME']),
      jobUrl: isSet(env['GITHUB_RUN_ID'])
        ? `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${env['GITHUB_REPOSITORY'] ?? ''}/actions/runs/${env['GITHUB_RUN_ID'] ?? ''}`
        : undefined,
      actor: env['GITHUB_ACTOR'],
    }),
  },
  {
    name: 'gitlab',
    isHere: 'GITLAB_CI',
    read: (env) => ({
      commit: env['CI_COMMIT_SHA'],
      branch: first(env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], env['CI_COMMIT_REF_NAME']),
      jobUrl: env['CI_JOB_URL'],
      actor: env['GITLAB_USER_LOGIN'],
    }),
  },
  {
    name: 'jenkins',
    isHere: 'JENKINS_URL',
    read: (env) => ({
      commit: env['GIT_COMMIT'],
      branch: first(env['CHANGE_BRANCH'], env['BRANCH_NAME'], env['GIT_BRANCH']?.replace(/^origin\//, '')),
      jobUrl: env['BUILD_URL'],
      actor: first(env['BUILD_USER_ID'], env['CHANGE_AUTHOR']),
    }),
  },
  {
    name: 'azure',
    isHere: 'TF_BUILD',
    read: (env) => ({
      commit: env['BUILD_SOURCEVERSION'],
      branch: first(env['SYSTEM_PULLREQUEST_SOURCEBRANCH'], env['BUILD_SOURCEBRANCH'])?.replace(/^refs\/heads\//, ''),
      jobUrl: isSet(env['BUILD_BUILDID'])
        ? `${env['SYSTEM_COLLECTIONURI'] ?? ''}${env['SYSTEM_TEAMPROJECT'] ?? ''}/_build/results?buildId=${env['BUILD_BUILDID'] ?? ''}`
        : undefined,
      actor: env['BUILD_REQUESTEDFOR'],
    }),
  },
  {
    name: 'circleci',
    isHere: 'CIRCLECI',
    read: (env) => ({
      commit: env['CIRCLE_SHA1'],
      branch: env['CIRCLE_BRANCH'],
      jobUrl: env['CIRCLE_BUILD_URL'],
      actor: env['CIRCLE_USERNAME'],
    }),
  },
  {
    name: 'buildkite',
    isHere: 'BUILDKITE',
    read: (env) => ({
      commit: env['BUILDKITE_COMMIT'],
      branch: env['BUILDKITE_BRANCH'],
      jobUrl: env['BUILDKITE_BUILD_URL'],
      actor: env['BUILDKITE_BUILD_CREATOR'],
    }),
  },
]

function first(...values: readonly (string | undefined)[]): string | undefined {
  return values.find(isSet)
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false'
}
