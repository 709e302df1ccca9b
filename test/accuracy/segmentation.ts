/**
 * Measures sentence segmentation on the development sets beside the repository, next to `Intl.Segmenter`.
 *
 *   npx tsx test/accuracy/segmentation.ts [--errors SET]     SET as in the table: "ru Taiga", "ru Taiga as SRX"
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { languageOf } from '../../src/languages/registry.ts';
import { cutText, segmentPlain } from '../../src/segmentation/segment.ts';
import { readSrx } from '../../src/segmentation/srx/read.ts';
import { makeSrxSegmenter } from '../../src/segmentation/srx/segmenter.ts';
import { writeSrx } from '../../src/segmentation/srx/write.ts';

interface Passage {
  readonly text: string;
  readonly source: string;
  readonly boundaries: readonly number[];
  readonly punctuated?: readonly boolean[];
  readonly optional?: readonly number[];
}

interface Rule {
  readonly text: string;
  readonly name: string;
  readonly golden: boolean;
  readonly doc_type: string | null;
  readonly clean: boolean | null;
  readonly expected: readonly string[];
}

interface Score {
  hit: number;
  false: number;
  missed: number;
}

type Segmenter = (text: string) => number[];

const sets = fileURLToPath(new URL('../../../shared/data/linguistics/', import.meta.url));

function readLines<T>(name: string): T[] {
  const path = `${sets}${name}`;
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Ends of all sentences but the last. */
function ours(tag: string): Segmenter {
  const breaks = languageOf(tag).breaks;
  return (text) =>
    segmentPlain(text, breaks)
      .slice(0, -1)
      .map((span) => span.end);
}

/** Our rules as a CAT tool gets them. */
const written = makeSrxSegmenter(readSrx(writeSrx(['en', 'ru', 'be', 'tg']), 'built-in.srx'));

function asSrx(tag: string): Segmenter {
  return (text) =>
    cutText(text, written(text, tag))
      .slice(0, -1)
      .map((span) => span.end);
}

function platform(tag: string): Segmenter {
  const segmenter = new Intl.Segmenter(tag, { granularity: 'sentence' });
  return (text) => {
    const ends: number[] = [];
    for (const part of segmenter.segment(text)) ends.push(part.index + part.segment.trimEnd().length);
    return ends.slice(0, -1);
  };
}

/** A passage as paragraphs: cut after sentences without final stop, which a document has as headings and list items. */
function paragraphs(passage: Passage): { text: string; ends: number[]; optional: Set<number> }[] {
  const result: { text: string; ends: number[]; optional: Set<number> }[] = [];
  let start = 0;
  let ends: number[] = [];
  passage.boundaries.forEach((end, index) => {
    const isLast = index === passage.boundaries.length - 1;
    const punctuated = passage.punctuated?.[index] ?? /[.!?…]\P{L}*$/u.test(passage.text.slice(start, end));
    if (punctuated && !isLast) {
      ends.push(end - start);
      return;
    }
    const optional = (passage.optional ?? []).filter((at) => at >= start && at < end).map((at) => at - start);
    result.push({ text: passage.text.slice(start, end), ends, optional: new Set(optional) });
    start = end;
    ends = [];
  });
  return result;
}

function score(passages: readonly Passage[], segmenter: Segmenter, report?: (line: string) => void): Score {
  const total: Score = { hit: 0, false: 0, missed: 0 };
  for (const passage of passages) {
    for (const { text, ends, optional } of paragraphs(passage)) {
      const found = new Set(segmenter(text));
      const place = (at: number) => `${text.slice(Math.max(0, at - 50), at)} | ${text.slice(at, at + 40)}`;
      for (const end of ends) {
        if (found.has(end)) total.hit++;
        else {
          total.missed++;
          report?.(`MISS  ${place(end)}`);
        }
      }
      for (const end of found) {
        if (ends.includes(end) || optional.has(end)) continue;
        total.false++;
        report?.(`FALSE ${place(end)}`);
      }
    }
  }
  return total;
}

