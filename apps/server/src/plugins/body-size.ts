/**
 * Two caps on the size of a request. Yoga's own cap, on the stream, is the size of the largest import: who may import may send
 * that much anyway, so a second path or a header would keep nobody out and every client would have to know of it.
 * This plugin keeps all other operations to the smaller cap, once it is known which operation it is and before it runs.
 */
import { GraphQLError, getOperationAST, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Caller } from '../rights/caller.ts';
import { isDeepJson } from './json-depth.ts';

/** Largest request of any operation: 256 KiB is far more than a document of 2,000 tokens and its filters need. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Values in values of a large request: an import is an object of lists of objects. */
const MAX_JSON_DEPTH = 20;

/** Largest request of an import: two articles of the largest size (5 MiB), or hundreds of usual ones, as JSON. */
export const MAX_IMPORT_BODY_BYTES = 12 * 1024 * 1024;

/**
 * Refuses requests above 256 KiB unless the operation is an import and nothing else. Whoever may not import is refused before
 * more than that is read: a thousand connections with ten megabytes each are more than a machine holds.
 */
export function useBodySize(): Plugin<object, { caller: Caller }> {
  const large = new WeakSet<Request>();
  const refuseOther = (args: OperationArguments) => {
    const operation = getOperationAST(args.document, args.operationName);
    if (large.has(args.contextValue.request) && !isImport(operation)) throw tooLarge();
  };
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI, serverContext }) {
      if (!requestParser || request.method !== 'POST' || saysSmall(request)) return;
      const mayImport = serverContext.caller.scopes.has('ingest');
      setRequestParser(async (limited) => {
        const body = await bytesOf(limited, mayImport ? MAX_IMPORT_BODY_BYTES : MAX_BODY_BYTES);
        if (body.byteLength > MAX_BODY_BYTES) {
          if (isDeepJson(body, MAX_JSON_DEPTH)) throw tooDeep();
          large.add(request);
        }
        const { url, method, headers } = limited;
        return requestParser(new fetchAPI.Request(url, { method, headers, body }));
      });
    },
    onExecute: ({ args }) => refuseOther(args as unknown as OperationArguments),
    onSubscribe: ({ args }) => refuseOther(args as unknown as OperationArguments),
  };
}

/** Node's HTTP parser reads no more than the request says, so one that says little need not be measured. */
function saysSmall(request: Request): boolean {
  const said = request.headers.get('content-length');
  return said !== null && Number(said) <= MAX_BODY_BYTES;
}

/** The body, read no further than this many bytes; not at all when it says itself that it is larger. */
async function bytesOf({ headers, body }: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(headers.get('content-length') ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

interface OperationArguments {
  document: Parameters<typeof getOperationAST>[0];
  operationName?: string | null;
  contextValue: YogaInitialContext;
}

function isImport(operation: OperationDefinitionNode | null | undefined): boolean {
  const selections = operation?.selectionSet.selections ?? [];
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === 'importArticles',
  );
}

function tooDeep(): GraphQLError {
  return new GraphQLError(
    `The request nests more than ${MAX_JSON_DEPTH} values in each other. Send it without them.`,
    {
      extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
    },
  );
}

function tooLarge(): GraphQLError {
  return new GraphQLError(
    `The request is larger than ${MAX_BODY_BYTES / 1024} KiB, which only importArticles may be. Send less at once.`,
    { extensions: { code: 'PAYLOAD_TOO_LARGE', http: { status: 413 } } },
  );
}
