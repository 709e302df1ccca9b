import type { Document } from '../../model/document.ts';
import type { TranslationSet } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import type { WriteOptions } from '../write-options.ts';

/**
 * The text of a PO file for translators into the set's language. The context of an entry is the segment's id; inline codes are written
 * as marked text (`<1>bold</1>`), which the header says. Drafts are fuzzy. A translation of an earlier source text is left out.
 */
export function writePo(document: Document, set: TranslationSet, options: WriteOptions = {}): string {
  const head = [
    'msgid ""',
    'msgstr ""',
    ...[
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      `Language: ${set.language}`,
      `X-Source-Language: ${document.language}`,
      'X-Markup: barobar',
    ].map((line) => quote(`${line}\n`)),
  ];
  const entries = document.units
    .flatMap(({ segments }) => segments)
    .filter(({ id }) => !options.only || options.only.has(id))
    .map(({ id, source }) => {
      const work = set.entries.get(id);
      const isCurrent = work !== undefined && work.target.trim() !== '' && isCosmetic(work.source, source);
      const notes = (options.notes?.get(id) ?? []).flatMap((note) => note.split('\n'));
      return [
        ...notes.map((note) => `#. ${note}`),
        `#: ${document.path.replaceAll(' ', '%20')}`,
        ...(isCurrent && work.state === 'initial' ? ['#, fuzzy'] : []),
        `msgctxt ${quote(id)}`,
        `msgid ${quote(source)}`,
        `msgstr ${quote(isCurrent ? work.target : '')}`,
      ];
    });
  return [head, ...entries].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function quote(text: string): string {
  return `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')}"`;
}
