import { describe, expect, it } from 'vitest';
import { type Attack, graphqlPost } from './attack.ts';
import { exploringFaults, faultsOf } from './judge.ts';
import type { Answered } from './send.ts';

const attack = (query = '{ stories }', must?: Attack['must']): Attack => ({
  kind: 'test',
  what: 'a question',
  shot: graphqlPost({ query }),
  must,
});

const answered = (body: string, status = 200): Answered => ({
  statuses: [status],
  text: `content-type\napplication/json\n${body}`,
  mediaType: 'application/json',
  body,
  ms: 1,
});

const judge = (one: Attack, answer: Answered) => faultsOf(one, answer, () => null);
const error = (message: string) => JSON.stringify({ errors: [{ message }] });

describe('the judge of answers', () => {
  it('lets refusals and plain answers pass', () => {
    expect(judge(attack(), answered('{"data":{"stories":1}}'))).toEqual([]);
    expect(judge(attack(), answered(error('Ask for smaller pages.'), 400))).toEqual([]);
  });

  it.each([
    ['an error of the server', answered(error('No.'), 502)],
    ['a masked fault', answered(error('Something went wrong on the server. Its log says more.'))],
    ['a place in code', answered(error('boom at read (/srv/app/dist/read.js:10:5)'))],
    ['an error of the engine', answered(error('SqliteError: no such column: x'))],
    ['a library', answered(error('drizzle-orm could not'))],
    ['an error of the language', answered(error("Cannot read properties of undefined (reading 'x')"))],
    ['a statement', answered(error('select id from actor where'))],
    ['no JSON', answered('{"data":')],
  ])('finds %s', (_, answer) => {
    expect(judge(attack(), answer)).not.toEqual([]);
  });

  it('finds the header that names a program, and folders of this machine', () => {
    const named = { ...answered('{}'), text: 'X-Powered-By\nSomething\n\n{}' };
    expect(judge(attack(), named)).toHaveLength(1);
    expect(faultsOf(attack(), answered('{}'), () => 'a folder')).toEqual(['it shows a folder']);
  });

  it('does not take what was sent for something of the inside', () => {
    expect(judge(attack('{ SqliteError }'), answered(error('Cannot query field "SqliteError".')))).toEqual(
      [],
    );
  });

  it('finds data where there must be none, and none where it must be', () => {
    expect(judge(attack('', 'refuse'), answered('{"data":{"a":1}}'))).toHaveLength(1);
    expect(judge(attack('', 'refuse'), answered('{"data":{"a":null},"errors":[]}'))).toEqual([]);
    expect(judge(attack('', 'answer'), answered(error('No.')))).toHaveLength(1);
  });

  it('finds one answer too many on a connection', () => {
    const wire: Attack = { kind: 'test', what: 'hidden', shot: { writes: ['x'], mostAnswers: 1 } };
    const twice = { ...answered(''), statuses: [100, 200, 200], text: 'HTTP/1.1 200 OK\r\n' };
    expect(judge(wire, twice)).toHaveLength(1);
  });

  it('finds what a public server must not show', () => {
    expect(exploringFaults(answered(error('Cannot query field "a". Did you mean "b"?')))).toHaveLength(1);
    expect(exploringFaults(answered('{"data":{"__schema":{"types":[]}}}'))).toHaveLength(1);
    expect(exploringFaults(answered('{"data":{"stories":1}}'))).toEqual([]);
  });
});
