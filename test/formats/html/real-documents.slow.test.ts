import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/formats/html/charset.ts';
import { findFormat } from '../../../src/formats/registry.ts';
import type { Document } from '../../../src/model/document.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { readZip, readZipEntry } from '../../../src/packages/zip.ts';
import { segmentDocument } from '../../../src/segmentation/document.ts';
import { describeWith, sharedPath } from '../../needs.ts';
import { englishLeft, pseudoTranslate, skeletonOf } from './pseudo.ts';
import { readXmlPage } from './xml-page.ts';

const archive = sharedPath('data/documents/documents.tar.xz');

/** What became of the files of one folder. */
interface Counts {
  read: number;
  refused: number;
  readonly wrong: string[];
}

describeWith({ files: [archive] }, 'real pages and books', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-documents-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const unpacked = spawnSync('tar', [
    '-xJf',
    archive,
    '-C',
    folder,
    ...['html', 'epub', 'hostile', 'press'].map(below),
  ]);
  const index = spawnSync('tar', ['-xJOf', archive, 'documents/INDEX.tsv'], { encoding: 'utf8' }).stdout;
  const expected = new Map(index.split('\n').map((line) => line.split('\t').slice(0, 2) as [string, string]));

  it('the archive can be unpacked', () => {
    expect(unpacked.status).toBe(0);
  });

  it.each([
    ['html', /\.html?$/],
    ['epub', /\.epub$/],
    ['hostile', /\.(?:html|epub)$/],
  ] as const)(
    '%s: each file is read or refused by name, comes back, and is translated as a whole',
    (name, ending) => {
      const counts: Counts = { read: 0, refused: 0, wrong: [] };
      for (const file of fs
        .readdirSync(path.join(folder, 'documents', name))
        .filter((each) => ending.test(each))) {
        const bytes = fs.readFileSync(path.join(folder, 'documents', name, file));
        try {
          for (const fault of faultsOf(file, bytes)) counts.wrong.push(`${file}: ${fault}`);
          counts.read++;
        } catch (error) {
          if (!(error instanceof BarobarError)) throw error;
          counts.refused++;
          if (expected.get(`${name}/${file}`) === 'read')
            counts.wrong.push(`${file}: refused, ${error.message}`);
        }
      }
      console.info(`${name}: ${counts.read} read, ${counts.refused} refused, ${counts.wrong.length} wrong`);
      expect(counts.wrong).toEqual([]);
      expect(counts.read).toBeGreaterThan(0);
    },
    120_000,
  );

  describe('our own pages', () => {
    const press = JSON.parse(
      fs.readFileSync(path.join(folder, 'documents/press/expected.json'), 'utf8'),
    ) as Readonly<Record<string, Readonly<Record<'body' | 'elsewhere' | 'never', readonly string[]>>>>;
    it.each(Object.keys(press).filter((file) => file.endsWith('.html')))(
      '%s has the sentences that stand in it',
      (file) => {
        const document = read(file, fs.readFileSync(path.join(folder, 'documents/press', file)));
        const { body = [], elsewhere = [], never = [] } = press[file] ?? {};
        const isBody = ({ block }: Document['units'][number]): boolean =>
          block.kind !== 'title' && block.kind !== 'field';
        const textsOf = (units: Document['units']): readonly string[] =>
          units
            .flatMap(({ segments }) =>
              segments.map(({ source }) => source.replace(/<\d+\/>/g, '⏎').replace(/<\/?\d+>/g, '')),
            )
            .filter((text) => /\p{L}|\p{N}/u.test(text));
        expect(textsOf(document.units.filter(isBody))).toEqual(body);
        expect(textsOf(document.units)).toEqual(expect.arrayContaining([...elsewhere]));
        for (const text of never) expect(textsOf(document.units)).not.toContain(text);
      },
    );
  });
});

function below(name: string): string {
  return `documents/${name}`;
}

function read(file: string, bytes: Uint8Array): Document {
  const format = findFormat(file);
  if (!format) throw new Error(`no format reads ${file}`);
  return segmentDocument(format.read({ path: file, name: 'a', language: 'en', bytes }));
}

/** What is not as a faithful translation has it. */
function faultsOf(file: string, bytes: Uint8Array): readonly string[] {
  const format = findFormat(file);
  const document = read(file, bytes);
  const units = document.units.map((unit) => ({
    ...unit,
    segments: unit.segments.map((segment) => ({ ...segment, target: segment.source })),
  }));
  const same = format?.write({ ...document, language: 'ru', units }) ?? new Uint8Array();
  const faults = Buffer.compare(same, bytes) === 0 ? [] : ['target = source gives other bytes'];
  const written = format?.write(pseudoTranslate(document, 'ru')) ?? new Uint8Array();
  return [
    ...faults,
    ...(file.endsWith('.epub') ? bookFaults(document, bytes, written) : pageFaults(file, bytes, written)),
  ];
}

function pageFaults(file: string, bytes: Uint8Array, written: Uint8Array): readonly string[] {
  const [before, after] = [bytes, written].map((each) => decodeHtml(each, file).text) as [string, string];
  const main = /<(?:html|body)[^>]*\slang=["']?([a-z]+)/i.exec(before)?.[1]?.toLowerCase();
  return [
    ...skeletonFaults(skeletonOf(before), skeletonOf(after)),
    ...englishLeft(after, main).map((text) => `English: ${text}`),
  ];
}

function bookFaults(document: Document, bytes: Uint8Array, written: Uint8Array): readonly string[] {
  const [before, after] = [bytes, written].map((each) => readZip(each, 'a.epub', 'exact'));
  if (!before || !after) return [];
  const parts = new Set(document.skeleton.parts.map(({ name }) => name));
  return [...before.entries.keys()].flatMap((name): readonly string[] => {
    const [own, its] = [before, after].map((zip) => readZipEntry(zip, name) ?? new Uint8Array());
    if (!own || !its) return [];
    if (!parts.has(name)) return Buffer.compare(own, its) === 0 ? [] : [`${name}: other bytes`];
    const [old, made] = [readXmlPage(own, name), readXmlPage(its, name)];
    // Names of authors stay, as in the package document.
    const author = /<docAuthor>.*?<\/docAuthor>/s.exec(new TextDecoder().decode(its))?.[0] ?? '';
    const left = name.endsWith('.opf') ? [] : made.english.filter((text) => !author.includes(text));
    const english = left.map((text) => `${name}: English: ${text}`);
    return [...skeletonFaults(old.skeleton, made.skeleton), ...english];
  });
}

function skeletonFaults(before: readonly string[], after: readonly string[]): readonly string[] {
  const at = before.findIndex((element, index) => element !== after[index]);
  if (at < 0 && before.length === after.length) return [];
  return [`element ${at} was ${before[at]}, and is ${after[at]}`];
}
