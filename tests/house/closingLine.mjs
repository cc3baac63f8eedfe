// Reads the JSON report of a test run and prints the one line that a build machine looks for.
// Plain JavaScript: it must be able to speak even when the install has failed.
// Usage: node closingLine.mjs <report> <exit status of the run>
import { existsSync, readFileSync } from 'node:fs'

const [report, status] = process.argv.slice(2)
const results = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
const passed = results?.numPassedTests ?? 0
const failedTests = results?.numFailedTests ?? 0
// A file that does not even load has no tests to fail.
const unloaded = (results?.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length

let failed = failedTests + unloaded
if (!results) console.log('The run ended before its first test; the reason stands above.')
if (results && passed + failed === 0) console.log('The run held no tests.')
// A run that failed, or found nothing to test, never reports that all is well.
if (failed === 0 && (status !== '0' || passed === 0)) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
