/**
 * Reads records of older versions of the data model. Every break of the model adds one step to the list below, so that a
 * bundle that somebody keeps stays readable.
 */
import { InvalidBundleError } from '../errors.ts';
import type { OnrecordRecord } from '../record.ts';
import { fromDraft } from './from-draft.ts';
import type { AnyRecord, UpgradeStep } from './step.ts';
import { BUNDLE_VERSION, isNewer, isReadAs, type Version, versionOf } from './version.ts';

/** The steps from the oldest version that can be read to today's, in order; each begins where the one before ends. */
export const steps: readonly UpgradeStep[] = [fromDraft];

/**
 * The function that turns a record of the data model's version `from` into one of today's. Fields and record types that it
 * does not know come through. `readBundle` and `validateBundle` call it by themselves.
 *
 * @remarks
 * Read are `0.9` (the draft), `1.0` and every later `1.x`, whose additions are kept.
 *
 * @param from - what the header of the bundle gives as `onrecord`
 * @throws InvalidBundleError with the code `unsupported_bundle` when the version is newer than this package, so old that no
 * step leads from it, or no version.
 * @example `const today = upgrade(header.onrecord)(record);`
 * @public
 */
export function upgrade(from: string): (record: { type: string; id: string }) => OnrecordRecord {
  const chain = chainFrom(from, 1);
  return (record) =>
    chain.reduce((older, step) => step.upgraded(older), record as AnyRecord) as unknown as OnrecordRecord;
}

/** The steps that lead from the version to today's. Throws InvalidBundleError, naming the line of the header, when none do. */
export function chainFrom(from: string, line: number): readonly UpgradeStep[] {
  const version = versionOf(from);
  if (!version)
    throw unsupported(line, `${JSON.stringify(from)} is no version. Give one like "${BUNDLE_VERSION}".`);
  if (isNewer(version))
    throw unsupported(line, `it is of version ${from}, newer than ${BUNDLE_VERSION}. Update Onrecord.`);
  if (isVersion(BUNDLE_VERSION, version)) return [];
  const first = steps.findIndex((step) => isVersion(step.from, version));
  if (first === -1)
    throw unsupported(
      line,
      `it is of version ${from}, and the oldest that can be read is ${steps[0]?.from ?? BUNDLE_VERSION}. Write it anew with the program that made it.`,
    );
  return steps.slice(first);
}

function isVersion(known: string, version: Version): boolean {
  const numbers = versionOf(known);
  return numbers !== null && isReadAs(numbers, version);
}

function unsupported(line: number, reason: string): InvalidBundleError {
  return new InvalidBundleError(line, reason, 'unsupported_bundle');
}
