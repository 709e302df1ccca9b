import path from 'node:path';
import { type Say, sayInEnglish } from '../messages/findings/say.ts';
import { planPublication } from '../workflows/publish/publish.ts';
import { openPublishing } from '../workflows/publish/publishing.ts';
import { scratchFolder } from '../workspace/lock.ts';
import { type PreviewServer, startPreviewServer } from '../workspace/preview-server.ts';
import type { DeskFinding } from './contract.ts';
import type { Desk } from './desk.ts';
import { showFinding } from './overview.ts';

/** What publishing came to. */
export interface PublishReport {
  /** Whether anything was published. */
  readonly isPublished: boolean;
  readonly folder: string;
  readonly pages: number;
  readonly skipped: readonly string[];
  readonly findings: readonly DeskFinding[];
}

/** Publishes documents that pass the gate to `dist/site/`, as `publish --ready` does. */
export function publish(desk: Desk, documents: readonly string[], say: Say): Promise<PublishReport> {
  return run(desk, { documents, isReady: true, folder: undefined, isAllowed: false }, say);
}

async function run(
  desk: Desk,
  asked: {
    readonly documents: readonly string[];
    readonly isReady: boolean;
    readonly folder: string | undefined;
    readonly isAllowed: boolean;
  },
  say: Say = sayInEnglish,
): Promise<PublishReport> {
  const publishing = await openPublishing(desk.root, desk.disk(), desk.open, desk.now());
  const { documents, isReady, folder, isAllowed } = asked;
  const publication = await planPublication(publishing, {
    ...{ documents, isReady, folder },
    languages: [],
    record: undefined,
    allowed: { findings: isAllowed, gaps: isAllowed },
    force: isAllowed,
  });
  const { plan } = publication;
  const written = plan ? desk.apply(publishing.workspace, plan) : undefined;
  return {
    isPublished: plan !== undefined,
    folder: path.relative(desk.root, publication.folder).split(path.sep).join('/'),
    pages: written?.pages.length ?? 0,
    skipped: publication.skipped.map(({ document, languages }) => `${document} (${languages.join(', ')})`),
    findings: publication.findings.map((finding) => showFinding(finding, say)),
  };
}

/** Shows drafts of pages at another port, which shares nothing with the desk but the machine. */
export interface PagePreview {
  /** Renders a document with its gaps and findings, and gives the address of its page. */
  show(document: string): Promise<{ readonly address: string }>;
  close(): Promise<void>;
}

/** A preview that starts when it is first asked for. */
export function createPreview(desk: Desk): PagePreview {
  const folder = path.join(desk.root, scratchFolder, 'preview');
  let server: PreviewServer | undefined;
  return {
    async show(document) {
      const { name } = desk.snapshot().document(document);
      await run(desk, { documents: [name], isReady: false, folder, isAllowed: true });
      const url = desk.snapshot().workspace.settings.site?.url ?? 'http://localhost/';
      const base = new URL(url).pathname;
      server ??= await startPreviewServer(
        { disk: desk.disk, folder, base: () => base, fault: () => undefined },
        0,
      );
      server.reload();
      return { address: `${server.address}${name.split('/').map(encodeURIComponent).join('/')}/` };
    },
    close: async () => void (await server?.close()),
  };
}
