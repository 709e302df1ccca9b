import fs from 'node:fs';
import path from 'node:path';
import { makeDocx, makeOdt } from '../formats/office/packages.ts';
import { makeBriefing, makeNumbers } from './briefings.ts';

/** Files of a workspace by their paths. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

const root = path.resolve(import.meta.dirname, '../..');
const targets = ['ru', 'be', 'tg', 'kk', 'uk'];

type Pick = <T>(list: readonly T[]) => T;

/** What happens to a briefing between two exports. */
const edits: readonly ((text: string, pick: Pick) => string)[] = [
  (text) => text.replace(/\d\d+/, (number) => String(Number(number) + 1)),
  (text) => text.replace(/discussed/g, 'did not discuss'),
  (text) => text.replace(/\. [A-Z][^.]*\./, '.'),
  (text) => `${text.trimEnd()}\n\nA new paragraph has two sentences. It names ${text.length} documents.\n`,
  (text) => text.replace(/, {0,1}/g, ' — ').replace(/ {2,}/g, ' '),
  (text) => text.split('\n\n').reverse().join('\n\n'),
  (text) => text,
];

/** The bytes of a briefing in a format. The plain text has paragraphs that blank lines separate. */
const formats: Readonly<Record<string, (text: string, pick: Pick) => string | Uint8Array>> = {
  txt: (text) => text,
  md: (text, pick) => {
    const [title = '', ...others] = text.trim().split('\n\n');
    const dressed = others.map((each) =>
      pick([
        each,
        `* ${each}\n* A point that stands alone`,
        `> ${each}`,
        each.replace(/(\w+ \w+)\./, '**$1**.').replace(/council/, '[council](https://example.org/c)'),
        `${each}\n\n| state | year |\n|---|---|\n| Belarus | 1994 |`,
      ]),
    );
    return `---\ntitle: ${title}\ndate: 2026-03-0${1 + (text.length % 9)}\n---\n\n# ${title}\n\n${dressed.join('\n\n')}\n`;
  },
  html: (text) => {
    const body = text
      .trim()
      .split('\n\n')
      .map((each, at) => (at === 0 ? `<h1>${each}</h1>` : `<p>${each}</p>`))
      .join('\n');
    return `<!DOCTYPE html>\n<html lang="en"><head><title>Session</title></head><body>\n${body}\n</body></html>\n`;
  },
  docx: (text) =>
    makeDocx(
      text
        .trim()
        .split('\n\n')
        .map((each) => `<w:p><w:r><w:t xml:space="preserve">${each}</w:t></w:r></w:p>`)
        .join(''),
    ),
  odt: (text) =>
    makeOdt(
      text
        .trim()
        .split('\n\n')
        .map((each) => `<text:p>${each}</text:p>`)
        .join(''),
    ),
};

/** A workspace: its files at first, and the sources after an edit. The same for the same seed and formats. */
export function makeWorkspace(
  seed: number,
  names: readonly string[],
): { readonly files: Files; readonly edited: Files } {
  const next = makeNumbers(seed * 7919);
  const pick: Pick = (list) => list[next(list.length)]!;
  const languages = targets.filter((_, at) => at === seed % 3 || next(2) === 0);
  const files = new Map<string, string | Uint8Array>();
  const edited = new Map<string, string | Uint8Array>();
  const gate = { state: pick(['translated', 'reviewed']), findings: pick(['error', 'warning', 'off']) };
  files.set('barobar.json', `${JSON.stringify({ targets: languages, gate }, null, 2)}\n`);
  for (const language of ['en', ...languages]) {
    const words = path.join(root, `locales/${language}/edition.json`);
    files.set(`locales/${language}/edition.json`, fs.readFileSync(words, 'utf8'));
  }
  files.set('glossary/terms.csv', fs.readFileSync(path.join(root, 'glossary/csto.csv'), 'utf8'));
  for (let at = 0; at < 1 + (seed % 3); at++) {
    const text = makeBriefing(seed * 10 + at + 1);
    const name = names[(seed + at) % names.length]!;
    const file = `source/${pick(['', 'spring/'])}briefing-${at + 1}.${name}`;
    const write = formats[name]!;
    const style = next(1000);
    const dress = (plain: string): string | Uint8Array => {
      const dresser = makeNumbers(style);
      return write(plain, (list) => list[dresser(list.length)]!);
    };
    files.set(file, dress(text));
    edited.set(file, dress(pick(edits)(pick(edits)(text, pick), pick)));
  }
  return { files, edited };
}
