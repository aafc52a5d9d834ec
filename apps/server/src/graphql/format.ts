/** The formats that files come in and leave in, as the registries list them: menus and file dialogues read these. */
import { type Exporter, exporters, type Importer, importers } from '@onrecord/formats';
import { builder } from '../builder.ts';

const ExportFormatRef = builder.objectRef<Exporter>('ExportFormat').implement({
  description: 'A format in which records leave. Download one under `/export/<id>?story=<story id>`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Such as `bundle`.' }),
    label: t.exposeString('label', { description: 'The name on screen.' }),
    description: t.exposeString('description', { description: 'What is in it and what reads it.' }),
    mediaType: t.exposeString('mediaType', { description: 'Its media type.' }),
    extension: t.exposeString('extension', { description: 'Ending of its file names, without the dot.' }),
  }),
});

const ImportFormatRef = builder.objectRef<Importer>('ImportFormat').implement({
  description: 'A format in which articles come in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Such as `text`.' }),
    label: t.exposeString('label', { description: 'The name on screen.' }),
    extensions: t.stringList({
      description: 'Usual endings of its file names, without the dot.',
      resolve: ({ extensions }) => [...extensions],
    }),
    mediaTypes: t.stringList({
      description: 'Its media types, the usual one first.',
      resolve: ({ mediaTypes }) => [...mediaTypes],
    }),
    maxBytes: t.exposeInt('maxBytes', { description: 'Largest file in bytes.' }),
  }),
});

builder.queryFields((t) => ({
  exportFormats: t.field({
    type: [ExportFormatRef],
    description: 'Every format in which records leave, in the order of menus.',
    resolve: () => [...exporters],
  }),
  importFormats: t.field({
    type: [ImportFormatRef],
    description: 'Every format in which articles come in.',
    resolve: () => [...importers],
  }),
}));
