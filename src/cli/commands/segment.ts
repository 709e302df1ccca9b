import { BarobarError } from '../../model/error.ts';
import { formatOf, segmentText } from '../../workflows/segment.ts';
import { decodeUtf8 } from '../../workspace/decode.ts';
import { languageTag } from '../../workspace/settings.ts';
import type { Desk } from '../desk.ts';
import type { Segment } from '../program.ts';
import { printable } from '../report-text.ts';
import type { ExitCode } from '../run.ts';

export async function segment(desk: Desk, files: readonly string[], options: Segment): Promise<ExitCode> {
  if (!languageTag.test(options.lang)) {
    throw new BarobarError(
      'usage',
      `“${options.lang}” is not a language tag.`,
      'Use a BCP 47 tag such as en, ru, be, tg.',
    );
  }
  const sentences = files.flatMap((file) => {
    const bytes = file === '-' ? desk.io.readInput() : desk.read(file);
    const path = file === '-' ? 'standard input' : file;
    const text = decodeUtf8(bytes, path);
    const found = segmentText(text, options.lang, { format: options.format ?? formatOf(file), path });
    return files.length > 1 ? found.map((sentence) => ({ path: file, ...sentence })) : found;
  });
  if (options.json) desk.json(sentences);
  else desk.result(sentences.map(({ text }) => `${printable(text)}\n`).join(''));
  return 0;
}
