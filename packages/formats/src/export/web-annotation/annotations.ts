/** The annotations of one attribution: one for each span, tied together by the attribution they link to. */
import type { Attribution, Made, Span } from '@onrecord/schema';
import { speakerWords } from '../chain-words.ts';
import { recordIri } from '../iri.ts';
import type { Names } from '../names.ts';
import type { Targets } from './target.ts';

/** In the order source, cue, content; a span whose text did not come is left out. */
export function* annotationsOf(attribution: Attribution, targets: Targets, names: Names): Generator<object> {
  for (const role of ROLES)
    for (const [index, span] of attribution[role].entries()) {
      const target = targets.of(span);
      if (target) yield annotation(attribution, { role, index, span }, target, names);
    }
}

const ROLES = ['source', 'cue', 'content'] as const;

interface RoleSpan {
  role: (typeof ROLES)[number];
  index: number;
  span: Span;
}

function annotation(
  attribution: Attribution,
  { role, index }: RoleSpan,
  target: object,
  names: Names,
): object {
  const iri = recordIri(attribution.id);
  return {
    id: `${iri}#${role}-${index + 1}`,
    type: 'Annotation',
    motivation: 'tagging',
    creator: creatorOf(attribution.made),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: role },
      {
        type: 'TextualBody',
        purpose: 'classifying',
        value: role === 'content' ? attribution.kind : attribution.cueClass,
      },
      { type: 'TextualBody', purpose: 'classifying', value: attribution.stance },
      ...speakerBodies(attribution, names),
      { type: 'SpecificResource', purpose: 'linking', source: iri },
    ],
    target,
  };
}

/** The name for readers and the actor for programs; neither when the speaker is not known. */
function speakerBodies(attribution: Attribution, names: Names): object[] {
  const { speakerId, coSpeakerIds } = attribution;
  const speakers = [speakerId, ...coSpeakerIds].filter((id) => id !== null);
  if (!speakers.length) return [];
  return [
    { type: 'TextualBody', purpose: 'describing', value: `speaker: ${speakerWords(attribution, names)}` },
    ...speakers.map((id) => ({
      type: 'SpecificResource',
      purpose: 'identifying',
      source: recordIri(names.survivor(id)),
    })),
  ];
}

function creatorOf({ by, stage, version }: Made): object {
  return { type: by === 'person' ? 'Person' : 'Software', name: `Onrecord ${stage} ${version}` };
}
