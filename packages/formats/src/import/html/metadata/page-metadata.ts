/** Chooses among everything that a page says of its article. Nothing is concluded that is not stated somewhere. */
import type { MetadataCandidate, MetadataField } from '@onrecord/schema';
import type { ImportedMetadata } from '../../importer.ts';
import { plain } from '../features/page-hints.ts';
import { isoDate } from './dates.ts';
import { accountIn, isBody, namesIn } from './names.ts';

/** The chosen statements. */
export interface PageMetadata extends ImportedMetadata {
  canonicalUrl: string | null;
}

/** What the choice depends on besides the candidates. */
export interface PageAddress {
  /** Where the page was fetched from. */
  url: string | null;
  /** The base of its links, when it states one. */
  base: string | null;
}

/** Chooses one statement a field. The candidates stand in the order in which they are believed. */
export function chooseMetadata(
  candidates: readonly MetadataCandidate[],
  title: string | null,
  address: PageAddress,
): PageMetadata {
  const of = (field: MetadataField) =>
    candidates.filter((candidate) => candidate.field === field).map(({ value }) => value);
  const lang = of('lang')
    .map(languageTag)
    .find((tag) => tag !== null);
  const canonicalUrl =
    of('canonical-url')
      .map((value) => webAddress(value, address))
      .find((url) => url !== null) ?? null;
  const outlet = of('outlet').find((value) => !/^(?:https?:|@)/i.test(value));
  const headline = headlineOf(of('headline'), title);
  const dates = [...of('published'), ...[address.url, canonicalUrl].map(dayInAddress)];
  const metadata: PageMetadata = {
    outlet,
    published: dates.map((value) => value && isoDate(value, lang)).find((date) => date != null) ?? undefined,
    headline,
    standfirst: of('standfirst').find((value) => plain(value) !== plain(headline ?? '')),
    byline: bylineOf(candidates, outlet),
    lang,
    candidates: [...candidates],
    canonicalUrl,
  };
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined),
  ) as unknown as PageMetadata;
}

/** A BCP 47 tag as pages write it; null for what is none. */
export function languageTag(value: string): string | null {
  const tag = value.trim().replace(/_/g, '-');
  try {
    return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** An address of the web, resolved against that of the page; null for anything else. */
export function webAddress(value: string, { url, base }: PageAddress): string | null {
  const from = base ? (URL.parse(base, url ?? undefined)?.href ?? url) : url;
  const address = URL.parse(value, from ?? undefined);
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}

/** The headline that readers see when a stated one agrees with it, else the first stated one. */
function headlineOf(stated: readonly string[], title: string | null): string | undefined {
  if (title && (stated.length === 0 || stated.some((one) => plain(one).includes(plain(title))))) return title;
  return stated[0];
}

/** Persons before bodies: an agency or the outlet itself is named only where no writer is. */
function bylineOf(candidates: readonly MetadataCandidate[], outlet: string | undefined): string | undefined {
  const groups = new Map<string, string[]>();
  for (const { field, origin, value } of candidates)
    if (field === 'byline' && !/^(?:https?:|www\.|@)/i.test(value))
      groups.set(origin, [...(groups.get(origin) ?? []), value]);
  // Of what readers see, the first place counts; the others are bylines of other articles.
  const said = [...groups].map(([origin, values]) =>
    /visible|rel|itemprop/.test(origin) ? values.slice(0, 1) : values,
  );
  const lists = said.map((values) =>
    unique(values.flatMap(namesIn).map((name) => withoutOutlet(name, outlet))),
  );
  const persons = lists.find((names) =>
    names.some((name) => !isBody(name) && plain(name) !== plain(outlet ?? '')),
  );
  const named = persons ?? lists.find((list) => list.length > 0) ?? [];
  const others = named.filter((name) => !isOfOutlet(name, outlet));
  const names = others.length > 0 ? others : named;
  if (names.length > 0) return names.join(', ');
  return (
    said
      .flatMap((values) => values.map((value) => accountIn(value.split(/[|/•·–—]/).at(-1) ?? '')))
      .find((account) => account !== null) ?? undefined
  );
}

/** Papers put their own name behind that of the writer, spaced and written as it may be. */
function withoutOutlet(name: string, outlet: string | undefined): string {
  const paper = joined(outlet ?? '');
  const words = name.split(' ');
  const at = words.findIndex((_, index) => index > 1 && joined(words.slice(index).join(' ')) === paper);
  return paper === '' || at < 0 ? name : words.slice(0, at).join(' ');
}

/** The outlet itself, or one of its editions and desks, beside a writer. */
function isOfOutlet(name: string, outlet: string | undefined): boolean {
  const paper = joined(outlet ?? '');
  return paper !== '' && joined(name).startsWith(paper);
}

/** Letters and digits alone: "ASH POST" and "ashpost" are one. */
function joined(name: string): string {
  return plain(name).replaceAll(' ', '');
}

function unique(names: readonly string[]): string[] {
  return names.filter((name, index) => names.findIndex((other) => plain(other) === plain(name)) === index);
}

/** News sites put the day into the path of an article. */
function dayInAddress(url: string | null): string | null {
  const found =
    /\/((?:19|20)\d\d)[/-]?(\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(\d\d)(?:\/|-|$)/i.exec(
      url ?? '',
    );
  if (!found) return null;
  const month = MONTHS.indexOf((found[2] ?? '').toLowerCase());
  return `${found[1]}-${month < 0 ? found[2] : String(month + 1).padStart(2, '0')}-${found[3]}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
