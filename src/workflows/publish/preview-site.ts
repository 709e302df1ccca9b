import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { PreviewState } from '../../model/preview.ts';
import type { Disk } from '../../workspace/disk.ts';
import { outputFolders } from '../../workspace/layout.ts';
import { scratchFolder } from '../../workspace/lock.ts';
import { type PreviewServer, startPreviewServer } from '../../workspace/preview-server.ts';
import { watchFolder } from '../../workspace/watch.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { describeState, readPreviewScript } from './preview-state.ts';
import type { Published } from './publish.ts';

/** Which site is published for a preview, whether again after each change, and how it is shown. */
export interface PreviewRequest {
  /** Absolute path of the workspace. */
  readonly root: string;
  /** Absolute path of the site; `dist/site/` of the workspace if undefined. */
  readonly folder: string | undefined;
  /** Publish again after each change. */
  readonly watch: boolean;
  /** Show the site at this port of this machine, 0 for any that is free; undefined for no server. */
  readonly port: number | undefined;
  /** Opens the disk, confined to folders that may be read. */
  disk(): Disk;
  /** Opens the workspace for its settings. */
  openWorkspace(): Workspace;
  /** Publishes once. */
  publish(): Promise<Published>;
  /** Resolves when the preview is to end. */
  stopped(): Promise<void>;
}

/** What a preview reports while it runs. */
export interface PreviewReport {
  /** Returns what the pages show in place of a site that was not published; undefined for a site that was. */
  published(publication: Published): string | undefined;
  /** Returns what the pages show in place of a site that could not be made. */
  failed(error: unknown): string;
  serving(address: string): void;
  /** The first run is over; from now on only changes and the end count. */
  waiting(): void;
}

/**
 * Publishes, and again after each change, and shows the site to browsers of this machine, until it is stopped.
 * @throws `preview-port`; `usage` and `workspace-missing` from the first run: there is nothing to wait for
 */
export async function previewSite(request: PreviewRequest, report: PreviewReport): Promise<void> {
  const { root, watch, port } = request;
  const folder = request.folder ?? path.join(root, outputFolders.site);
  let fault: string | undefined;
  let findings: readonly Finding[] = [];
  /** Of the settings as they were last read. */
  let base = '/';
  let isFirst = true;
  const publish = async (): Promise<void> => {
    try {
      const published = await request.publish();
      findings = [...published.findings, ...keptOf(findings, published)];
      fault = report.published(published);
    } catch (error) {
      if (isFirst && error instanceof BarobarError && ['usage', 'workspace-missing'].includes(error.code))
        throw error;
      fault = report.failed(error);
    }
    isFirst = false;
    base = readBase(request) ?? base;
  };
  await publish();
  let server: PreviewServer | undefined;
  if (port !== undefined) {
    const script = readPreviewScript(request.disk());
    const state = (): PreviewState =>
      describeState(findings, { base, ...(fault !== undefined && { fault }) });
    server = await startPreviewServer({ disk: () => request.disk(), folder, state, script }, port);
    report.serving(server.address);
  }
  let work = Promise.resolve();
  const watcher = watch
    ? watchFolder(root, createIsIgnored(root, folder), () => {
        work = work.then(publish).then(() => server?.reload());
      })
    : undefined;
  report.waiting();
  await request.stopped();
  watcher?.close();
  await work;
  await server?.close();
}

/** Findings of earlier runs about pages that this one left as they are. */
function keptOf(earlier: readonly Finding[], { unchanged, findings }: Published): readonly Finding[] {
  const again = new Set(findings.map(({ document }) => document));
  return earlier.filter(({ document = '' }) => unchanged.includes(document) && !again.has(document));
}

/** Path of the site's public address; undefined while the settings cannot be read. */
function readBase(request: PreviewRequest): string | undefined {
  try {
    return new URL(request.openWorkspace().settings.site?.url ?? 'http://localhost/').pathname;
  } catch (error) {
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}

/** Paths that are no inputs of a site: outputs of commands, version control, packages, and hidden files except our own. */
export function createIsIgnored(root: string, site: string): (file: string) => boolean {
  const ours = path.join(root, path.dirname(scratchFolder));
  const outputs = new Set(
    [...Object.values(outputFolders), scratchFolder].map((folder) => path.join(root, folder)),
  );
  return (file) => {
    const name = path.basename(file);
    return (
      outputs.has(file) || file === site || name === 'node_modules' || (name.startsWith('.') && file !== ours)
    );
  };
}
