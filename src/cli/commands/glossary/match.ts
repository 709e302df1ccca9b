import { explain } from '../../../glossary/explain.ts';
import { findInPassages } from '../../../glossary/passages.ts';
import { BarobarError } from '../../../model/error.ts';
import { decodeUtf8 } from '../../../text/decode-utf8.ts';
import type { Desk } from '../../desk.ts';
import type { ExitCode } from '../../exit-code.ts';
import { count, printable } from '../../report-text.ts';

export interface GlossaryMatch {
  readonly lang: string;
  readonly json?: true;
}

export async function matchTerm(
  desk: Desk,
  term: string,
  files: readonly string[],
  { lang, json }: GlossaryMatch,
): Promise<ExitCode> {
  if (!/[\p{L}\p{N}]/u.test(term))
    throw new BarobarError(
      'usage',
      `The term “${term}” has no letters and no digits.`,
      'Give a term to look for.',
    );
  const hits = files.flatMap((file) => {
    const isInput = file === '-';
    const bytes = isInput ? desk.io.readInput() : desk.read(file);
    const found = findInPassages(decodeUtf8(bytes, isInput ? 'standard input' : file), term, lang);
    return files.length > 1 ? found.map((hit) => ({ path: file, ...hit })) : found;
  });
  if (json) desk.json(hits);
  else {
    const place = (hit: (typeof hits)[number]): string =>
      [...('path' in hit ? [hit.path] : []), hit.line, hit.start + 1].join(':');
    desk.result(
      hits.map((hit) => `${printable(`${place(hit)}: ${explain(term, hit.text, hit, lang)}`)}\n`).join(''),
    );
    desk.remark(`${count(hits.length, 'hit')}.`);
  }
  return 0;
}
