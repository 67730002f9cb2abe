import { expect, test } from 'vitest'
import { ciContext } from '../../../runner/storing/ciContext.js'

test('a run on a machine of a person is of no CI server', () => {
  expect(ciContext({})).toEqual({})
  expect(ciContext({ CI: 'true' })).toEqual({})
})

test.each([
  {
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_SHA: 'c0ffee',
      GITHUB_HEAD_REF: 'fix',
      GITHUB_REF_NAME: '12/merge',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: '7',
      GITHUB_ACTOR: 'ann',
    },
    told: { ci: 'github', branch: 'fix', jobUrl: 'https://github.com/acme/shop/actions/runs/7', actor: 'ann' },
  },
  {
    env: {
      GITLAB_CI: 'true',
      CI_COMMIT_SHA: 'c0ffee',
      CI_COMMIT_REF_NAME: 'main',
      CI_JOB_URL: 'https://gitlab.com/j/1',
      GITLAB_USER_LOGIN: 'ann',
    },
    told: { ci: 'gitlab', branch: 'main', jobUrl: 'https://gitlab.com/j/1', actor: 'ann' },
  },
  {
    env: {
      JENKINS_URL: 'https://ci',
      GIT_COMMIT: 'c0ffee',
      GIT_BRANCH: 'origin/main',
      BUILD_URL: 'https://ci/1',
      BUILD_USER_ID: 'ann',
    },
    told: { ci: 'jenkins', branch: 'main', jobUrl: 'https://ci/1', actor: 'ann' },
  },
  {
    env: {
      TF_BUILD: 'True',
      BUILD_SOURCEVERSION: 'c0ffee',
      BUILD_SOURCEBRANCH: 'refs/heads/feature/x',
      SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
      SYSTEM_TEAMPROJECT: 'shop',
      BUILD_BUILDID: '9',
      BUILD_REQUESTEDFOR: 'ann',
    },
    told: {
      ci: 'azure',
      branch: 'feature/x',
      jobUrl: 'https://dev.azure.com/acme/shop/_build/results?buildId=9',
      actor: 'ann',
    },
  },
  {
    env: {
      CIRCLECI: 'true',
      CIRCLE_SHA1: 'c0ffee',
      CIRCLE_BRANCH: 'main',
      CIRCLE_BUILD_URL: 'https://c/1',
      CIRCLE_USERNAME: 'ann',
    },
    told: { ci: 'circleci', branch: 'main', jobUrl: 'https://c/1', actor: 'ann' },
  },
  {
    env: {
      BUILDKITE: 'true',
      BUILDKITE_COMMIT: 'c0ffee',
      BUILDKITE_BRANCH: 'main',
      BUILDKITE_BUILD_URL: 'https://b/1',
      BUILDKITE_BUILD_CREATOR: 'ann',
    },
    told: { ci: 'buildkite', branch: 'main', jobUrl: 'https://b/1', actor: 'ann' },
  },
])('$told.ci says commit, branch, job and actor', ({ env, told }) => {
  expect(ciContext(env)).toEqual({ commit: 'c0ffee', ...told })
})

test('what a server does not say is left out', () => {
  expect(ciContext({ GITHUB_ACTIONS: 'true', GITHUB_SHA: '' })).toEqual({ ci: 'github' })
})
