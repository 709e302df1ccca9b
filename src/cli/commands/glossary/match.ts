import type { Command } from 'commander';
import { explain } from '../../../glossary/explain.ts';
import { findInPassages } from '../../../glossary/passages.ts';
import { BarobarError } from '../../../model/error.ts';
import { decodeUtf8 } from '../../../text/decode-utf8.ts';
import { examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { count, printable } from '../../terminal.ts';

interface Options {
  readonly lang: string;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('<term>', 'term in its dictionary form, with or without the marks =, * and ~')
    .argument('[files...]', 'text files, one passage per line; - for standard input', ['-'])
    .requiredOption('--lang <tag>', 'language of the term and the text')
    .option('--json', 'print [{line, start, end, text, forms}]')
    .addHelpText(
      'after',
      examples(
        'barobar glossary match --lang ru "Совет безопасности" report.txt',
        'cat report.txt | barobar glossary match --lang tg СААД --json',
      ),
    );
}

export function run(
  context: CommandContext,
  term: string,
  files: readonly string[],
  { lang, json }: Options,
): ExitCode {
  if (!/[\p{L}\p{N}]/u.test(term))
    throw new BarobarError(
      'usage',
      `The term “${term}” has no letters and no digits.`,
      'Give a term to look for.',
    );
  const hits = files.flatMap((file) => {
    const isInput = file === '-';
    const bytes = isInput ? context.io.readInput() : context.read(file);
    const found = findInPassages(decodeUtf8(bytes, isInput ? 'standard input' : file), term, lang);
    return files.length > 1 ? found.map((hit) => ({ path: file, ...hit })) : found;
  });
  if (json) context.printJson(hits);
  else {
    const place = (hit: (typeof hits)[number]): string =>
      [...('path' in hit ? [hit.path] : []), hit.line, hit.start + 1].join(':');
    context.printResult(
      hits.map((hit) => `${printable(`${place(hit)}: ${explain(term, hit.text, hit, lang)}`)}\n`).join(''),
    );
    context.inform(`${count(hits.length, 'hit')}.`);
  }
  return 0;
}
