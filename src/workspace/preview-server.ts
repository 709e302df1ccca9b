import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import type { PreviewState } from '../model/preview.ts';
import { escapeText } from '../xml/serialize.ts';
import type { Disk } from './disk.ts';
import { listenOnLoopback, loopback } from './loopback.ts';

/** Where a page of the preview learns that the site has changed and what is said of it, and the script that asks there. */
const eventsPath = '/.barobar/events';
const statePath = '/.barobar/state.json';
const scriptPath = '/.barobar/preview.js';

/** A preview that runs. */
export interface PreviewServer {
  /** Of the site's first page. */
  readonly address: string;
  /** Makes every open page load again. */
  reload(): void;
  close(): Promise<void>;
}

/** What it shows: the site's folder, and a fault of the last run over every page, or in place of one that is not there. */
export interface Preview {
  /** Opens the disk, confined to folders that may be shown. */
  disk(): Pick<Disk, 'list' | 'read'>;
  /** Absolute path of the site's folder. */
  readonly folder: string;
  state(): PreviewState;
  /** Text of the script that is on every page. */
  readonly script: string;
}

/**
 * Shows a folder to browsers of this machine. `port` 0 is any that is free.
 * @throws `preview-port` where the port cannot be had
 */
export async function startPreviewServer(preview: Preview, port: number): Promise<PreviewServer> {
  const open: OpenPages = { all: new Set(), run: crypto.randomUUID() };
  const listen: RequestListener = (request, response) => answer(request, response, preview, open);
  const server = await listenOnLoopback(port, listen, headers);
  return {
    address: `http://${loopback}:${server.port}${preview.state().base}`,
    reload() {
      open.run = crypto.randomUUID();
      for (const page of open.all) page.write(`data: ${open.run}\n\n`);
    },
    close() {
      for (const page of open.all) page.end();
      return server.close();
    },
  };
}

/** The pages that listen, and the name of what they show: another one after each change and in each server. */
interface OpenPages {
  readonly all: Set<ServerResponse>;
  run: string;
}

/** On every answer: the draft is no script, style or picture of a page from elsewhere, and no browser keeps it. */
const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

