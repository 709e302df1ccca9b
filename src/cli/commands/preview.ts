import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import {
  breaksFolder,
  glossaryFolder,
  localesFolder,
  outputFolders,
  publishedFolder,
  segmentationFile,
  settingsFile,
  sourceFolder,
} from '../../workspace/layout.ts';
import { type PreviewServer, startPreviewServer } from '../../workspace/preview-server.ts';
import type { Settings } from '../../workspace/settings.ts';
import { type WatchedFolder, watchFolders } from '../../workspace/watch.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeLetOut } from '../report-gate.ts';
import { formatFault, formatFinding } from '../report-text.ts';
import { type Publish, publishOnce } from './publish.ts';

/** Publishes, and again after each change, and shows the site to browsers of this machine, until it is told to stop. */
export async function previewSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  for (const other of ['record', 'date', 'dryRun', 'json'] as const)
    if (options[other] !== undefined)
      throw new BarobarError(
        'usage',
        `--${other === 'dryRun' ? 'dry-run' : other} does not go with --watch and --serve.`,
        'Publish once with it.',
      );
  const folder =
    options.output === undefined ? path.join(desk.root, outputFolders.site) : desk.resolve(options.output);
  let fault: string | undefined;
  /** Of the settings as they were last read. */
  let base = '/';
  let isFirst = true;
  const make = async (): Promise<void> => {
    try {
      const { isRefused, findings, letOut, renewed } = await publishOnce(desk, names, options);
      desk.findings(findings);
      for (const line of describeLetOut(letOut, 'published')) desk.lines(`${line}\n`);
      fault = isRefused ? findings.map((finding) => formatFinding(finding, false)).join('\n') : undefined;
      desk.remark(isRefused ? 'Nothing was published: the gate is closed.' : `Made anew: ${renewed}.`);
    } catch (error) {
      // Where there is nothing to preview, there is nothing to wait for.
      if (isFirst && error instanceof BarobarError && ['usage', 'workspace-missing'].includes(error.code))
        throw error;
      fault =
        error instanceof BarobarError ? formatFault(error, false) : String((error as Error).stack ?? error);
      desk.lines(`${error instanceof BarobarError ? formatFault(error, desk.hasColor) : fault}\n`);
    }
    isFirst = false;
    const settings = readableSettings(desk);
    if (settings) base = new URL(settings.site?.url ?? 'http://localhost/').pathname;
  };
  await make();
  let server: PreviewServer | undefined;
  if (options.serve) {
    server = await startPreviewServer(
      { disk: () => desk.disk(), folder, base: () => base, fault: () => fault },
      options.port ?? usualPort,
    );
    desk.result(`${server.address}\n`);
  }
  let work = Promise.resolve();
  const watcher = options.watch
    ? watchFolders(
        () => foldersOf(desk),
        () => {
          work = work.then(make).then(() => server?.reload());
        },
      )
    : undefined;
  desk.remark(`${options.watch ? 'Watching the workspace. ' : ''}Ctrl-C ends this.`);
  await desk.io.stopped();
  watcher?.close();
  await work;
  await server?.close();
  return 0;
}

/** Where the preview is unless another port is named: the same each time, so that an open page finds it again. */
const usualPort = 4321;

/** All that a site is made of, without what a link takes from outside the workspace. */
function foldersOf(desk: Desk): readonly WatchedFolder[] {
  const inside = (relative: string): string => path.join(desk.root, relative);
  const disk = desk.disk();
  const folders: readonly WatchedFolder[] = [
    ...[sourceFolder, localesFolder, glossaryFolder, breaksFolder, publishedFolder].map((folder) => ({
      folder: inside(folder),
    })),
    {
      folder: desk.root,
      names: [settingsFile, segmentationFile, sourceFolder, localesFolder, glossaryFolder],
    },
    ...lookFiles(desk).map((file) => ({
      folder: path.dirname(inside(file)),
      names: [path.basename(file)],
    })),
  ];
  return folders.filter(({ folder }) => {
    try {
      return disk.isFolder(folder);
    } catch (error) {
      if (error instanceof BarobarError) return false;
      throw error;
    }
  });
}

/** Files that the settings name for the look of the site; none while the settings cannot be read. */
function lookFiles(desk: Desk): readonly string[] {
  const site = readableSettings(desk)?.site;
  return [site?.logo, site?.style, site?.template].filter((file) => file !== undefined);
}

/** The settings; undefined while they cannot be read. */
function readableSettings(desk: Desk): Settings | undefined {
  try {
    return desk.workspace().settings;
  } catch (error) {
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}
