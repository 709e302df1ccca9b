import path from 'node:path';
import { type BriefingSummary, type BriefingTag, type Correction, tagKinds } from '../model/edition.ts';
import { compareTexts } from '../text/order.ts';
import type { Disk } from './disk.ts';
import type { Inputs } from './inputs.ts';
import { isObject, type Manifest, parseManifest, staysInside, type WrittenFiles } from './output.ts';

/** A briefing as an earlier run published it. */
export interface PublishedBriefing {
  /** What its files were made from; none if they have to be rebuilt in any case. */
  readonly made?: Made;
  /** Files made from it, below the site's folder. */
  readonly files: WrittenFiles;
  /** What indexes say of it; none of one that was taken down. */
  readonly summary?: BriefingSummary;
}

/** What the files of a briefing were made from, and what the gate was asked about it. */
export interface Made {
  /** Digest of what all briefings share: settings, glossary, UI strings, look, program. */
  readonly shared: string;
  /** What was read for this one alone. */
  readonly inputs: Inputs;
  /** The target languages that the gate was asked about; those that passed are in the summary. */
  readonly asked: readonly string[];
  /** The instant (ISO) from which the gate may say something else of the same files. */
  readonly until?: string | undefined;
  /** What had to be allowed, if the gate was closed; it must be again. */
  readonly allowed?: string | undefined;
  /** By language, how many errors, warnings, notes and gaps are published because of that. */
  readonly released?: ReadonlyMap<string, readonly number[]> | undefined;
  /** Whether the record of what was published says all that these files do. */
  readonly isRecorded: boolean;
}

/** What earlier runs made in a site's folder. */
export interface SiteManifest {
  /** Digest of what the shared files were made from; none if they have to be rebuilt in any case. */
  readonly key?: string;
  /** By document name. */
  readonly documents: ReadonlyMap<string, PublishedBriefing>;
  /** Those all documents share. */
  readonly shared: WrittenFiles;
}

/** Hidden, so that no web server offers it. */
export const manifestName = '.barobar-site.json';

/** Briefings of one manifest: of so many, one that we write is larger than any file that we read. */
const mostBriefings = 50_000;

/** What earlier runs made in a site's folder; nothing if none did, or the file is not as we write it. */
export function readSiteManifest(
  disk: Disk,
  folder: string,
): { readonly before: SiteManifest; readonly manifest: Manifest } {
  const bytes = disk.read(path.join(folder, manifestName));
  const { key, documents, shared } = parseManifest(bytes);
  const briefings = isObject(documents) ? Object.entries(documents) : [];
  const before =
    briefings.length > mostBriefings
      ? { documents: new Map(), shared: new Map() }
      : {
          ...(typeof key === 'string' && { key }),
          documents: new Map(briefings.map(([name, value]) => [name, parseBriefing(name, value)])),
          shared: parseFiles(shared),
        };
  return { before, manifest: { name: manifestName, bytes, written: writtenFiles(before) } };
}

/** All files that a manifest lists. */
export function writtenFiles({ documents, shared }: SiteManifest): WrittenFiles {
  return new Map([...[...documents.values()].flatMap(({ files }) => [...files]), ...shared]);
}

/**
 * The bytes of a manifest, one line for each document. In bytes line by line: as one text that of many briefings would take a hundred
 * megabytes more.
 */
export function formatSiteManifest({ key, documents, shared }: SiteManifest): Uint8Array {
  const byName = [...documents].sort(([a], [b]) => compareTexts(a, b));
  const lines = byName.map(([name, { made, files, summary }], at) => {
    const briefing = {
      ...(made && { made: formatMade(made) }),
      ...(summary && {
        ...(summary.date !== undefined && { date: summary.date }),
        titles: Object.fromEntries(summary.titles),
        descriptions: Object.fromEntries(summary.descriptions ?? []),
        completeness: Object.fromEntries(summary.completeness),
        ...(summary.tags && { tags: summary.tags.map(({ kind, text }) => [kind, text]) }),
        ...(summary.corrections && { corrections: summary.corrections }),
      }),
      files: formatFiles(files),
    };
    return Buffer.from(`${at === 0 ? '' : ',\n'}${JSON.stringify(name)}:${JSON.stringify(briefing)}`);
  });
  const about = JSON.stringify({ ...(key !== undefined && { key }), shared: formatFiles(shared) });
  return Buffer.concat([
    Buffer.from(`${about.slice(0, -1)},"documents":{\n`),
    ...lines,
    Buffer.from('\n}}\n'),
  ]);
}

