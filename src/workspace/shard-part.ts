import path from 'node:path';
import * as v from 'valibot';
import { BarobarError } from '../model/error.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import type { Disk } from './disk.ts';
import { formatJson, maximumJsonLength } from './files/json.ts';
import {
  choice,
  dictionary,
  type FileKind,
  optional,
  parseFile,
  type Schema,
  strictObject,
  textSchema,
  textsSchema,
} from './files/json-schema.ts';
import { staysInside } from './output.ts';

/** One of several parts of a run: `index` counts from 1 to `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** A command that takes `--shard`. */
export type ShardCommand = 'check' | 'export' | 'publish';

/** What a run was asked for; all its parts say the same. */
export interface ShardRun {
  readonly command: ShardCommand;
  /** Names of documents; all when empty. */
  readonly documents: readonly string[];
  readonly languages: readonly string[];
  /** Options that are given or not, such as `ready`. */
  readonly flags: readonly string[];
  /** Of `export`. */
  readonly format?: string;
  readonly profile?: string;
  readonly only?: readonly string[];
}

/** A file of an `export` in the folder of its part. */
export interface ShardFile {
  readonly path: string;
  readonly document: string;
  readonly language: string;
  readonly segments: number;
  readonly recorded: boolean;
}

/** What one part of a run made. */
export interface ShardPart extends ShardRun {
  readonly index: number;
  readonly count: number;
  /** Digest of the program that made it. */
  readonly program: string;
  /** Of `check`: document, language, digest of what was checked, and what was found, as `ResultStore` keeps it. */
  readonly results?: readonly (readonly string[])[];
  /** Of `export`: what it wrote, and what that was made from, by path below the workspace. */
  readonly files?: readonly ShardFile[];
  readonly inputs?: ReadonlyMap<string, string>;
}

/** Where the parts of runs are, unless another folder is named. */
export const shardsFolder = 'out/shards';

const partFile = 'part.json';

/** The folder of a part below that of all parts. */
export function partFolder(command: ShardCommand, { index, count }: Shard): string {
  return `${command}-${index}-of-${count}`;
}

const wholeSchema: Schema<number> = v.pipe(
  v.number('must be a number.'),
  v.integer('must be a whole number.'),
  v.minValue(0, 'must be 0 or more.'),
);

const pathSchema: Schema<string> = v.pipe(
  v.string('must be a text.'),
  v.check((file) => staysInside(file), 'must be a path that stays in the folder of the part.'),
);

const kind: FileKind<ShardPart & { readonly version: 1 }> = {
  schema: strictObject<ShardPart & { readonly version: 1 }>({
    version: v.literal(1, 'must be 1: this is a part of another version.') as Schema<1>,
    command: choice<ShardCommand>(['check', 'export', 'publish']),
    index: wholeSchema,
    count: wholeSchema,
    program: textSchema,
    documents: textsSchema,
    languages: textsSchema,
    flags: textsSchema,
    format: optional(textSchema),
    profile: optional(textSchema),
    only: optional(textsSchema),
    results: optional(v.array(textsSchema, 'must be a list.')),
    files: optional(
      v.array(
        strictObject<ShardFile>({
          path: pathSchema,
          document: textSchema,
          language: textSchema,
          segments: wholeSchema,
          recorded: v.boolean('must be true or false.'),
        }),
        'must be a list.',
      ),
    ),
    inputs: optional(dictionary(textSchema, textSchema)),
  }),
  name: 'The part',
  syntax: 'shard-syntax',
  value: 'shard-value',
  advice: 'Run this part again with “--shard”.',
  place: 'value',
  most: 50_000_000,
};

/**
 * The file of a part, and its text.
 * @throws `file-too-large` for one that could not be read back
 */
export function formatPart(
  folder: string,
  part: ShardPart,
): { readonly file: string; readonly text: string } {
  const { inputs, ...rest } = part;
  const text = formatJson({
    version: 1,
    ...rest,
    ...(inputs && { inputs: Object.fromEntries(inputs) }),
  });
  const file = path.join(folder, partFolder(part.command, part), partFile);
  if (text.length > maximumJsonLength)
    throw new BarobarError(
      'file-too-large',
      `The list of this part would have more than ${maximumJsonLength} characters.`,
      `Run it in more parts, such as --shard 1/${part.count * 2}.`,
      { path: file },
    );
  return { file, text };
}

/** A part with the absolute path of its folder. */
export interface OpenPart extends ShardPart {
  readonly folder: string;
}

/**
 * All parts of one run in a folder, in their order.
 * @throws `shard-parts` where one is missing, or they are of different runs; `shard-…` for one that cannot be read
 */
export function openParts(disk: Disk, folder: string, shown: string, program: string): readonly OpenPart[] {
  const parts = disk.list(folder).flatMap(({ name, kind: of }): OpenPart[] => {
    const inside = path.join(folder, name);
    const bytes = of === 'folder' ? disk.read(path.join(inside, partFile)) : undefined;
    if (!bytes) return [];
    const place = `${shown}/${name}/${partFile}`;
    const { version: _, ...part } = parseFile(kind, decodeUtf8(bytes, place), place);
    return [{ ...part, folder: inside }];
  });
  const refuse = (what: string, advice: string): never => {
    throw new BarobarError('shard-parts', what, advice, { path: shown });
  };
  const [first] = parts;
  if (!first)
    return refuse('The folder has no parts of a run.', 'Run a command with “--shard 1/2” and so on first.');
  const runOf = (part: OpenPart): string => {
    const { command, count, documents, languages, flags, format, profile, only } = part;
    return JSON.stringify([command, count, documents, languages, flags, format, profile, only]);
  };
  if (parts.some((part) => runOf(part) !== runOf(first)))
    refuse('The parts are of different runs.', 'Keep the parts of one run in a folder.');
  if (parts.some((part) => part.program !== program))
    refuse(
      'A part was made by another version of Barobar.',
      'Run all parts with the version that merges them.',
    );
  const sorted = [...parts].sort((a, b) => a.index - b.index);
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter(
    (index) => sorted.filter((part) => part.index === index).length !== 1,
  );
  if (missing.length > 0 || sorted.length !== first.count)
    refuse(
      `Of ${first.count} parts, ${missing.slice(0, 10).join(', ') || 'one'} is missing or there twice.`,
      'Run the missing parts, with the same “--shard i/n” each.',
    );
  return sorted;
}
