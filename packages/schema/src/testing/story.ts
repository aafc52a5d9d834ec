/** A small story with a record of every type, for tests: two invented articles about an invented harbour. */
import type { OnrecordRecord, RecordType, RecordTypes, Span } from '../index.ts';
import { claimed, linked } from './story-claims.ts';
import { reporters, texts } from './story-sources.ts';
import { inFirst, inSecond, MADE } from './story-texts.ts';

export { inFirst, inSecond } from './story-texts.ts';

/** Fresh copies of all records, in bundle order. */
export function storyRecords(): OnrecordRecord[] {
  return JSON.parse(JSON.stringify([...reporters(), ...texts(), ...said(), ...claimed(), ...linked()]));
}

/** A fresh copy of the first record of the type. */
export function recordOf<T extends RecordType>(type: T): RecordTypes[T] {
  return storyRecords().find((record) => record.type === type) as RecordTypes[T];
}

/** The story with one record changed. */
export function storyWith<T extends RecordType>(
  type: T,
  change: (record: RecordTypes[T]) => void,
): OnrecordRecord[] {
  const records = storyRecords();
  const record = records.find((one) => one.type === type) as RecordTypes[T];
  change(record);
  return records;
}

function said(): OnrecordRecord[] {
  return [
    {
      type: 'Mention',
      id: 'mention:mayor',
      articleId: 'article:1',
      span: inFirst('Ilse Brandtner'),
      form: 'name',
      actorId: 'actor:mayor',
      coActorIds: [],
      because: null,
      made: MADE,
    },
    attribution('attribution:1', 'article:1', inFirst('The harbour will stay shut until Friday')),
    attribution('attribution:2', 'article:2', inSecond('The harbour will stay shut until Friday')),
    {
      type: 'Utterance',
      id: 'utterance:1',
      speakerId: 'actor:mayor',
      when: null,
      where: null,
      renderings: ['attribution:1', 'attribution:2'],
      best: 'attribution:1',
      differences: [{ attributionIds: ['attribution:1', 'attribution:2'], kind: 'date-dropped' }],
    },
  ];
}

function attribution(id: string, articleId: string, content: Span): RecordTypes['Attribution'] {
  return {
    type: 'Attribution',
    id,
    articleId,
    kind: 'indirect',
    source: [],
    cue: [],
    content: [content],
    quoted: [],
    cueClass: 'say',
    stance: 'states',
    modality: 'asserted',
    speakerId: 'actor:mayor',
    because: null,
    coSpeakerIds: [],
    addresseeIds: ['actor:town'],
    chain: [
      { actorId: 'actor:courier', role: 'outlet', span: null },
      { actorId: 'actor:mayor', role: 'speaker', span: content },
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: 'utterance:1',
    made: MADE,
  };
}
