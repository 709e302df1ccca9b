import path from 'node:path';
import { type Say, sayInEnglish } from '../messages/findings/say.ts';
import { describeState, readPreviewScript, type ShownFinding } from '../workflows/publish/preview-state.ts';
import { planPublication } from '../workflows/publish/publish.ts';
import { openPublishing } from '../workflows/publish/publishing.ts';
import { scratchFolder } from '../workspace/lock.ts';
import { type PreviewServer, startPreviewServer } from '../workspace/preview-server.ts';
import type { PlannedPublication, PublishReport } from './contract.ts';
import type { Desk } from './desk.ts';
import { showFinding } from './overview.ts';

/** Publishes documents that pass the gate to `dist/site/`, as `publish --ready` does; all of them if none is named. */
export function publish(desk: Desk, documents: readonly string[], say: Say): Promise<PublishReport> {
  return run(desk, { documents, isReady: true, folder: undefined }, say);
}

interface PublishRequest {
  readonly documents: readonly string[];
  /** Only what passes the gate; otherwise all, with gaps and findings. */
  readonly isReady: boolean;
  readonly folder: string | undefined;
}

async function plan(desk: Desk, { documents, isReady, folder }: PublishRequest) {
  const publishing = await openPublishing(desk.root, desk.disk(), desk.open, desk.now());
  const publication = await planPublication(publishing, {
    ...{ documents, isReady, folder },
    languages: [],
    record: undefined,
    allowed: { findings: !isReady, gaps: !isReady },
    force: folder !== undefined,
  });
  return { publication, workspace: publishing.workspace };
}

/** What publishing would do to the site; nothing is rendered. */
export async function planned(
  desk: Desk,
  documents: readonly string[],
  say: Say,
): Promise<PlannedPublication> {
  const { publication } = await plan(desk, { documents, isReady: true, folder: undefined });
  const { folder, build, unchanged, skipped, stillPublic, findings } = publication;
  return {
    folder: relative(desk, folder),
    ...{ build, skipped, stillPublic },
    unchanged: unchanged.length,
    findings: findings.map((finding) => showFinding(finding, say)),
  };
}

async function run(desk: Desk, request: PublishRequest, say: Say = sayInEnglish): Promise<PublishReport> {
  const { publication, workspace } = await plan(desk, request);
  const written = publication.plan ? desk.apply(workspace, publication.plan) : undefined;
  return {
    isPublished: publication.plan !== undefined,
    folder: relative(desk, publication.folder),
    pages: written?.pages.length ?? 0,
    skipped: publication.skipped.map(({ document, languages }) => `${document} (${languages.join(', ')})`),
    findings: publication.findings.map((finding) => showFinding(finding, say)),
  };
}

function relative(desk: Desk, folder: string): string {
  return path.relative(desk.root, folder).split(path.sep).join('/');
}

/** Shows pages at other ports, which share nothing with the desk but the machine. */
export interface PagePreview {
  /** Renders a document with its gaps and findings, and gives the address of its page. */
  showDraft(document: string): Promise<{ readonly address: string }>;
  /** Renders what passes the gate of documents, of all if none is named, and gives the address of the first page. */
  showReady(documents: readonly string[]): Promise<{ readonly address: string }>;
  close(): Promise<void>;
}

/** A preview whose servers start when they are first asked for. */
export function createPreview(desk: Desk): PagePreview {
  const servers = new Map<string, PreviewServer>();
  const found = new Map<string, readonly ShownFinding[]>();
  const show = async (name: 'draft' | 'ready', request: Omit<PublishRequest, 'folder'>): Promise<string> => {
    const folder = path.join(desk.root, scratchFolder, 'preview', name);
    const { findings } = await run(desk, { ...request, folder });
    found.set(name, findings);
    const url = desk.snapshot().workspace.settings.site?.url ?? 'http://localhost/';
    const base = new URL(url).pathname;
    const server =
      servers.get(name) ??
      (await startPreviewServer(
        {
          disk: desk.disk,
          folder,
          state: () => describeState(found.get(name) ?? [], { base }),
          script: readPreviewScript(desk.disk()),
        },
        0,
      ));
    servers.set(name, server);
    server.reload();
    return server.address;
  };
  return {
    async showDraft(document) {
      const { name } = desk.snapshot().document(document);
      const address = await show('draft', { documents: [name], isReady: false });
      return { address: `${address}${name.split('/').map(encodeURIComponent).join('/')}/` };
    },
    showReady: async (documents) => ({ address: await show('ready', { documents, isReady: true }) }),
    async close() {
      for (const server of servers.values()) await server.close();
    },
  };
}
