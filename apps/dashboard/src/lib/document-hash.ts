/** The hash under which the manifest of persisted documents lists a document; made by the code generator. */
export async function documentHash(_query: string, document: unknown): Promise<string | undefined> {
  return (document as { __meta__?: { hash?: string } }).__meta__?.hash;
}
