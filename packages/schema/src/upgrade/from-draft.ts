/**
 * From 0.9, the draft in which articles were annotated by hand before the first release, to 1.0. The draft wrote headline
 * and standfirst as words without offsets, had no word for the class of a cue or the modality of an attribution, and made
 * one mention for each actor of a joint mention.
 */
import type { AnyRecord, UpgradeStep } from './step.ts';

/** The step from the draft to the first version. */
export const fromDraft: UpgradeStep = {
  from: '0.9',
  to: '1.0',
  upgraded(record) {
    if (record.type === 'Article') return article(record);
    if (record.type === 'Mention') return { coActorIds: [], ...record };
    return record.type === 'Attribution' ? attribution(record) : record;
  },
};

/** Where the words of a headline come from that has no offsets. */
const ORIGIN = 'onrecord-0.9';

/** Words without offsets prove nothing, and the text is not at hand to find them in: they become candidates of metadata. */
function article(record: AnyRecord): AnyRecord {
  const worded = ['headline', 'standfirst'].filter((field) => typeof record[field] === 'string');
  if (worded.length === 0) return record;
  const candidates = worded.map((field) => ({ field, value: record[field], origin: ORIGIN }));
  const known = Array.isArray(record.metadata) ? record.metadata : [];
  const emptied = Object.fromEntries(worded.map((field) => [field, null]));
  return { ...record, ...emptied, metadata: [...known, ...candidates] };
}

function attribution(record: AnyRecord): AnyRecord {
  const missing = ['cueClass', 'modality'].filter((field) => !(field in record));
  if (missing.length === 0) return record;
  const said = typeof record.otherText === 'string' ? [record.otherText] : [];
  const otherText = [...said, `not recorded in version 0.9: ${missing.join(', ')}`].join('; ');
  return { ...record, ...Object.fromEntries(missing.map((field) => [field, 'other'])), otherText };
}
