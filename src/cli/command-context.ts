import path from 'node:path';
import { loadCommandTexts } from '../messages/commands/commands.ts';
import type { Localise, Things } from '../messages/commands/texts.ts';
import { type FindingLanguage, loadFindings } from '../messages/findings/languages.ts';
import { sayFinding } from '../messages/findings/say.ts';
import { BarobarError } from '../model/error.ts';
import { type Finding, said } from '../model/finding.ts';
import { isoDayOf } from '../text/calendar.ts';
import { withUniqueIds } from '../workflows/sentences/duplicate-ids.ts';
import { isInside } from '../workspace/confine.ts';
import type { Disk } from '../workspace/disk.ts';
import { findWorkspace, type WorkspaceSearch } from '../workspace/find-workspace.ts';
import { settingsFile, sourceFolder } from '../workspace/layout.ts';
import { localDayOf, openAccess, type WorkspaceAccess } from '../workspace/machine.ts';
import type { Listed, ListedFile } from '../workspace/output-folder.ts';
import { applyPlan, type Destination, type Plan, readOnly, type Tidied, tryPlan } from '../workspace/plan.ts';
import { makeReadAhead } from '../workspace/read-ahead.ts';
import { documentName, openWorkspace, type Workspace } from '../workspace/workspace.ts';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';
import { describeDuplicates } from './reports/changes.ts';
import { formatFindings } from './reports/findings.ts';
import { printable, summarise } from './terminal.ts';

/**
 * The functions that every command works with. `WorkspaceAccess` adds the folder of the workspace (`root`), a disk that is confined to it
 * (`disk`), and the paths that the command line names, which that disk admits from then on (`resolve`).
 */
export interface CommandContext extends WorkspaceAccess {
  readonly io: Omit<Io, 'disk'>;
  /** The language of messages. */
  readonly language: FindingLanguage;
  /** A finding in the language of messages, for a report. `printJson` and `printFindings` do this themselves. */
  localiseFinding(finding: Finding): Finding;
  /** The text with this name that commands print, in the language of messages. */
  readonly localise: Localise;
  /**
   * Opens the workspace the command line names, on the disk given or on `disk()`, with the results of a merge of branches
   * repaired in memory, and reports the repair.
   */
  openWorkspace(on?: Disk): Workspace;
  /** The same for `update`, which writes the repair and reports it. */
  openWorkspaceToUpdate(): Workspace;
  /**
   * The same without a repair, for commands that need only the settings or the glossary, or repair it themselves: no locale
   * file is read.
   */
  openWorkspaceAsIs(on?: Disk): Workspace;
  /** A path for people, with `/`: relative to the current folder for what is in it or in the workspace around it. */
  displayPath(file: string): string;
  /**
   * The names, with those of files in `source/` replaced by the names of their documents if the command runs in a folder
   * below the workspace: in `source/2026/`, `today.md` is `2026/today`.
   */
  toDocumentNames(names: readonly string[]): readonly string[];
  /** Carries out a plan; in a dry run it only returns and refuses what that would. */
  apply<Result>(destination: Destination, plan: Plan<Result>): Result;
  /** Writes a file named on the command line, unless it has that content already; nothing in a dry run. */
  write(file: string, content: string | Uint8Array): void;
  /** The bytes of a file named on the command line. */
  read(file: string): Uint8Array;
  /** Prints a text on standard output. */
  printResult(text: string): void;
  /** Prints a list on standard output, one line for each item: of a long one the first few and a count, unless it is to be verbose. */
  printList(lines: readonly string[], things: Things): void;
  /** Prints a value as JSON on standard output. */
  printJson(value: unknown): void;
  /** Prints findings on standard error. */
  printFindings(findings: readonly Finding[]): void;
  /** Prints lines that end with a line break on standard error. */
  printToStderr(text: string): void;
  /** Whether long lists are printed in full. */
  readonly isVerbose: boolean;
  /** Whether standard error may have colours. */
  readonly hasColor: boolean;
  /** The day (ISO) to write on what is done: by the calendar of the machine's time zone. */
  today(): string;
  /** The day (ISO) by which waivers end: in universal time, so that it is the same wherever the machine is. */
  universalDay(): string;
  /** Prints a line about the run on standard error, unless `--quiet` is given. */
  inform(text: string): void;
}

interface GlobalOptions {
  readonly workspace?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly language?: FindingLanguage;
  readonly dryRun?: boolean;
}

