import { availableParallelism } from 'node:os'
import path from 'node:path'
import { CommandError } from '../commandError.js'
import type { runFlags } from '../commands/runFlags.js'
import type { Config } from './config.js'
import { numberGiven } from './numberGiven.js'
import type { Settings } from './settings.js'
import type { InferredOptionTypes } from 'yargs'

export type RunFlags = Partial<InferredOptionTypes<typeof runFlags>>

const testFiles = '**/*.mltest.{ts,mts,cts,tsx,js,mjs,cjs}'

/**
 * What a run does: flags first, then the config, then defaults. A value that makes no sense is an error that names its flag.
 *
 * @param periodFrom  the config's absolute path when its `period` is a function
 */
export function readSettings(root: string, config: Config, flags: RunFlags, periodFrom?: string): Settings {
  const number = (name: keyof RunFlags & keyof Config, least: number) => numberGiven(name, flags[name], least)
  const givenSeed = number('seed', 0) ?? config.seed
  const ci = flags.ci ?? isSet(process.env['CI'])
  return {
    root,
    include: config.include ?? [testFiles],
    exclude: config.exclude ?? [],
    setupFiles: (config.setupFiles ?? []).map((file) => path.resolve(root, file)),
    testTimeout: number('testTimeout', 0) ?? config.testTimeout ?? 5_000,
    hookTimeout: number('hookTimeout', 0) ?? config.hookTimeout ?? 10_000,
    scanTimeout: number('scanTimeout', 0) ?? config.scanTimeout ?? 300_000,
    retry: number('retry', 0) ?? config.retry ?? 0,
    bail: bailOf(flags.bail) ?? bailOf(config.bail) ?? 0,
    maxWorkers: flags.runInBand === true ? 1 : (number('maxWorkers', 1) ?? config.maxWorkers ?? availableParallelism()),
    seed: givenSeed ?? Math.floor(Math.random() * 2 ** 31),
    givenSeed,
    reporters: flags.reporter ?? config.reporters ?? ['default'],
    outputFile: outputFileOf(flags.outputFile) ?? config.outputFile,
    passWithNoTests: flags.passWithNoTests ?? config.passWithNoTests ?? false,
    allowOnly: flags.allowOnly ?? config.allowOnly ?? false,
    strict: flags.strict ?? config.strict ?? false,
    silent: flags.silent ?? config.silent ?? false,
    verbose: flags.verbose ?? config.verbose ?? false,
    color: flags.color,
    ci,
    update: flags.update ?? false,
    tags: (flags.tags ?? config.tags ?? []).flatMap((tags) => tags.split(',')).map((tag) => tag.trim()),
    testNamePattern: patternOf(flags.testNamePattern),
    store: flags.store ?? config.store,
    storeRequired: flags.storeRequired ?? config.storeRequired ?? true,
    period: flags.period ?? (typeof config.period === 'string' ? config.period : undefined),
    periodFrom: flags.period === undefined ? periodFrom : undefined,
    modelVersion: flags.modelVersion ?? config.modelVersion,
    accept: flags.accept ?? ci,
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0'
}

function bailOf(given: unknown): number | undefined {
  if (given === undefined) return undefined
  if (given === true || given === '') return 1
  return given === false ? 0 : numberGiven('bail', given, 0)
}

function outputFileOf(given: unknown): Settings['outputFile'] {
  if (given === undefined || (typeof given === 'string' && given !== '')) return given
  const isMap = typeof given === 'object' && given !== null && !Array.isArray(given)
  if (isMap && Object.values(given).every((file) => typeof file === 'string' && file !== ''))
    return given as Readonly<Record<string, string>>
  throw new CommandError('E_USAGE', '--outputFile must be a path', { hint: '--outputFile.json=report.json' })
}

function patternOf(source: string | undefined): string | undefined {
  if (source === undefined) return undefined
  try {
    new RegExp(source)
    return source
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, '') : ''
    throw new CommandError('E_USAGE', `--testNamePattern ${JSON.stringify(source)} is no regular expression: ${reason}`)
  }
}
