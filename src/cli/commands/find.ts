import type { Command } from 'commander';
import { type Found, findSentences } from '../../workflows/memory/find.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

export function configure(command: Command): void {
  command
    .argument('<text>', 'words, in any of their forms')
    .option('--lang <tag>', 'language of the words (default: all)')
    .option('--json', 'print the sentences as JSON')
    .addHelpText(
      'after',
      examples('barobar find "collective forces"', 'barobar find --lang ru "коллективные силы" --json'),
    );
}

export async function run(
  context: CommandContext,
  text: string,
  options: { readonly lang?: string; readonly json?: true },
): Promise<ExitCode> {
  const found: Found[] = [];
  for await (const sentence of findSentences(context.openWorkspace(), text, options.lang)) {
    found.push(sentence);
    if (!options.json) context.printResult(describe(sentence));
  }
  if (options.json) context.printJson(found);
  context.inform(context.localise('find.found', { count: found.length }));
  return 0;
}

/** The address of the sentence, then what it says in each language; the words are in brackets. */
function describe({ document, segment, texts, hits }: Found): string {
  const place = segment === '' ? document : `${document} ${segment}`;
  const lines = Object.entries(texts).map(([language, text]) => {
    const marked = hits
      .filter((hit) => hit.language === language)
      .reduceRight(
        (rest, { start, end }) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
        text,
      );
    return `  ${printable(`${language}: ${marked}`)}\n`;
  });
  return `${printable(place)}\n${lines.join('')}`;
}