/** The context of a command, by the options that every command has. */
export async function openContext(io: Io, options: GlobalOptions): Promise<CommandContext> {
  const { language = 'en' } = options;
  const [say, localise] = await Promise.all([loadFindings(language), loadCommandTexts(language)]);
  const localiseFinding = (finding: Finding): Finding => sayFinding(finding, say);
  const search: WorkspaceSearch =
    options.workspace === undefined
      ? findWorkspace(io.cwd, io)
      : { root: path.resolve(io.cwd, options.workspace) };
  const access = openAccess(io.disk, io.cwd, search.root ?? io.cwd);
  const { root, disk, resolve } = access;
  const isAround = root !== io.cwd && isInside(io.cwd, root);
  const displayPath = (file: string): string => {
    const relative = path.relative(io.cwd, file);
    const isNear = !relative.startsWith('..') || (isAround && isInside(file, root));
    // The current folder itself.
    if (relative === '') return '.';
    return printable((isNear ? relative : file).split(path.sep).join('/'));
  };
  const isVerbose = options.verbose === true;
  const color = io.hasColor && options.color !== false;
  const apply = options.dryRun ? tryPlan : applyPlan;
  let line = 0;
  const wipe = (): void => {
    if (line > 0) io.err(`\r${' '.repeat(line)}\r`);
    line = 0;
  };
  const nextLine = createProgress(io.elapsed);
  const progress: Workspace['progress'] = (document, total) => {
    const text = io.isTerminal && options.quiet !== true ? nextLine(printable(document), total) : undefined;
    if (text === undefined) return;
    wipe();
    io.err(text);
    line = text.length;
  };
  const openWorkspaceAsIs = (on = disk()): Workspace => {
    if (search.root === undefined) throw noWorkspace(io.cwd, search);
    const isDryRun = options.dryRun === true;
    const workspace = openWorkspace(root, { disk: on, process: io.process, progress }, { isDryRun });
    // A dry run also keeps no by-products, such as the cache of findings.
    return isDryRun ? { ...workspace, disk: readOnly(on) } : workspace;
  };
  const inform = (text: string): void => {
    wipe();
    if (options.quiet !== true) io.err(`${text}\n`);
  };
  return {
    ...access,
    io,
    language,
    localiseFinding,
    localise,
    displayPath,
    toDocumentNames: (names) =>
      names.map((name) => {
        const file = path.resolve(io.cwd, name);
        if (!isAround || !isInside(file, path.join(root, sourceFolder)) || !disk().has(file)) return name;
        return documentName(path.relative(root, file).split(path.sep).join('/'));
      }),
    openWorkspace(on) {
      const workspace = withUniqueIds(
        on ? openWorkspaceAsIs(on) : { ...openWorkspaceAsIs(), ahead: makeReadAhead() },
      );
      const duplicates = workspace.repair?.duplicates ?? [];
      if (duplicates.length > 0) inform(describeDuplicates(duplicates, localise));
      return workspace;
    },
    openWorkspaceToUpdate: () => withUniqueIds({ ...openWorkspaceAsIs(), ahead: makeReadAhead() }),
    openWorkspaceAsIs,
    apply,
    write(name, after) {
      const file = resolve(name);
      const destination = { root, disk: disk(), process: io.process };
      apply(destination, { named: [{ path: file, before: destination.disk.read(file), after }] });
    },
    read(file) {
      const bytes = readNamed(disk(), resolve(file), file);
      if (bytes) return bytes;
      throw new BarobarError('file-missing', 'There is no such file.', 'Check its name.', { path: file });
    },
    printResult(text) {
      wipe();
      io.out(text);
    },
    printList(lines, things) {
      const shown = summarise(lines, (line) => line, { isVerbose, things, localise });
      wipe();
      io.out(shown.map((line) => `${line}\n`).join(''));
    },
    printJson(value) {
      wipe();
      const localised = (_: string, each: unknown): unknown =>
        isFinding(each) ? localiseFinding(each) : each;
      io.out(`${JSON.stringify(value, localised, 2)}\n`);
    },
    printFindings(findings) {
      wipe();
      if (findings.length > 0)
        io.err(formatFindings(findings.map(localiseFinding), { color, isVerbose, localise }));
    },
    printToStderr(text) {
      wipe();
      if (text !== '') io.err(text);
    },
    isVerbose,
    hasColor: color,
    today: () => localDayOf(io.now()),
    universalDay: () => isoDayOf(io.now()),
    inform,
  };
}

/** The bytes of a file; errors have its name as it was typed. */
function readNamed(disk: Disk, file: string, name: string): Uint8Array | undefined {
  try {
    return disk.read(file);
  } catch (error) {
    if (!(error instanceof BarobarError)) throw error;
    const advice = disk.isFolder(file) ? 'Name the files in it.' : error.advice;
    throw new BarobarError(error.code, error.message, advice, { path: name });
  }
}

/** Whether a value is a finding whose text is in several languages. */
function isFinding(value: unknown): value is Finding {
  return typeof value === 'object' && value !== null && said in value;
}

function noWorkspace(folder: string, { stop, at }: WorkspaceSearch & { root: undefined }): BarobarError {
  const place = { path: settingsFile };
  if (stop === 'foreign')
    return new BarobarError(
      'workspace-missing',
      `There is no ${settingsFile} in ${folder}, and that of ${at} belongs to another user.`,
      'If you trust it, name its folder with --workspace.',
      place,
    );
  const reach = {
    repository: ` up to ${at}, the root of a git repository`,
    home: ' below the home folder',
    top: '',
  };
  return new BarobarError(
    'workspace-missing',
    at === folder
      ? `There is no ${settingsFile} in ${folder}.`
      : `There is no ${settingsFile} in ${folder}, nor in the folders above it${reach[stop]}.`,
    'Create one with “barobar init”, or name its folder with --workspace.',
    place,
  );
}

/** Prints the files that were written, and what became of those of earlier runs. */
export function reportWritten(
  context: CommandContext,
  { files, ...tidied }: Listed<ListedFile>,
  { json }: { readonly json?: true },
): void {
  const shown = files.map((file) => ({ ...file, file: context.displayPath(file.file) }));
  if (json) context.printJson(shown);
  else
    context.printList(
      shown.map(({ file }) => file),
      'files',
    );
  reportTidied(context, tidied);
}

/** Prints which files of earlier runs were removed, and which stay although their documents or languages are gone. */
export function reportTidied(context: CommandContext, { removed, kept }: Tidied): void {
  const { localise, isVerbose } = context;
  const lines = summarise(
    removed,
    (file) => localise('tidied.removed', { file: context.displayPath(file) }),
    {
      isVerbose,
      things: 'files removed',
      localise,
    },
  );
  for (const line of lines) context.inform(line);
  for (const file of kept)
    context.printToStderr(`${localise('tidied.kept', { file: context.displayPath(file) })}\n`);
}
