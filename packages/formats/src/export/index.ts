/** The exporters in the order in which menus list them. */
import { UnknownFormatError } from '@onrecord/schema';
import { bundleExporter } from './bundle.ts';
import type { Exporter } from './exporter.ts';

export type { Exporter, ExportSource } from './exporter.ts';

/** Every exporter. The command line, the download routes and the menu read this list. */
export const exporters: readonly Exporter[] = [bundleExporter];

/** The exporter with the id. Throws UnknownFormatError when there is none. */
export function exporterOf(id: string): Exporter {
  const exporter = exporters.find((one) => one.id === id);
  if (exporter) return exporter;
  throw new UnknownFormatError(
    id,
    exporters.map((one) => one.id),
  );
}
