import { unresolvedReasons } from '@onrecord/schema';
import { labelIn } from '../lib/words.ts';

interface Spoken {
  speaker?: { label: string } | null;
  coSpeakers?: readonly { label: string }[];
  because?: string | null;
  source: readonly { exact: string }[];
}

/** Who is said to have said it, or why that is not known. */
export function speakerWords({ speaker, coSpeakers = [], because, source }: Spoken): string {
  if (speaker) return [speaker, ...coSpeakers].map(({ label }) => label).join(' and ');
  const printed = source.map(({ exact }) => exact).join(' … ');
  const reason = because ? labelIn(unresolvedReasons, because).toLowerCase() : 'speaker not known';
  return printed ? `“${printed}” (${reason})` : `Speaker not known (${reason})`;
}
