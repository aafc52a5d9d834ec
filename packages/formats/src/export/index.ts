/** The exporters in the order in which menus list them. */
import { UnknownFormatError } from '@onrecord/schema';
import { bundleExporter } from './bundle.ts';
import { claimReviewExporter } from './claim-review.ts';
import { csvActorsExporter } from './csv-actors.ts';
import { csvAttributionsExporter } from './csv-attributions.ts';
import { csvClaimsExporter } from './csv-claims.ts';
import type { Exporter } from './exporter.ts';
import { ftmExporter } from './ftm.ts';
import { gexfExporter } from './gexf.ts';
import { graphmlExporter } from './graphml.ts';
import { jsonLdExporter } from './json-ld.ts';
import { markdownExporter } from './markdown.ts';
import { webAnnotationExporter } from './web-annotation.ts';

export type { Exporter, ExportSource } from './exporter.ts';

/** Every exporter. The command line, the download routes and the menu read this list. */
export const exporters: readonly Exporter[] = [
  bundleExporter,
  markdownExporter,
  csvAttributionsExporter,
  csvClaimsExporter,
  csvActorsExporter,
  jsonLdExporter,
  webAnnotationExporter,
  ftmExporter,
  gexfExporter,
  graphmlExporter,
  claimReviewExporter,
];

/** The exporter with the id. Throws UnknownFormatError when there is none. */
export function exporterOf(id: string): Exporter {
  const exporter = exporters.find((one) => one.id === id);
  if (exporter) return exporter;
  throw new UnknownFormatError(
    id,
    exporters.map((one) => one.id),
  );
}
