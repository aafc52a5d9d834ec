/** The contenders over one database: the ceiling, the product, and the product without its compiled door. */
import type { Contender } from '../load/contender.ts';
import { ceiling } from './ceiling.ts';
import { product } from './product.ts';
import { startServerProcess } from './server-process.ts';

/** Names in tables. */
export const CEILING = 'ceiling';
export const PRODUCT = 'Onrecord';
export const YOGA_ALONE = 'Yoga alone';

/** Starts them. */
export async function startContenders(
  file: string,
): Promise<{ contenders: Contender[]; stop(): Promise<void> }> {
  const [best, served] = await Promise.all([
    startServerProcess(ceiling(file)),
    startServerProcess(product(file)),
  ]);
  return {
    contenders: [
      {
        name: CEILING,
        server: best,
        documentOf: ({ document }) => document,
        answers: (operation) => operation.ceiling !== undefined,
      },
      { name: PRODUCT, server: served, documentOf: ({ document }) => document, answers: () => true },
      { name: YOGA_ALONE, server: served, documentOf: uncompiled, answers: () => true },
    ],
    stop: async () => {
      await Promise.all([best.stop(), served.stop()]);
    },
  };
}

/** The same question with a directive, which the compiled door leaves to Yoga. */
function uncompiled({ document }: { document: string }): string {
  return document.replace(/\bid\b(?=[\s}])/, 'id @include(if: true)');
}
