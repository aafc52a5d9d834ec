/** Who answers in a comparison, and whether all answer the same. */
import { isDeepStrictEqual } from 'node:util';
import type { Operation, Variables } from '../operations/operation.ts';
import type { ServerProcess } from '../servers/server-process.ts';

/** A server, or one of several ways to ask it. */
export interface Contender {
  name: string;
  server: ServerProcess;
  /** The document as this contender is asked it. */
  documentOf: (operation: Operation) => string;
  /** Whether it can answer at all. */
  answers: (operation: Operation) => boolean;
}

/** Answers that are compared before anything is measured. */
const COMPARED = 20;

/** Whoever answers an operation. */
export function contendersOf(operation: Operation, contenders: readonly Contender[]): Contender[] {
  return contenders.filter(({ answers }) => answers(operation));
}

/** The body of a request. */
export function bodyOf(contender: Contender, operation: Operation, variables: Variables): string {
  return JSON.stringify({ query: contender.documentOf(operation), variables });
}

/** Throws when two contenders answer one request differently: what they cost could not be compared. */
export async function requireEqualAnswers(
  operation: Operation,
  contenders: readonly Contender[],
  requests: readonly Variables[],
): Promise<void> {
  for (const variables of requests.slice(0, COMPARED)) {
    const answers = await Promise.all(
      contenders.map(async (contender) => ({
        contender,
        data: await answer(contender, operation, variables),
      })),
    );
    const [first, ...others] = answers;
    for (const { contender, data } of others)
      if (first && !isDeepStrictEqual(data, first.data))
        throw new Error(
          `${contender.name} and ${first.contender.name} answer ${operation.name} ${JSON.stringify(variables)} differently:\n${difference(data, first.data)}`,
        );
  }
}

async function answer(contender: Contender, operation: Operation, variables: Variables): Promise<unknown> {
  const response = await fetch(contender.server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: bodyOf(contender, operation, variables),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors || !data)
    throw new Error(`${contender.name} refuses ${operation.name}: ${JSON.stringify(errors).slice(0, 500)}`);
  return data;
}

/** The first place where two values differ. */
function difference(a: unknown, b: unknown, path = 'data'): string {
  const isParent = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (!isParent(a) || !isParent(b)) return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const key = [...keys].find((one) => !isDeepStrictEqual(a[one], b[one]));
  return key === undefined ? `${path}: equal` : difference(a[key], b[key], `${path}.${key}`);
}
