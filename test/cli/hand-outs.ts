import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { readZip, readZipEntry, writeZip } from '../../src/packages/zip.ts';
import { type Session, startSession } from './session.ts';

/** A briefing with what spreadsheets and word processors like to change. */
const briefing = `---
title: Talks on the lake & its dam
---

# Talks in Dushanbe

The **ministers** met in [Dushanbe](https://example.org/) on 5 May 2026. They agreed on 15 points — “joint” & *wet*[^1].

=SUM of all things is 1.5. The number is +375 29 123-45-67. Half is 1/2, and \`x\` stays \\<1>.

## Next steps

- The lake is 40 m deep.
- Yes.

| Country | Height |
|---|---|
| Tajikistan | 40 m |
| Belarus | 1.5 |

No one was hurt. The dam is old. It is done. The lake is calm.

[^1]: A note.
`;

/** A workspace whose briefing was exported as a table into Russian. */
export interface HandOut {
  readonly session: Session;
  /** Source texts by id, in the order of the document. */
  readonly sources: ReadonlyMap<string, string>;
  readonly ids: readonly string[];
  readonly bytes: Uint8Array;
}

export async function startHandOut(format: 'docx' | 'xlsx', ...options: string[]): Promise<HandOut> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","be"]}');
  session.write('source/talks.md', briefing);
  session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
  await session.run('update');
  return sendOut(session, format, ...options);
}

/** Exports the briefing of a session again. */
export async function sendOut(session: Session, format: string, ...options: string[]): Promise<HandOut> {
  const outcome = await session.run('export', '--to', 'ru', '--format', format, ...options);
  if (outcome.code !== 0) throw new Error(outcome.err);
  const ledger = JSON.parse(session.read('locales/en/talks.json')) as Record<string, { source: string }>;
  const sources = new Map(Object.entries(ledger).map(([id, { source }]) => [id, source]));
  return { session, sources, ids: [...sources.keys()], bytes: readBytes(session, `out/ru/talks.${format}`) };
}

export function readBytes(session: Session, file: string): Uint8Array {
  return fs.readFileSync(path.join(session.folder, file));
}

/** What a translator makes of a sentence in these tests: no two of them are the same. */
export function translate(source: string): string {
  return `Перевод: ${source}`;
}

/** A package with one of its parts rewritten, and others put in. */
export function rewrite(
  bytes: Uint8Array,
  part: string,
  change: (text: string) => string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const zip = readZip(bytes, 'a');
  const entries = [...zip.entries.keys()].map((name) => ({ name, bytes: readZipEntry(zip, name)! }));
  const written = entries.map(({ name, bytes: old }) => {
    if (name !== part) return { name, bytes: old };
    const before = new TextDecoder().decode(old);
    return { name, bytes: new TextEncoder().encode(change(before)) };
  });
  const added = Object.entries(more).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const replaced = new Set(added.map(({ name }) => name));
  return writeZip([...written.filter(({ name }) => !replaced.has(name)), ...added]);
}

export function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(readZipEntry(readZip(bytes, 'a'), part));
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What became of a returned table. */
export interface Returned {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Targets in the locale file, by id. */
  readonly targets: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly states: ReadonlyMap<string, string>;
  /** Everything that was kept aside. */
  readonly quarantine: string;
}

export async function bringBack(
  { session }: HandOut,
  bytes: Uint8Array | string,
  name: string,
  ...options: string[]
): Promise<Returned> {
  session.write(name, bytes);
  const { code, out, err } = await session.run('import', name, ...options);
  const locale = session.exists('locales/ru/talks.json')
    ? (JSON.parse(session.read('locales/ru/talks.json')) as Record<
        string,
        { target: string; state: string; note?: string[] }
      >)
    : {};
  const filled = Object.entries(locale).filter(([, { target }]) => target !== '');
  return {
    code,
    out,
    err,
    targets: new Map(filled.map(([id, { target }]) => [id, target])),
    notes: new Map(Object.entries(locale).map(([id, { note = [] }]) => [id, note])),
    states: new Map(filled.map(([id, { state }]) => [id, state])),
    quarantine: Object.values(session.snapshot('.barobar/quarantine')).join('\n'),
  };
}

/**
 * What holds for every damage: no sentence has the translation of another, none that came back is lost in silence, and only what
 * was taken whole ends in 0. `typed` are the translations that were typed, by id, as far as they are still in the file.
 */
export function expectSafe(
  { ids, sources }: HandOut,
  { code, err, targets, quarantine }: Returned,
  changed: ReadonlyMap<string, string> = new Map(),
): void {
  expect([0, 1]).toContain(code);
  for (const id of ids) {
    const target = targets.get(id);
    const typed = changed.get(id) ?? translate(sources.get(id)!);
    if (target !== undefined) expect([id, target]).toEqual([id, typed]);
    else {
      const plain = sources.get(id)!.replace(/<[^>]*>/g, '');
      const isNamed = [id, `“${plain}”`].some((name) => err.includes(name)) || quarantine.includes(id);
      expect([id, isNamed]).toEqual([id, true]);
    }
  }
}
