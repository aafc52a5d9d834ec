import { creditRoles } from '@onrecord/schema';
import { labelIn } from '../../lib/words.ts';

/** "Byline Ana Ruiz · Photo Tom Falk, Mia Lund": who is credited, by what they did. */
export function creditLine(credits: readonly { role: string; name: string }[]): string {
  const names = Map.groupBy(credits, ({ role }) => role);
  return [...names]
    .map(([role, people]) => `${labelIn(creditRoles, role)} ${people.map(({ name }) => name).join(', ')}`)
    .join(' · ');
}