function f1({ hit, false: wrong, missed }: Score): string {
  return ((200 * hit) / (2 * hit + wrong + missed)).toFixed(1);
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether the sentences are the expected ones. Lines are units, but a line that ends in a space goes on (RFC 3676). */
function passes(rule: Rule, segmenter: Segmenter): boolean {
  const joined = rule.doc_type === 'pdf' ? rule.text.replace(/\s*\n\s*/gu, ' ') : rule.text;
  const units = joined.replace(/ \r?\n/gu, ' ').split(/[\r\n]+/u);
  const sentences: string[] = [];
  for (const unit of units) {
    let start = 0;
    for (const end of [...segmenter(unit), unit.length]) {
      sentences.push(squeeze(unit.slice(start, end)));
      start = end;
    }
  }
  const kept = sentences.filter((sentence) => sentence !== '');
  return (
    kept.length === rule.expected.length && kept.every((one, at) => one === squeeze(rule.expected[at] ?? ''))
  );
}

/** Text by the document: `Intl.Segmenter` takes quadratic time on one long string. */
function speed(texts: readonly string[], segmenter: Segmenter): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 15; round++) {
    const started = performance.now();
    for (const text of texts) segmenter(text);
    best = Math.min(best, performance.now() - started);
  }
  return bytes / 1e6 / (best / 1e3);
}

/** Prints the table; without the development sets says so. `errors` names a set whose errors are listed. */
export function measureSegmentation(print: (line: string) => void, errors?: string): void {
  if (!existsSync(sets)) {
    print('segmentation: skipped, the development sets are not beside the repository');
    return;
  }
  print('segmentation        ours  as SRX   Intl.Segmenter   hit / false / missed');
  for (const file of ['ntrex_en', 'ntrex_ru', 'ntrex_be', 'ntrex_tg', 'ud_en', 'ud_ru', 'ud_be']) {
    const passages = readLines<Passage>(`seg_${file}.jsonl`);
    const tag = file.slice(-2);
    for (const source of new Set(passages.map((passage) => passage.source))) {
      const chosen = passages.filter((passage) => passage.source === source);
      const name = `${tag} ${source.replace(/^UD_[A-Za-z]+-/u, '')}`;
      const own = score(chosen, ours(tag), name === errors ? print : undefined);
      const srx = score(chosen, asSrx(tag), `${name} as SRX` === errors ? print : undefined);
      const counts = `${own.hit} / ${own.false} / ${own.missed}`;
      print(
        `${name.padEnd(18)}${f1(own).padStart(6)}${f1(srx).padStart(8)}${f1(score(chosen, platform(tag))).padStart(17)}   ${counts}`,
      );
    }
  }
  for (const tag of ['en', 'ru']) {
    const rules = readLines<Rule>(`golden_${tag}.jsonl`);
    for (const [name, chosen] of [
      ['golden', rules.filter((rule) => rule.golden)],
      ['rules', rules],
    ] as const) {
      const passed = chosen.filter((rule) => passes(rule, ours(tag)));
      const srx = chosen.filter((rule) => passes(rule, asSrx(tag)));
      const other = chosen.filter((rule) => passes(rule, platform(tag)));
      print(
        `${`${tag} ${name}`.padEnd(18)}${String(passed.length).padStart(6)}${String(srx.length).padStart(8)}${String(other.length).padStart(17)}   of ${chosen.length}`,
      );
      if (`${tag} ${name}` === errors)
        for (const rule of chosen.filter((one) => !passed.includes(one))) {
          print(`${rule.name}\n  ${JSON.stringify(rule.text)}\n  ${JSON.stringify(rule.expected)}`);
          print(`  ${JSON.stringify(ours(tag)(rule.text))}`);
        }
    }
  }
  for (const tag of ['en', 'ru']) {
    const texts = readLines<Passage>(`seg_ntrex_${tag}.jsonl`).map((passage) => passage.text);
    print(
      `${`${tag} MB/s`.padEnd(18)}${speed(texts, ours(tag)).toFixed(0).padStart(6)}${speed(texts, asSrx(tag)).toFixed(0).padStart(8)}${speed(texts, platform(tag)).toFixed(0).padStart(17)}`,
    );
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--errors');
  measureSegmentation((line) => console.log(line), at < 0 ? undefined : process.argv[at + 1]);
}
