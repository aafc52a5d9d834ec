import { type IdOf, openVocabulary } from './vocabulary.ts';

/** How one actor is tied to another. @public */
export const relationTypes = openVocabulary('relation-type', [
  { id: 'leads', label: 'Leads', definition: 'Heads a state, body or group.' },
  { id: 'spokesperson-of', label: 'Spokesperson of', definition: 'Speaks for it by office.' },
  { id: 'member-of', label: 'Member of', definition: 'Belongs to it or works for it.' },
  { id: 'located-in', label: 'Located in', definition: 'Lies in it.' },
  { id: 'state-media-of', label: 'State media of', definition: 'Publishes on behalf of the state.' },
  { id: 'reports', label: 'Reports', definition: 'Carries the words of the other.' },
  { id: 'met', label: 'Met', definition: 'Met the other.' },
  { id: 'will-meet', label: 'Will meet', definition: 'Is to meet the other.' },
  { id: 'visited', label: 'Visited', definition: 'Went there.' },
  { id: 'will-visit', label: 'Will visit', definition: 'Is to go there.' },
  { id: 'invites', label: 'Invites', definition: 'Asked the other to come.' },
  { id: 'accuses', label: 'Accuses', definition: 'Says that the other did wrong.' },
  { id: 'denies-to', label: 'Denies to', definition: 'Denies what the other says.' },
  { id: 'warns', label: 'Warns', definition: 'Warned the other.' },
  { id: 'sanctions', label: 'Sanctions', definition: 'Put the other under sanctions.' },
  { id: 'supplies-arms-to', label: 'Supplies arms to', definition: 'Gives or sells weapons to the other.' },
  { id: 'seeks-arms-from', label: 'Seeks arms from', definition: 'Wants weapons of the other.' },
  { id: 'negotiates-with', label: 'Negotiates with', definition: 'Is in talks with the other.' },
  {
    id: 'exchanged-letters-with',
    label: 'Exchanged letters with',
    definition: 'Wrote to the other and was answered.',
  },
  { id: 'proposes-to', label: 'Proposes to', definition: 'Put something to the other.' },
  { id: 'requests-from', label: 'Requests from', definition: 'Asked the other for something.' },
  { id: 'blocks', label: 'Blocks', definition: 'Stopped what the other wanted.' },
  { id: 'supports', label: 'Supports', definition: 'Takes the side of the other.' },
  { id: 'recognizes', label: 'Recognises', definition: 'Recognises the other as a state or government.' },
  { id: 'attends', label: 'Attends', definition: 'Takes part in an event.' },
  { id: 'at-war-with', label: 'At war with', definition: 'Fights the other.' },
  { id: 'investigates', label: 'Investigates', definition: 'Looks into what the other did.' },
  { id: 'advises', label: 'Advises', definition: 'Gives the other advice by office.' },
  { id: 'writes-to', label: 'Writes to', definition: 'Wrote to the other.' },
  { id: 'related-to', label: 'Related to', definition: 'Family.' },
]);

/** How one actor is tied to another. @public */
export type RelationType = IdOf<typeof relationTypes>;
