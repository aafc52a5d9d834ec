/** Attributions as quotations with their route, and utterances as the works that they render. */
import type { Attribution, Hop, Utterance } from '@onrecord/schema';
import { contentWords, routeWords } from '../chain-words.ts';
import { textIri, wordIri } from '../iri.ts';
import { isParty } from './actor-node.ts';
import { type Desk, dated, filled, type Node, spanNode, toActor, toRecord } from './node.ts';

/** A refusal to speak is a record too, and no quotation. */
export function attributionNode(attribution: Attribution, desk: Desk): Node {
  const { names } = desk;
  const isSilent = attribution.stance === 'silent';
  const speakers = speakersOf(attribution);
  const spoken = isSilent ? [] : speakers.filter((id) => isParty(names.kindOf(id)));
  const texts = new Set([...attribution.content, ...attribution.cue].map(({ text }) => textIri(text)));
  return {
    ...toRecord(attribution.id),
    '@type': [isSilent ? 'CreativeWork' : 'Quotation', 'onrecord:Attribution', 'prov:Entity'],
    isPartOf: toRecord(attribution.articleId),
    citation: [routeWords(attribution, names), ...documentsOf(attribution.chain, desk)],
    'onrecord:kind': { '@id': wordIri('attribution-kind', attribution.kind) },
    'onrecord:stance': { '@id': wordIri('stance', attribution.stance) },
    'onrecord:modality': { '@id': wordIri('modality', attribution.modality) },
    ...filled({
      text: isSilent ? null : contentWords(attribution) || null,
      spokenByCharacter: spoken.map((id) => toActor(id, names)),
      exampleOfWork: attribution.utteranceId && toRecord(attribution.utteranceId),
      'onrecord:addressee': attribution.addresseeIds.map((id) => toActor(id, names)),
      'onrecord:nestedIn': attribution.nestedIn && toRecord(attribution.nestedIn),
      'onrecord:because': attribution.because,
      'onrecord:source': attribution.source.map(spanNode),
      'onrecord:cue': attribution.cue.map(spanNode),
      'onrecord:content': attribution.content.map(spanNode),
      'prov:wasAttributedTo': speakers.map((id) => toActor(id, names)),
      'prov:qualifiedAttribution': qualifiedHops(attribution.chain, desk),
      [isSilent ? 'prov:wasDerivedFrom' : 'prov:wasQuotedFrom']: [...texts].map((id) => ({ '@id': id })),
    }),
    ...(isSilent ? {} : { 'prov:wasDerivedFrom': toRecord(attribution.articleId) }),
    ...desk.activities.of(attribution.made),
  };
}

/** One act, of which the quotations are renderings. */
export function utteranceNode({ id, speakerId, when, renderings }: Utterance, { names }: Desk): Node {
  const isSpoken = speakerId !== null && isParty(names.kindOf(speakerId));
  return {
    ...toRecord(id),
    '@type': ['CreativeWork', 'onrecord:Utterance', 'prov:Entity'],
    ...dated('dateCreated', when),
    ...filled({
      creator: isSpoken ? toActor(speakerId, names) : null,
      workExample: renderings.map(toRecord),
      'prov:wasAttributedTo': speakerId === null ? null : toActor(speakerId, names),
    }),
  };
}

function speakersOf({ speakerId, coSpeakerIds }: Attribution): string[] {
  return [speakerId, ...coSpeakerIds].filter((id) => id !== null);
}

/** The documents on the route: works that can be cited. */
function documentsOf(chain: readonly Hop[], { names }: Desk) {
  return chain.flatMap(({ actorId }) =>
    actorId !== null && names.kindOf(actorId) === 'document' ? [toActor(actorId, names)] : [],
  );
}

/** Who had which part on the route, counted from 1 at the outlet. A link that nobody names has no agent. */
function qualifiedHops(chain: readonly Hop[], { names }: Desk): Node[] {
  return chain.flatMap(({ actorId, role }, index) =>
    actorId === null
      ? []
      : [
          {
            '@type': 'prov:Attribution',
            'prov:agent': toActor(actorId, names),
            'prov:hadRole': { '@id': wordIri('hop-role', role) },
            'onrecord:position': index + 1,
          },
        ],
  );
}
