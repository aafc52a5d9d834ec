import { readFile } from 'node:fs/promises';
import type { OnrecordRecord } from '@onrecord/schema';
import { readBundle } from '@onrecord/schema/bundle';
import { validateBundle } from '@onrecord/schema/validate';
import { describe, expect, it } from 'vitest';
import { edges, records } from '../../test/records.ts';
import { bundleExporter } from './bundle.ts';
import { exporterOf, exporters } from './index.ts';

async function* stream(): AsyncGenerator<OnrecordRecord> {
  yield* records;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function written(id: string): Promise<string> {
  return (await collect(exporterOf(id).write({ records: stream(), edges: async () => edges }))).join('');
}

function golden(name: string): Promise<string> {
  return readFile(new URL(`../../test/golden/${name}`, import.meta.url), 'utf8');
}

describe.each(exporters)('the exporter $id', ({ id, extension, label, description, mediaType }) => {
  it('writes exactly its golden file', async () => {
    expect(await written(id)).toBe(await golden(`${id}.${extension}`));
  });

  it('names itself, its media type and its ending', () => {
    expect(label).not.toBe('');
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    expect(extension).toMatch(/^[a-z0-9]+$/);
    expect(exporters.filter((other) => other.id === id)).toHaveLength(1);
  });
});

describe('the bundle', () => {
  it('is grounded and reads back as the same records', async () => {
    const text = await golden('bundle.jsonl');
    expect(await validateBundle([text])).toEqual({ level: 'grounded', issues: [], records: records.length });
    expect(await collect(readBundle([text]))).toEqual(records);
  });

  it('is written while the records come in', async () => {
    let given = 0;
    async function* counted() {
      for (const record of records) {
        given += 1;
        yield record;
      }
    }
    const lines = bundleExporter.write({ records: counted(), edges: async () => [] });
    await lines.next();
    expect(given).toBe(0);
    await lines.next();
    expect(given).toBe(1);
  });
});

describe('choosing an exporter', () => {
  it('refuses an unknown format and lists those that are known', () => {
    expect(() => exporterOf('papyrus')).toThrow(
      /^papyrus: the format is not known\. Choose one of: bundle, markdown, csv-attributions, csv-claims, csv-actors, json-ld, web-annotation, ftm, gexf, graphml, claim-review\.$/,
    );
  });
});
