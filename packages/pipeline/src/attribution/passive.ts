/** "She was told that the road is closed": the subject of the passive is the one who is told; who told stands behind "by", if at all. */
import type { Range } from '@onrecord/schema';
import type { Draft } from './draft.ts';

/** The draft with the subject of a passive as the one told. Other drafts are given back as they are. */
export function turnPassive(text: string, draft: Draft): Draft {
  const cue = draft.cue.find(({ start, end }) => PASSIVE.test(text.slice(start, end)));
  const subject = draft.source.find(({ end }) => cue !== undefined && end <= cue.start);
  if (!cue || !subject) return draft;
  const by = BY.exec(text.slice(cue.end, draft.sentence.end));
  const agent = by?.groups?.agent;
  if (!by || !agent) return { ...draft, source: [], told: subject };
  const start = cue.end + by[0].indexOf(agent);
  const source: Range = { start, end: start + agent.length };
  return {
    ...draft,
    source: [source],
    content: draft.content.filter((one) => one.end <= start || one.start >= source.end),
    told: subject,
  };
}

const PASSIVE =
  /(?:^|\s)(?:is|are|was|were|been|being|got)\s(?:\p{Ll}+ly\s)?(?:advised|asked|assured|informed|instructed|notified|ordered|reminded|told|urged|warned)$/iu;
const BY =
  /^\sby\s(?<agent>(?:(?!\b(?:that|to|not|about|on|in|at|if|whether|of|against)\b)[^,.;:“”"])+?)(?=\s(?:that|to|not|about|on|in|at|if|whether|of|against)\b|[,.;:“”"])/iu;
