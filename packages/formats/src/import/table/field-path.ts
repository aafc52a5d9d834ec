/** The fields of a JSON object as the columns of a table: nested ones by the way to them, such as `content.rendered`. */

/** The ways to all fields of the object, outer ones first. */
export function fieldNames(object: Readonly<Record<string, unknown>>): string[] {
  return namesIn(object, MAX_DEPTH);
}

/** The words in a field: paragraphs of a list divided by a blank line, names of people and bodies by a semicolon. */
export function fieldWords(
  object: Readonly<Record<string, unknown>>,
  name: string,
  between = '\n\n',
): string {
  return wordsOf(valueAt(object, name), between);
}

/** Whether the value is an object with fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands for an object where words are expected. */
const SPOKEN_FOR = ['name', 'rendered', 'text', 'html', 'title', 'value'];

/** No export hides its text deeper. */
const MAX_DEPTH = 4;

function namesIn(object: Readonly<Record<string, unknown>>, depth: number): string[] {
  const fields = Object.entries(object);
  const inner = fields.flatMap(([name, value]) =>
    depth > 1 && isObject(value) ? namesIn(value, depth - 1).map((one) => `${name}.${one}`) : [],
  );
  return [...fields.map(([name]) => name), ...inner];
}

function valueAt(object: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const [first = '', ...rest] = name.split('.');
  const inner = Object.hasOwn(object, first) ? object[first] : undefined;
  return rest.length > 0 && isObject(inner) ? valueAt(inner, rest.join('.')) : undefined;
}

function wordsOf(value: unknown, between: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) => (Array.isArray(one) ? '' : wordsOf(one, between)))
      .filter(Boolean)
      .join(between);
  if (!isObject(value)) return '';
  const spoken = SPOKEN_FOR.map((field) => value[field]).find((one) => typeof one === 'string');
  return typeof spoken === 'string' ? spoken : '';
}
