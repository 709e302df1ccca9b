import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findFormat } from '../../../src/formats/registry.ts';
import type { Document } from '../../../src/model/document.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { readZip, readZipEntry } from '../../../src/packages/zip.ts';
import { parseMarkup } from '../../../src/text/markup.ts';
import { refuseManyUnits } from '../../../src/workflows/sentences/document-limits.ts';
import { decodeXml } from '../../../src/xml/decode.ts';
import { readXml } from '../../../src/xml/read.ts';
import { describeWith, sharedPath } from '../../needs.ts';
import { readPackage, sentencesOf, writeTranslated } from './packages.ts';

const archive = sharedPath('data/documents/documents.tar.xz');
const formats: readonly string[] = ['docx', 'odt'];

/** Documents of other people beside the project: one line of its index each. */
interface Row {
  readonly file: string;
  readonly expect: string;
}

describeWith({ files: [archive] }, 'documents of other people', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-documents-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  spawnSync('tar', ['-xJf', archive, '-C', folder]);
  const root = path.join(folder, 'documents');
  const rows = fs
    .readFileSync(path.join(root, 'INDEX.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line): Row => {
      const [file = '', wanted = ''] = line.split('\t');
      return { file, expect: wanted };
    })
    .filter(({ file }) => formats.includes(findFormat(file)?.name ?? ''));

  it('each is read, or refused by name; as it was without changes, well-formed and the same but for text with them', () => {
    const counts = new Map<string, number>();
    const faults: string[] = [];
    for (const row of rows) {
      const { outcome, fault } = tryFile(root, row);
      const kind = `${row.file.split('/')[0]}: ${outcome}, ${row.expect === 'any' ? 'either will do' : `should be ${row.expect}`}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      if (fault !== undefined) faults.push(`${row.file}: ${fault}`);
    }
    console.info(
      [...counts]
        .map(([kind, count]) => `${count} ${kind}`)
        .sort()
        .join('\n'),
    );
    expect(faults).toEqual([]);
    expect(rows.length).toBeGreaterThan(100);
  }, 600_000);

  const expected = JSON.parse(fs.readFileSync(path.join(root, 'press/expected.json'), 'utf8')) as Record<
    string,
    { readonly body: readonly string[]; readonly elsewhere: readonly string[] }
  >;
  it.each(Object.keys(expected).filter((file) => formats.includes(findFormat(file)?.name ?? '')))(
    '%s has the sentences that its author wrote',
    (file) => {
      const { body, elsewhere } = expected[file]!;
      const document = readPackage(new Uint8Array(fs.readFileSync(path.join(root, 'press', file))), file);
      const found = sentencesOf(document).map(shownText);
      expect(found.filter((sentence) => body.map(bare).includes(sentence))).toEqual(
        body.map(bare).filter(hasLetters),
      );
      for (const sentence of elsewhere.map(bare).filter(hasLetters)) expect(found).toContain(sentence);
    },
  );
});

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A sentence without its codes; `⏎` stands for one that is no text. */
function bare(text: string): string {
  return text.replace(/\s*⏎\s*/g, ' ').trim();
}

function shownText(source: string): string {
  return parseMarkup(source)
    .map((part) => (typeof part === 'string' ? part : part.type === 'empty' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function tryFile(root: string, { file, expect: wanted }: Row): { outcome: string; fault?: string } {
  const bytes = new Uint8Array(fs.readFileSync(path.join(root, file)));
  let document: Document;
  try {
    document = readPackage(bytes, file);
    refuseManyUnits(document);
  } catch (error) {
    if (!(error instanceof BarobarError)) return { outcome: 'crashed', fault: String(error) };
    const isNamed = error.location.path?.startsWith(`source/${file}`);
    return {
      outcome: 'refused',
      ...(wanted === 'read' && { fault: `refused: ${error.message}` }),
      ...(!isNamed && { fault: `not named: ${error.message}` }),
    };
  }
  const fault = wanted === 'refuse' ? 'read' : faultOf(document, bytes);
  return { outcome: 'read', ...(fault !== undefined && { fault }) };
}

/** What is wrong with a document written back, without changes and with every letter changed. */
function faultOf(document: Document, bytes: Uint8Array): string | undefined {
  if (writeTranslated(document, (source) => source) !== bytes) return 'other bytes without a change';
  const written = writeTranslated(document);
  const [before, after] = [readZip(bytes, 'before'), readZip(written, 'after')];
  if ([...before.entries.keys()].join() !== [...after.entries.keys()].join()) return 'other files';
  for (const name of before.entries.keys()) {
    const [old, made] = [readZipEntry(before, name)!, readZipEntry(after, name)!];
    if (Buffer.compare(old, made) === 0) continue;
    if (!document.skeleton.parts.some((part) => part.name === name)) return `${name} changed`;
    const [first, second] = [outlineOf(old, name), outlineOf(made, name)];
    const at = first.findIndex((line, index) => line !== second[index]);
    if (at >= 0 || first.length !== second.length) return `${name}: ${first[at]} became ${second[at]}`;
  }
  const back = readPackage(written, document.path);
  const textOf = ({ units }: Document): string =>
    units
      .flatMap(({ inlines }) => inlines.map((each) => (each.type === 'text' ? each.text : '')))
      .join('')
      .replace(/\s/g, '');
  if (textOf(back).length !== textOf(document).length) return 'another text when it is read again';
  return undefined;
}

/** How text of one look is cut into runs is free, and so are languages, alternative texts and what spelling checks leave. */
const free = /^(?:r|t|rPr|proofErr|lastRenderedPageBreak|lang|span|s|soft-page-break)$/;
const freeAttributes = /^(?:descr|alt|title|tooltip|string|language|country)$/;

/** The elements of a part with their attributes, in order, without what is free. */
function outlineOf(bytes: Uint8Array, name: string): readonly string[] {
  const lines: string[] = [];
  /** How many properties of runs are open: those of paragraphs count, but not what they are. */
  let properties = 0;
  readXml(decodeXml(bytes, name), name, {
    open({ local, attributes }) {
      if (local === 'rPr') properties++;
      if (properties > 0 || free.test(local)) return;
      const isTitle = /^tbl(?:Caption|Description)$/.test(local);
      const shown = attributes.filter((each) => !isTitle && !freeAttributes.test(each.local));
      lines.push([local, ...shown.map((each) => `${each.name}=${each.value}`)].join(' '));
    },
    close({ local }) {
      if (local === 'rPr') properties--;
      else if (properties === 0 && !free.test(local)) lines.push(`/${local}`);
    },
    text() {},
  });
  return lines;
}
