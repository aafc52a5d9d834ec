/**
 * The program of the ceiling: takes the same requests as the product and looks only at the name of the operation, which
 * stands at the beginning of the document, and at the variables. Run with a database and a port.
 */
import { createServer } from 'node:http';
import { operations } from '../operations/index.ts';
import type { Variables } from '../operations/operation.ts';
import { openArchive } from './open-archive.ts';

const [database = '', port = ''] = process.argv.slice(2);
const archive = openArchive(database);
const answers = new Map<string, (variables: Variables) => unknown>(
  operations.flatMap(({ name, ceiling }) => (ceiling ? [[name, ceiling(archive)] as const] : [])),
);

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.on('end', () => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Variables };
    const name = /^query (\w+)/.exec(query)?.[1] ?? '';
    const data = answers.get(name)?.(variables ?? {}) ?? null;
    const answer = Buffer.from(JSON.stringify({ data }));
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
    });
    response.end(answer);
  });
}).listen(Number(port), '127.0.0.1');

process.on('SIGTERM', () => process.exit(0));
