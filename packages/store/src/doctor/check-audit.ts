/** Works out the chain of the audit log again. */
import { verifyAuditLog } from '../queries/rights.ts';
import type { Examination } from './examination.ts';
import { type Fault, faultOf } from './fault.ts';

/** Names the first record that does not fit; those after it prove nothing. */
export function* checkAudit({ engine, count }: Examination): Generator<Fault> {
  const { records, broken } = verifyAuditLog(engine);
  count('audit', records);
  if (!broken) return;
  const what =
    broken.because === 'missing' ? 'it is missing' : 'it does not fit to the one before it, or was changed';
  yield faultOf('audit', `record ${broken.number}`, what);
}
