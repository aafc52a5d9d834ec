/** Articles for the tests of the command line. Places, people and outlets are invented. */

/** A short article with a direct and an indirect attribution. */
export const QUAY = `Quay at Larnwick shut after storm

LARNWICK, March 3, 2031 - The old quay at Larnwick was closed on Monday after waves broke two of its piers.

“Stay away from the water until the wind drops,” harbour master Oda Renning said.

Ferries will not sail before Thursday, according to the operator, Sundline.

©2031 Larnwick Gazette. All rights reserved.
`;

/** Another one, which shares a speaker with the first. */
export const FERRY = `Sundline cancels ferries until Thursday

LARNWICK, March 4, 2031 - The ferry operator Sundline cancelled all crossings on Tuesday.

“We will not sail into a broken quay,” said Ivo Tarrant, a spokesman for Sundline.

Oda Renning, the harbour master, told the Skerry Post that divers had found more damage.

©2031 Skerry Post. All rights reserved.
`;

/** As many different articles as wanted, long enough that reading all of them takes a while. */
export function manyArticles(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    [
      `Pier ${index} examined`,
      ...Array.from(
        { length: 20 },
        (__, day) =>
          `“Pier ${index} moved ${day} centimetres,” Oda Renning said on day ${day}. Ivo Tarrant told the Skerry Post that Sundline would wait.`,
      ),
    ].join('\n\n'),
  );
}
