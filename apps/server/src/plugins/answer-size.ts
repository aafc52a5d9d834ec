/** Keeps every answer of Yoga to the largest size: single ones, and each event of a stream. */
import type { Plugin } from 'graphql-yoga';
import { answerText } from '../graphql/answer-text.ts';

/** Has results written by {@link answerText}, after Yoga has taken out of them what is not for clients. */
export function useAnswerSize(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result)) return;
      setResult(Symbol.asyncIterator in result ? eachBounded(result) : bounded(result));
    },
  };
}

function bounded<T extends object>(result: T): T & { stringify(sanitized: object): string } {
  return { ...result, stringify: (sanitized) => answerText(sanitized) };
}

/** Not a generator: one that waits for the next event cannot be ended before it comes. */
function eachBounded<T extends object>(results: AsyncIterable<T>): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = results[Symbol.asyncIterator]();
      return {
        async next() {
          const { value, done } = await iterator.next();
          return done ? { value, done } : { value: bounded(value), done };
        },
        async return(value) {
          await iterator.return?.(value);
          return { value, done: true };
        },
      };
    },
  };
}
