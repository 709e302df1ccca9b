import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { outputFolders } from '../../workspace/layout.ts';
import { deskFolder } from '../../workspace/lock.ts';
import { type PreviewServer, startPreviewServer } from '../../workspace/preview-server.ts';
import type { Settings } from '../../workspace/settings.ts';
import { watchFolder } from '../../workspace/watch.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { describeLetOut } from '../report-gate.ts';
import { formatFault, formatFinding } from '../report-text.ts';
import { type Publish, publishOnce, reportStillPublic } from './publish.ts';

/** Publishes, and again after each change, and shows the site to browsers of this machine, until it is told to stop. */
export async function previewSite(desk: Desk, names: readonly string[], options: Publish): Promise<ExitCode> {
  for (const other of ['record', 'date', 'dryRun', 'json'] as const)
    if (options[other] !== undefined)
      throw new BarobarError(
        'usage',
        `--${other === 'dryRun' ? 'dry-run' : other} does not go with --watch and --serve.`,
        'Publish once with it.',
      );
  const folder = desk.resolveOutput(options.output) ?? path.join(desk.root, outputFolders.site);
  let fault: string | undefined;
  /** Of the settings as they were last read. */
  let base = '/';
  let isFirst = true;
  const make = async (): Promise<void> => {
    try {
      const { isRefused, findings, letOut, renewed, stillPublic } = await publishOnce(desk, names, options);
      desk.findings(findings);
      reportStillPublic(desk, stillPublic);
      for (const line of describeLetOut(letOut, 'published')) desk.lines(`${line}\n`);
      fault = isRefused ? findings.map((finding) => formatFinding(finding, false)).join('\n') : undefined;
      desk.remark(isRefused ? 'Nothing was published: the gate is closed.' : `Rebuilt: ${renewed}.`);
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
    ? watchFolder(desk.root, makeIsIgnored(desk.root, folder), () => {
        work = work.then(make).then(() => server?.reload());
      })
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

/** The settings; undefined while they cannot be read. */
function readableSettings(desk: Desk): Settings | undefined {
  try {
    return desk.workspaceAsIs().settings;
  } catch (error) {
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}

/** What no site is made of: what commands write, version control, packages, and hidden files but for our own. */
function makeIsIgnored(root: string, site: string): (file: string) => boolean {
  const ours = path.join(root, path.dirname(deskFolder));
  const outputs = new Set(
    [...Object.values(outputFolders), deskFolder].map((folder) => path.join(root, folder)),
  );
  return (file) => {
    const name = path.basename(file);
    return (
      outputs.has(file) || file === site || name === 'node_modules' || (name.startsWith('.') && file !== ours)
    );
  };
}