function formatMade({ shared, inputs, asked, until, allowed, released, isRecorded }: Made): object {
  return {
    shared,
    asked,
    ...(until !== undefined && { until }),
    ...(allowed !== undefined && { allowed }),
    ...(released && { letOut: Object.fromEntries(released) }),
    ...(isRecorded && { recorded: true }),
    inputs: Object.fromEntries([...inputs].sort(([a], [b]) => compareTexts(a, b))),
  };
}

function formatFiles(files: WrittenFiles): Readonly<Record<string, string>> {
  const sorted = [...files].sort(([a], [b]) => compareTexts(a, b));
  return Object.fromEntries(sorted.map(([file, digests]) => [file, digests.join(' ')]));
}

/** What does not read as a summary makes the briefing one that is rebuilt. */
function parseBriefing(name: string, value: unknown): PublishedBriefing {
  if (!isObject(value)) return { files: new Map() };
  const files = parseFiles(value['files']);
  const { date } = value;
  const titles = mapOf(value['titles'], 'string');
  const descriptions = mapOf(value['descriptions'], 'string');
  const completeness = mapOf(value['completeness'], 'number');
  const made = parseMade(value['made']);
  if (!titles || !descriptions || !completeness) return { ...(made && { made }), files };
  const tags = parseTags(value['tags']);
  const corrections = parseCorrections(value['corrections']);
  const summary = {
    name,
    titles,
    descriptions,
    completeness,
    date: typeof date === 'string' ? date : undefined,
    ...(tags.length > 0 && { tags }),
    ...(corrections.length > 0 && { corrections }),
  };
  return { ...(made && { made }), files, summary };
}

function parseTags(value: unknown): readonly BriefingTag[] {
  return (Array.isArray(value) ? value : []).flatMap((each): BriefingTag[] => {
    const [name, text] = Array.isArray(each) ? each : [];
    const kind = tagKinds.find((known) => known === name);
    return kind !== undefined && typeof text === 'string' ? [{ kind, text }] : [];
  });
}

function parseCorrections(value: unknown): readonly Correction[] {
  return (Array.isArray(value) ? value : []).flatMap((each): Correction[] => {
    if (!isObject(each)) return [];
    const { segment, language, before, after, date } = each;
    if (typeof language !== 'string' || typeof before !== 'string') return [];
    if (typeof after !== 'string' || typeof date !== 'string') return [];
    return [{ segment: typeof segment === 'string' ? segment : undefined, language, before, after, date }];
  });
}

function parseMade(value: unknown): Made | undefined {
  if (!isObject(value)) return undefined;
  const { shared, asked, until, allowed, recorded } = value;
  const inputs = mapOf(value['inputs'], 'string');
  if (typeof shared !== 'string' || !inputs || !Array.isArray(asked)) return undefined;
  if (![...inputs.keys()].every((key) => staysInside(key.replace(/[/?]$/, '')))) return undefined;
  return {
    ...{ shared, inputs, isRecorded: recorded === true },
    asked: asked.filter((tag) => typeof tag === 'string'),
    ...(typeof until === 'string' && { until }),
    ...(typeof allowed === 'string' && { allowed, released: parseCounts(value['letOut']) }),
  };
}

function parseCounts(value: unknown): ReadonlyMap<string, readonly number[]> {
  const counts = isObject(value) ? Object.entries(value) : [];
  return new Map(
    counts.flatMap(([language, list]): [string, number[]][] =>
      Array.isArray(list) ? [[language, list.map(Number).filter(Number.isInteger)]] : [],
    ),
  );
}

function mapOf(value: unknown, type: 'string'): ReadonlyMap<string, string> | undefined;
function mapOf(value: unknown, type: 'number'): ReadonlyMap<string, number> | undefined;
function mapOf(value: unknown, type: string): ReadonlyMap<string, unknown> | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  return entries.every(([, each]) => typeof each === type) ? new Map(entries) : undefined;
}

/** Only paths that stay in the folder: a manifest may come from anywhere. */
function parseFiles(value: unknown): WrittenFiles {
  const files = isObject(value) ? Object.entries(value) : [];
  return new Map(
    files.flatMap(([file, digests]): [string, string[]][] =>
      staysInside(file) && typeof digests === 'string' ? [[file, digests.split(' ')]] : [],
    ),
  );
}
