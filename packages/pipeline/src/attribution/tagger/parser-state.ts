/** A half-built tree and the three moves that build it (arc-hybrid). */

/** Move: put the next word on the stack. */
export const SHIFT = 0;

/** Move: hang the top word of the stack on the next word. */
export const LEFT = 1;

/** Move: hang the top word of the stack on the one under it. */
export const RIGHT = 2;

/** A half-built tree; words are counted without marks, the root stands behind the last word. */
export interface ParserState {
  next: number;
  length: number;
  stack: number[];
  heads: Int32Array;
  leftmost: Int32Array;
  rightmost: Int32Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
}

/** No arcs yet, nothing read. */
export function startState(length: number): ParserState {
  return {
    next: 0,
    length,
    stack: [],
    heads: new Int32Array(length + 1).fill(-1),
    leftmost: new Int32Array(length + 1).fill(-1),
    rightmost: new Int32Array(length + 1).fill(-1),
    leftCount: new Uint8Array(length + 1),
    rightCount: new Uint8Array(length + 1),
  };
}

/** Whether every word has its head. */
export function isDone({ next, length, stack }: ParserState): boolean {
  return next >= length && stack.length === 0;
}

/** Bits of the moves that are possible. */
export function legalMoves({ next, length, stack }: ParserState): number {
  return (
    (next < length ? 1 << SHIFT : 0) |
    (stack.length >= 1 ? 1 << LEFT : 0) |
    (stack.length >= 2 ? 1 << RIGHT : 0)
  );
}

/** Changes the state by one move. */
export function makeMove(state: ParserState, move: number): void {
  if (move === SHIFT) {
    state.stack.push(state.next++);
    return;
  }
  const word = state.stack.pop() ?? 0;
  const head = move === LEFT ? state.next : (state.stack.at(-1) ?? 0);
  state.heads[word] = head;
  if (word < head) {
    state.leftmost[head] = word;
    state.leftCount[head] = (state.leftCount[head] ?? 0) + 1;
  } else {
    state.rightmost[head] = word;
    state.rightCount[head] = (state.rightCount[head] ?? 0) + 1;
  }
}
