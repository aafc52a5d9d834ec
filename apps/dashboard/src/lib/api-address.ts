/** Where the GraphQL server listens; read at run time, because a build must not fix a port. */
export function apiAddress(): string {
  return process.env.ONRECORD_API ?? 'http://127.0.0.1:4000';
}
