import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { escapeHtml } from '../editions/html/escape.ts';
import { BarobarError } from '../model/error.ts';
import type { Disk } from './disk.ts';

/** The only address it listens at: nobody on the network can see a draft. */
const loopback = '127.0.0.1';

/** Where a page of the preview learns that the site has changed, and the script that asks there. */
const eventsPath = '/.barobar/events';
const scriptPath = '/.barobar/reload.js';

/** A preview that runs. */
export interface PreviewServer {
  readonly address: string;
  /** Tells every open page to load anew. */
  reload(): void;
  close(): Promise<void>;
}

/** What it shows: the site's folder, and in place of every page a fault of the last run. */
export interface Preview {
  readonly read: Disk['read'];
  readonly folder: string;
  /** Plain text, while the site could not be made. */
  fault(): string | undefined;
}

/**
 * Shows a folder to browsers of this machine. `port` 0 is any that is free.
 * @throws `preview-port` where the port cannot be had
 */
export async function startPreviewServer(preview: Preview, port: number): Promise<PreviewServer> {
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, preview, pages));
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new BarobarError(
          'preview-port',
          `Port ${port} cannot be had: ${error.code === 'EADDRINUSE' ? 'another program uses it' : (error.code ?? error.message)}.`,
          'Name another with --port, or none for any that is free.',
        ),
      ),
    );
    server.listen(port, loopback, done);
  });
  const { port: had } = server.address() as { readonly port: number };
  return {
    address: `http://${loopback}:${had}/`,
    reload() {
      for (const page of pages) page.write('data: changed\n\n');
    },
    close: () =>
      new Promise((done) => {
        for (const page of pages) page.end();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  preview: Preview,
  pages: Set<ServerResponse>,
): void {
  const asked = (request.url ?? '/').split('?', 1)[0] as string;
  const isOwn = isOwnHost(request.headers.host, request.socket.localPort);
  if (isOwn && request.method === 'GET' && asked === eventsPath) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    pages.add(response);
    response.on('close', () => pages.delete(response));
    return;
  }
  const { status, type, body } = isOwn ? replyTo(request.method, asked, preview) : foreign;
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** To a page elsewhere whose name is made to lead here (DNS rebinding): it still asks for its own name. */
const foreign: Reply = {
  status: 403,
  type: 'text/plain; charset=utf-8',
  body: 'This preview answers at 127.0.0.1 only.\n',
};

function replyTo(method: string | undefined, asked: string, preview: Preview): Reply {
  const html = types['.html'] as string;
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, type: 'text/plain; charset=utf-8', body: 'Only GET.\n' };
  if (asked === scriptPath) return { status: 200, type: types['.js'] as string, body: reloadScript };
  const file = fileAt(asked);
  const isPage = file === undefined || file.endsWith('.html');
  const fault = preview.fault();
  if (fault !== undefined && isPage) return { status: 200, type: html, body: faultPage(fault) };
  const found = file === undefined ? undefined : readFile(preview, file);
  if (file === undefined || !found) {
    const page = readFile(preview, '404.html');
    return { status: 404, type: html, body: page ? withReload(page) : faultPage('Not found.') };
  }
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  return { status: 200, type, body: isPage ? withReload(found) : found };
}

function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  return host === `${loopback}:${port}` || host === `localhost:${port}`;
}

/** The file of the site an address means; undefined for one that means none, or a hidden one. */
function fileAt(asked: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(asked);
  } catch {
    return undefined;
  }
  const parts = decoded.slice(1).split('/');
  if (/[\\\0:]/.test(decoded) || parts.some((part) => part.startsWith('.'))) return undefined;
  return parts.at(-1) === '' ? [...parts.slice(0, -1), 'index.html'].join('/') : parts.join('/');
}

function readFile({ read, folder }: Preview, file: string): Uint8Array | undefined {
  try {
    return read(path.join(folder, file));
  } catch {
    // A folder, or a file just being replaced: as good as none.
    return undefined;
  }
}

/** A page with the script that loads it anew. Its policy has to allow what only the preview does: to ask this server. */
function withReload(page: Uint8Array): string {
  return Buffer.from(page)
    .toString('utf8')
    .replace(
      /(http-equiv="Content-Security-Policy" content="[^"]*?)(; connect-src 'self')?"/,
      `$1; connect-src 'self'"`,
    )
    .replace('</head>', `<script src="${scriptPath}" defer="defer"></script>\n</head>`);
}

const reloadScript = `'use strict';
const events = new EventSource('${eventsPath}');
events.addEventListener('message', () => location.reload());
`;

function faultPage(fault: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'"/>
<title>The site could not be made</title>
<script src="${scriptPath}" defer="defer"></script>
</head>
<body>
<h1>The site could not be made</h1>
<pre>${escapeHtml(fault)}</pre>
</body>
</html>
`;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.epub': 'application/epub+zip',
  '.tmx': 'application/x-tmx+xml',
  '.xlf': 'application/xliff+xml',
};