function answer(request: IncomingMessage, response: ServerResponse, preview: Preview, open: OpenPages): void {
  const address = request.url ?? '/';
  const hosts = request.headersDistinct['host'] ?? [];
  const refusal = hosts.length === 1 && address.startsWith('/') ? undefined : malformed;
  const isForeign = !isOwnHost(hosts[0], request.socket.localPort);
  const asked = address.split('?', 1)[0] as string;
  if (!refusal && !isForeign && request.method === 'GET' && asked === eventsPath) {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.write(`retry: 500\ndata: ${open.run}\n\n`);
    open.all.add(response);
    response.on('close', () => open.all.delete(response));
    return;
  }
  const { status, type, body, to } =
    refusal ?? (isForeign ? foreign : replyTo(request.method, asked, preview, open.run));
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    // Absolute: a base path that begins with "//" would lead to another host.
    ...(to !== undefined && { location: `http://${hosts[0]}${to}${address.slice(asked.length)}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The path that a redirection leads to. */
  readonly to?: string;
}

const plain = 'text/plain; charset=utf-8';

/** To a request for a whole address (RFC 9112 §3.2.2), or with no or several hosts (§3.2): proxies read such otherwise. */
const malformed: Reply = { status: 400, type: plain, body: 'Ask for a path, with one Host.\n' };

/** To a page elsewhere whose name is made to lead here (DNS rebinding): it still asks for its own name. */
const foreign: Reply = { status: 403, type: plain, body: 'This preview answers at 127.0.0.1 only.\n' };

function replyTo(method: string | undefined, asked: string, preview: Preview, run: string): Reply {
  const html = types['.html'] as string;
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: plain, body: 'Only GET.\n' };
  const { base, fault, ...state } = preview.state();
  if (asked === scriptPath) return { status: 200, type: types['.js'] as string, body: preview.script };
  if (asked === statePath)
    return { status: 200, type: types['.json'] as string, body: JSON.stringify({ base, fault, ...state }) };
  if (base !== '/' && (asked === '/' || `${asked}/` === base)) return redirect(base);
  const parts = asked.startsWith(base) ? partsOf(asked.slice(base.length)) : undefined;
  if (parts && kindOf(preview, parts) === 'folder' && kindOf(preview, [...parts, 'index.html']) === 'file')
    return redirect(`${asked}/`);
  const found = parts && readFile(preview, parts);
  if (!found && fault !== undefined && (isHtml(parts) || path.extname(parts?.at(-1) ?? '') === ''))
    return { status: 200, type: html, body: faultPage(fault, run) };
  if (!found) {
    const page = readFile(preview, ['404.html']);
    return { status: 404, type: html, body: page ? withReload(page, run) : faultPage('Not found.', run) };
  }
  const type = types[path.extname(parts.at(-1) ?? '').toLowerCase()] ?? 'application/octet-stream';
  return { status: 200, type, body: isHtml(parts) ? withReload(found, run) : found };
}

/** Temporary: the folder may be gone after the next change. */
function redirect(to: string): Reply {
  return { status: 302, type: plain, body: 'Moved.\n', to };
}

function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  return host === `${loopback}:${port}` || host === `localhost:${port}`;
}

/** Whether an address means a page; one that means nothing is answered with a page too. */
function isHtml(parts: readonly string[] | undefined): boolean {
  return parts === undefined || parts.at(-1)?.endsWith('.html') === true;
}

/** The names that lead to the file an address means; undefined for one that means none, or a hidden one. */
function partsOf(asked: string): readonly string[] | undefined {
  try {
    const parts = asked.split('/').map(decodeURIComponent);
    if (parts.at(-1) === '') parts.splice(-1, 1, 'index.html');
    return parts.every((part) => /^[^./\\\0:][^/\\\0:]*$/.test(part)) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is at a place of the site, where each name on the way there is a folder: a link may lead to another folder of the
 * workspace, and is as good as nothing.
 */
function kindOf({ disk, folder }: Preview, parts: readonly string[]): 'file' | 'folder' | undefined {
  const opened = disk();
  let place = folder;
  let kind: string | undefined = 'folder';
  try {
    for (const part of parts) {
      if (kind !== 'folder') return undefined;
      kind = opened.list(place).find(({ name }) => name === part)?.kind;
      place = path.join(place, part);
    }
  } catch {
    return undefined;
  }
  return kind === 'file' || kind === 'folder' ? kind : undefined;
}

function readFile(preview: Preview, parts: readonly string[]): Uint8Array | undefined {
  if (kindOf(preview, parts) !== 'file') return undefined;
  try {
    return preview.disk().read(path.join(preview.folder, ...parts));
  } catch {
    // A file just being replaced: as good as none.
    return undefined;
  }
}

/** A page with the script that reloads it. Its policy has to allow what only the preview does: to ask this server. */
function withReload(page: Uint8Array, run: string): string {
  return Buffer.from(page)
    .toString('utf8')
    .replace(
      /(http-equiv="Content-Security-Policy" content="[^"]*?)(; connect-src 'self')?"/,
      `$1; connect-src 'self'"`,
    )
    .replace('</head>', `${scriptOf(run)}\n</head>`);
}

/** The script names the run that made its page: a page that was read before a change and listens after it loads again. */
function scriptOf(run: string): string {
  return `<script src="${scriptPath}" data-run="${run}" defer="defer"></script>`;
}

function faultPage(fault: string, run: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'"/>
<meta name="referrer" content="no-referrer"/>
<title>The site could not be made</title>
${scriptOf(run)}
</head>
<body id="fault">
<h1>The site could not be made</h1>
<pre>${escapeText(fault)}</pre>
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
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.epub': 'application/epub+zip',
  '.tmx': 'application/x-tmx+xml',
  '.xlf': 'application/xliff+xml',
};
