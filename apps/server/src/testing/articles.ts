/** Articles for tests: an invented harbour, invented people, invented outlets. Some sentences are shared on purpose. */
import type { IngestFile } from '../ingest/ingest.ts';

/** The title under which tests import them. */
export const STORY_TITLE = 'The dredging of Kelm harbour';

const gazette = `Council defends dredging of Kelm harbour
The mayor says that the work will not harm the seagrass
By Petra Lanning
KELM, March 3, 2031

Mayor Oda Brenner said on Monday that the dredging of the harbour would go on. “We will not stop the work for a rumour,” Brenner told reporters at the town hall.

The fishing union denied that it had been asked. “Nobody asked us, not once,” said Tomas Relf, a spokesman for the Kelm Fishing Union.

The dredging company, Norvane Marine, declined to comment.

Two crews will work through the night until the channel is nine metres deep, and the ferries will use the old pier until the end of April.

© 2031 The Kelm Gazette. All rights reserved.
`;

const post = `Union and mayor at odds over harbour work
By Ilse Tarrow
TIDEWATER, March 4, 2031

The mayor of Kelm, Oda Brenner, defended the dredging of the harbour on Monday. Brenner said the town “will not stop the work for a rumour”.

Two crews will work through the night until the channel is nine metres deep, and the ferries will use the old pier until the end of April.

A harbour official, who asked not to be named, said that the survey was made in a single day.

According to the Kelm Gazette, the fishing union had not been asked. Biologist Maren Holst warned that the seagrass “will not come back in our lifetime”.

© 2031 Tidewater Post
`;

const wire = `Norvane Marine denies haste in harbour survey
KELM, March 5, 2031 (Corran Wire)

Norvane Marine denied on Wednesday that its survey of Kelm harbour had been made in haste. “The survey took eleven days,” the company said in a statement.

Mayor Oda Brenner accused the fishing union of spreading a rumour. Tomas Relf said the union would publish its own count 🐟 by Friday.

Copyright 2031 Corran Wire
`;

/** Three articles of one story, in the order of their days. */
export const articles: readonly IngestFile[] = [
  file('gazette.txt', gazette),
  file('post.txt', post),
  file('wire.txt', wire),
];

/** Inputs that are no articles, by what is wrong with them. */
export const badInputs: readonly IngestFile[] = [
  { name: 'nothing.txt', bytes: new Uint8Array() },
  {
    name: 'picture.txt',
    bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 0xff, 0xfe, 0]),
  },
  { name: 'letter.rtf', bytes: new TextEncoder().encode('{\\rtf1 A letter}') },
];

/** A text as a file. */
export function file(name: string, text: string): IngestFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
