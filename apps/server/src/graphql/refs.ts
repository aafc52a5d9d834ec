/**
 * The types that other types point to, by name and by how they are loaded; their fields are in the files of the nouns.
 * A field may resolve to an id or to the record: an id is loaded in a batch with all others of the operation.
 */
import type { StoredRecords, StoredType } from '@onrecord/store';
import { createContextCache } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { RecordLoader } from './record-loader.ts';

export const ActorRef = recordRef('Actor');
export const ArticleRef = recordRef('Article');
export const AttributionRef = recordRef('Attribution');
export const MentionRef = recordRef('Mention');
export const OutletRef = recordRef('Outlet');
export const SharedPassageRef = recordRef('SharedPassage');
export const StoryRef = recordRef('Story');
export const UtteranceRef = recordRef('Utterance');

function recordRef<T extends StoredType>(type: T) {
  const ref = builder.loadableNodeRef<StoredRecords[T]>(type, {
    id: { resolve: (record) => record.id },
    load: (ids, { store }) => store.byIds(type, ids) as Promise<StoredRecords[T][]>,
  });
  const loaders = createContextCache((context: Context) => new RecordLoader(type, context));
  const getDataloader = ((context: Context) => loaders(context)) as unknown as typeof ref.getDataloader;
  ref.getDataloader = getDataloader;
  ref.updateConfig((config) => ({ ...config, extensions: { ...config.extensions, getDataloader } }));
  return ref;
}
