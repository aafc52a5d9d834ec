import { type UnresolvedBecause, unresolvedReasons } from '@onrecord/schema';
import { labelIn } from '../lib/words.ts';

interface Spoken {
  speaker?: { label: string; name?: string | null } | null;
  coSpeakers?: readonly { label: string }[];
  because?: string | null;
  source: readonly { exact: string }[];
}

/** The vocabulary's words are for linguists; these are for readers. */
const plainReasons = {
  'no-antecedent': 'not clear who is meant',
  ambiguous: 'several could be meant',
  'outside-knowledge': 'the text does not tell who this is',
  hearsay: 'hearsay',
  'no-source': 'nobody is named',
  other: 'speaker not known',
} satisfies Record<UnresolvedBecause, string>;

/** Who is said to have said it, or why that is not known. */
export function speakerWords(spoken: Spoken): string {
  const { speaker, coSpeakers = [], because } = spoken;
  const printed = sourceWords(spoken);
  if (speaker) {
    const first = speaker.name === null && printed ? printed : speaker.label;
    return [first, ...coSpeakers.map(({ label }) => label)].join(' and ');
  }
  const reason = because ? reasonWords(because) : 'speaker not known';
  return printed ? `“${printed}” (${reason})` : `Speaker not known (${reason})`;
}

/** The words of the text that stand for the speaker; empty when there are none. */
export function sourceWords({ source }: Pick<Spoken, 'source'>): string {
  return source.map(({ exact }) => exact).join(' … ');
}

/** The vocabulary is open: a reason that is new here is shown by its label. */
function reasonWords(because: string): string {
  const id = because.toLowerCase().replaceAll('_', '-');
  return id in plainReasons
    ? plainReasons[id as UnresolvedBecause]
    : labelIn(unresolvedReasons, because).toLowerCase();
}
