import { type Command, Option } from 'commander';
import { formats } from '../../formats/registry.ts';
import { BarobarError } from '../../model/error.ts';
import { findLanguagesWithoutBreaks } from '../../segmentation/srx/no-breaks.ts';
import { readSrx } from '../../segmentation/srx/read.ts';
import type { SrxRules } from '../../segmentation/srx/rules.ts';
import { makeSrxSegmenter } from '../../segmentation/srx/segmenter.ts';
import { keepQuotations } from '../../segmentation/whole-quotations.ts';
import {
  type ExplainedBreak,
  explainFile,
  formatOf,
  segmentFile,
} from '../../workflows/sentences/segment.ts';
import { findTagFault } from '../../workspace/language-tags.ts';
import { decodeXml } from '../../xml/decode.ts';
import { examples } from '../arguments.ts';
import type { ExitCode } from '../command.ts';
import type { CommandContext } from '../command-context.ts';
import { printable } from '../terminal.ts';

interface Options {
  readonly lang: string;
  readonly format?: string;
  readonly srx?: string;
  readonly wholeQuotations?: true;
  readonly explain?: true;
  readonly json?: true;
}

export function configure(command: Command): void {
  command
    .argument('[files...]', 'text files or documents; - for standard input', ['-'])
    .option('--lang <tag>', 'language of the text', 'en')
    .addOption(
      new Option('--format <name>', 'format of the text (default: by file name)').choices(
        formats.map(({ name }) => name),
      ),
    )
    .option('--srx <file>', 'SRX file with break rules of your own')
    .option('--whole-quotations', 'keep quoted speech of several sentences in one piece')
    .option('--explain', 'print each possible break and each line, and what decided it')
    .option('--json', 'print [{text, start, end, unit, role}], or the breaks of --explain')
    .addHelpText(
      'after',
      examples(
        'barobar segment briefing.txt',
        'barobar segment briefing.txt --explain',
        'cat text.md | barobar segment - --format markdown --json',
      ),
    );
}

export function run(context: CommandContext, files: readonly string[], options: Options): ExitCode {
  const fault = findTagFault(options.lang);
  if (fault) throw new BarobarError('usage', fault.message, fault.advice);
  const rules = options.srx === undefined ? undefined : openRules(context, options.srx);
  const byRules = rules && makeSrxSegmenter(rules);
  const segmenter = options.wholeQuotations ? keepQuotations(byRules) : byRules;
  const texts = files.map((file) => {
    const path = file === '-' ? 'standard input' : file;
    const bytes = file === '-' ? context.io.readInput() : context.read(file);
    const given = { format: options.format ?? formatOf(file), path, ...(segmenter && { segmenter }) };
    return { file, path, bytes, given };
  });
  const named = <T>(file: string, records: readonly T[]): readonly T[] =>
    files.length > 1 ? records.map((record) => ({ path: file, ...record })) : records;
  if (options.explain) {
    const found = texts.map((one) => ({ ...one, breaks: explainFile(one.bytes, options.lang, one.given) }));
    if (options.json) context.printJson(found.flatMap(({ file, breaks }) => named(file, breaks)));
    else
      context.printResult(
        found.flatMap(({ path, breaks }) => breaks.map((one) => formatBreak(path, one))).join(''),
      );
  } else {
    const found = texts.map((one) => ({
      ...one,
      sentences: segmentFile(one.bytes, options.lang, one.given),
    }));
    if (options.json) context.printJson(found.flatMap(({ file, sentences }) => named(file, sentences)));
    else
      context.printResult(
        found.flatMap(({ sentences }) => sentences.map(({ text }) => `${printable(text)}\n`)).join(''),
      );
  }
  if (rules) context.printFindings(findLanguagesWithoutBreaks(rules, [options.lang]));
  return 0;
}

function openRules(context: CommandContext, file: string): SrxRules {
  return readSrx(decodeXml(context.read(file), file), file);
}

/** `a.txt:3:14: no break: “Dr.” is an abbreviation … (… met. Dr. ¦ Lee spoke …) [abbreviation-never-ends]` */
function formatBreak(path: string, one: ExplainedBreak): string {
  const { line, column, rule, source } = one;
  const decision = one.break ? 'break' : 'no break';
  const around = `${one.before.trimStart()}¦${one.after.trimEnd()}`.replace(/\s+/gu, ' ');
  const name = source ? `${rule}, ${source.location.path}:${source.location.line}` : rule;
  const text = `${path}:${line}:${column}: ${decision}: “${one.words.trim()}” ${one.summary} (${around}) [${name}]`;
  return `${printable(text)}\n`;
}
