import { creditRoles } from '@onrecord/schema';
import { labelIn } from './words.ts';

/** "Byline Ana Ruiz · Photo Tom Falk, Mia Lund": who is credited, by what they did; a name printed twice is said once. */
export function creditLine(credits: readonly { role: string; name: string }[]): string {
  const byRole = Map.groupBy(credits, ({ role }) => role);
  return [...byRole]
    .map(([role, people]) => {
      const names = new Set(people.map(({ name }) => name));
      return `${labelIn(creditRoles, role)} ${[...names].join(', ')}`;
    })
    .join(' · ');
}
