import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { readProgramFile } from '../../workspace/program.ts';
import type { CommandContext } from '../command-context.ts';
import { type ReportName, reportFormats } from './registry.ts';
import type { Report, ReportWriter } from './report.ts';
import { formatFindings, formatSummary } from './text.ts';

/** Where the reports of a command go: one to standard output or a file, more to files of their own. */
export interface Destination {
  readonly format: ReportName;
  /** A file for the report, instead of standard output. */
  readonly output?: string;
  /** Files for more reports; their endings choose the format. */
  readonly report: readonly string[];
}

/**
 * Loads the forms of reports asked for; gives what sends a report to where it is to go. Text for people goes with its
 * findings to standard error and with its summary to standard output.
 * @throws `usage` for a file whose name has no known ending
 */
export async function sendReports(
  context: CommandContext,
  { format, output, report: files }: Destination,
): Promise<(report: Report, table: string) => void> {
  const read = (name: string): string => readProgramFile(context.disk(), `cli/reports/${name}`);
  const more = await Promise.all(
    files.map(async (file): Promise<[string, ReportWriter]> => [file, await formatOf(file).load(read)]),
  );
  const write = await reportFormats.find(({ name }) => name === format)?.load(read);
  return (report, table) => {
    for (const [file, writer] of more) context.write(file, writer(report));
    if (output !== undefined) context.write(output, write?.(report) ?? '');
    else if (format !== 'text') context.printResult(write?.(report) ?? '');
    else context.printToStderr(formatFindings(report.findings, report.source, context.hasColor));
    if (format === 'text' || output !== undefined) context.printResult(table + formatSummary(report));
  };
}

function formatOf(file: string): (typeof reportFormats)[number] {
  const ending = path.extname(file).toLowerCase();
  const found = reportFormats.find(({ endings }) => endings.includes(ending));
  if (found) return found;
  const known = reportFormats.flatMap(({ endings, name }) => endings.map((each) => `${each} (${name})`));
  throw new BarobarError(
    'usage',
    `The name of “${file}” does not say which report to write.`,
    `Use one of these endings: ${known.join(', ')}.`,
  );
}
