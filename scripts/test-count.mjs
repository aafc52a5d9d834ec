/** Prints `N passed, N failed` from the report of the tests, as the last line of `.ci/run`; a run that proves nothing has failed. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Counts tests. A file that could not be run has no tests and is one failure; so is a command that failed before or beside the tests
 * (a build, a lint), which the report does not know.
 */
export function countTests(report, commandStatus) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults ?? []);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const brokenFiles = files.filter(isBroken).length;
  const failed = failedTests + brokenFiles;
  return { passed, failed: failed === 0 && commandStatus !== 0 ? 1 : failed };
}

/** Zero only when something ran and nothing failed. */
export function exitCodeOf({ passed, failed }) {
  return passed > 0 && failed === 0 ? 0 : 1;
}

function isBroken({ status, assertionResults }) {
  return status === 'failed' && !assertionResults?.some((test) => test.status === 'failed');
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path, status] = process.argv.slice(2);
  const count = countTests(readReport(path), Number(status));
  process.stdout.write(`${count.passed} passed, ${count.failed} failed\n`);
  process.exitCode = exitCodeOf(count);
}
