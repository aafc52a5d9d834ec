/** Tells the log and the figures which operation a request asks for. */
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { noteRequest } from '../operations/request-notes.ts';

/** Notes each operation before it begins. */
export function useNoteOperation(): Plugin {
  return {
    onExecute: ({ args }) => note(args.document, args.operationName),
    onSubscribe: ({ args }) => note(args.document, args.operationName),
  };
}

function note(document: Parameters<typeof getOperationAST>[0], asked: string | null | undefined): void {
  const operation = getOperationAST(document, asked);
  if (operation)
    noteRequest({ operation: { kind: operation.operation, name: operation.name?.value ?? null } });
}
