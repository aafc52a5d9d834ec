/** The articles in items of ninjs; apart from its importer, because what reads them takes long to load. */
import { type MetadataField, UnreadableArticleError } from '@onrecord/schema';
import { refusedPart } from '../archive/refusal.ts';
import { articleOfFields, type StatedField } from '../fields/article-of-fields.ts';
import type { Imported, ImportedArticle, ImportedFile } from '../importer.ts';
import { isObject } from '../table/field-path.ts';
import { decodedJson, parsedJson } from '../table/parse-json.ts';
import { OWN_FIELD } from './own-field.ts';

/** The articles of a file of one item or of a list. Throws UnreadableArticleError when there is no item in it. */
export function* readFileOfNinjs(file: ImportedFile): Generator<Imported> {
  const value = parsedJson(decodedJson(file), file.name);
  const items = (Array.isArray(value) ? value : [value]).filter(isObject);
  if (items.length === 0)
    throw new UnreadableArticleError(
      'no_article',
      file.name,
      'There is no item in it. Export an item of news.',
    );
  yield* readNinjs(items, file, items[0] === value);
}

/** Whether the object is an item of ninjs, wherever its fields stand. */
export function isNinjs(object: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(object).map((name) => `"${name}":`);
  return typeof object.uri === 'string' && names.some((name) => OWN_FIELD.test(name));
}

/** The articles in the items. Of a file of one item the fault is thrown, those of several become refusals. */
export function* readNinjs(
  items: readonly Readonly<Record<string, unknown>>[],
  file: ImportedFile,
  isAlone: boolean,
): Generator<Imported> {
  for (const [index, item] of items.entries()) {
    const name = isAlone ? file.name : `${file.name}#${index + 1}`;
    try {
      yield { article: articleOf(new Item(item), name, file) };
    } catch (error) {
      if (isAlone) throw error;
      yield refusedPart(name, error);
    }
  }
}

/** An item whose fields are found by name, however version 1, 2 or 3 writes it. */
class Item {
  readonly #fields: ReadonlyMap<string, unknown>;

  constructor(item: Readonly<Record<string, unknown>>) {
    this.#fields = new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]));
  }

  words(name: string): string {
    const value = this.#fields.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** The values of a list of roles (`headlines`, since version 2), or of fields with a role in their name (`headline_main`). */
  roles(list: string, prefix: string): Role[] {
    const listed = this.#fields.get(list);
    if (Array.isArray(listed)) return listed.filter(isObject).map(roleOf);
    return [...this.#fields].flatMap(([name, value]) => {
      const isRole = name === prefix || name.startsWith(`${prefix}_`);
      return isRole && typeof value === 'string'
        ? [{ role: name.slice(prefix.length + 1), type: '', value }]
        : [];
    });
  }

  names(list: string): string[] {
    const parties = this.#fields.get(list);
    if (!Array.isArray(parties)) return [];
    return parties.filter(isObject).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  }
}

interface Role {
  role: string;
  /** Media type, empty when it is not stated. */
  type: string;
  value: string;
}

function roleOf(item: Readonly<Record<string, unknown>>): Role {
  const fields = new Item(item);
  return { role: fields.words('role'), type: fields.words('contenttype'), value: fields.words('value') };
}

function articleOf(item: Item, file: string, { bytes, url, retrievedAt }: ImportedFile): ImportedArticle {
  const body = bestBody(item.roles('bodies', 'body'));
  if (body === null || /cancell?ed/i.test(item.words('pubstatus'))) throw noText(file, body === null);
  const original = { bytes, mediaType: 'application/vnd.iptc.ninjs+json', format: 'ninjs' };
  const own = /^https?:/i.test(item.words('uri')) ? item.words('uri') : null;
  return articleOfFields({ file, body, stated: statedIn(item), url: url ?? own, retrievedAt, original });
}

/** Markup shows paragraphs, headings and captions; plain words may have lost them. */
function bestBody(bodies: readonly Role[]): string | null {
  const filled = bodies.filter(({ value }) => value.trim() !== '');
  const rich = filled.find(
    ({ role, type, value }) => /html/i.test(`${role} ${type}`) || /<\/p>/i.test(value),
  );
  return (rich ?? filled[0])?.value ?? null;
}

function statedIn(item: Item): StatedField[] {
  const headlines = item.roles('headlines', 'headline');
  const main = headlines.find(({ role }) => role === 'main' || role === '') ?? headlines[0];
  const summary = item
    .roles('descriptions', 'description')
    .find(({ role }) => /summary|standfirst|abstract/i.test(role));
  return [
    ...said('headline', 'ninjs:headline', main?.value),
    ...said('headline', 'ninjs:title', item.words('title')),
    ...item
      .roles('subheadlines', 'subheadline')
      .flatMap((one) => said('standfirst', 'ninjs:subheadline', one.value)),
    ...said('standfirst', 'ninjs:description', summary?.value),
    ...said('byline', 'ninjs:by', item.words('by') || item.words('byline')),
    ...said('outlet', 'ninjs:copyrightHolder', item.words('copyrightholder')),
    ...item.names('infosources').flatMap((name) => said('outlet', 'ninjs:infoSource', name)),
    ...said('published', 'ninjs:firstCreated', item.words('firstcreated')),
    ...said('published', 'ninjs:contentCreated', item.words('contentcreated')),
    ...said('published', 'ninjs:versionCreated', item.words('versioncreated')),
    ...said('modified', 'ninjs:versionCreated', item.words('firstcreated') && item.words('versioncreated')),
    ...said('lang', 'ninjs:language', item.words('language')),
  ];
}

function said(field: MetadataField, origin: string, value: string | undefined): StatedField[] {
  return value ? [{ field, value, origin }] : [];
}

function noText(name: string, isEmpty: boolean): UnreadableArticleError {
  const why = isEmpty
    ? 'There are no words in the item, which may be a picture, a film or an event. Import items of text.'
    : 'The agency has withdrawn the item. Import the version that replaced it, if there is one.';
  return new UnreadableArticleError('no_article', name, why);
}
