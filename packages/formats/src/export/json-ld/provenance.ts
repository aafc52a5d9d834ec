/** Who made a record and how, in PROV-O: one activity for each stage and version, said once. */
import type { Made } from '@onrecord/schema';
import type { Node } from './node.ts';

/** The activities named so far. */
export interface Activities {
  /** The terms that an assertion carries: its activity and its confidence. */
  of(made: Made): Record<string, unknown>;
  /** Nodes of activities and agents that were named since the last call. */
  unwritten(): Node[];
}

/** No activity yet. */
export function collectActivities(): Activities {
  const seen = new Set<string>();
  let waiting: Node[] = [];
  return {
    of(made) {
      const iri = activityIri(made);
      if (!seen.has(iri)) waiting.push(...activityNodes(iri, made));
      seen.add(iri);
      return { 'prov:wasGeneratedBy': { '@id': iri }, 'onrecord:confidence': made.confidence };
    },
    unwritten() {
      const nodes = waiting;
      waiting = [];
      return nodes;
    },
  };
}

function activityIri({ by, stage, version }: Made): string {
  return `urn:onrecord:activity:${[by, stage, version].map(encodeURIComponent).join(':')}`;
}

/** The pipeline is a piece of software; of a person it is only known that it was one. */
function activityNodes(iri: string, { by, stage, version }: Made): Node[] {
  const agent = `${iri}:agent`;
  const terms = { 'onrecord:stage': stage, 'onrecord:version': version };
  return [
    { '@id': iri, '@type': 'prov:Activity', ...terms, 'prov:wasAssociatedWith': { '@id': agent } },
    by === 'person'
      ? { '@id': agent, '@type': 'prov:Person' }
      : {
          '@id': agent,
          '@type': ['prov:SoftwareAgent', 'SoftwareApplication'],
          name: `Onrecord ${stage}`,
          softwareVersion: version,
        },
  ];
}
