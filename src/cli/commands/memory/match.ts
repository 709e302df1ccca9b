import { type Command, InvalidArgumentError } from 'commander';
import { decodeUtf8 } from '../../../text/decode-utf8.ts';
import { matchTexts, type TextMatches } from '../../../workflows/memory/match.ts';
import { atLeastOne, examples } from '../../arguments.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { printable } from '../../terminal.ts';

interface Options {
  readonly to: string;
  readonly min: number;
  readonly most: number;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('[file]', 'text file, one sentence per line; - for standard input', '-')
    .requiredOption('--to <tag>', 'language of the translations')
    .option('--min <score>', 'lowest score to print, from 1 to 100', score, 70)
    .option('--most <number>', 'number of matches per sentence', atLeastOne, 5)
    .option('--json', 'print JSON Lines: one object for each sentence')
    .addHelpText(
      'after',
      examples(
        'barobar memory match --to ru sentences.txt',
        'barobar memory match --to tg --json < sentences.txt',
      ),
    );
}

export async function run(context: CommandContext, file: string, options: Options): Promise<ExitCode> {
  const text = decodeUtf8(
    file === '-' ? context.io.readInput() : context.read(file),
    file === '-' ? 'standard input' : file,
  );
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
  const { to: language, min: least, most } = options;
  const found = matchTexts(context.openWorkspaceAsIs(), lines, {
    language,
    least,
    most,
    now: context.io.elapsed,
  });
  for await (const matches of found)
    context.printResult(options.json ? jsonLine(matches) : describe(matches));
  return 0;
}

function jsonLine({ text, ms, matches }: TextMatches): string {
  return `${JSON.stringify({ line: text, ms: Math.round(ms * 1000) / 1000, matches })}\n`;
}

function describe({ text, matches }: TextMatches): string {
  const lines = matches.map(({ score, kind, target, document, segment, reasons, adapted }) => {
    const why = reasons ? ` (${reasons.join(', ')})` : '';
    const place = segment === '' ? document : `${document} ${segment}`;
    return `  ${printable(`${score} % ${kind}${why}: ${adapted ?? target}`)}\n      ${printable(place)}\n`;
  });
  return `${printable(text)}\n${lines.length > 0 ? lines.join('') : '  no match\n'}`;
}

function score(value: string): number {
  if (/^[1-9]\d?$|^100$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number from 1 to 100.');
}
