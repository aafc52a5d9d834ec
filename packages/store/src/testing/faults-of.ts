/** What the doctor says of a file. */
import { examineSqliteStore, type Fault } from '../index.ts';

/** Every fault; empty for a sound file. */
export async function faultsOf(file: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const fault of examineSqliteStore({ file })) faults.push(fault);
  return faults;
}
