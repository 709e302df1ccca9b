import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { confineDisk } from '../../src/workspace/confine.ts';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { startPreviewServer } from '../../src/workspace/preview-server.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
}

interface Running {
  /** Tells the pages that the site has changed. */
  reload(): void;
  readonly address: string;
  readonly port: number;
  /** A folder beside the site, which nobody may see. */
  readonly secret: string;
  /** The folder that the disk is confined to. */
  readonly root: string;
  get(target: string, method?: string): Promise<Answer>;
  /** Sends the lines of a request as they are; gives the whole answer. */
  send(...lines: readonly string[]): Promise<string>;
}

async function start({ base = '/', fault }: { base?: string; fault?: string } = {}): Promise<Running> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-preview-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  const page = '<html><head></head><body>';
  write('press/dist/site/index.html', `${page}All</body></html>`);
  write('press/dist/site/404.html', `${page}Nothing here</body></html>`);
  write('press/dist/site/lake/index.html', `${page}Lake</body></html>`);
  write('press/dist/site/Briefing #12 50%/index.html', `${page}Twelve</body></html>`);
  write('press/dist/site/years/2024.html', `${page}Year</body></html>`);
  write('press/dist/site/edition.css', 'a {}');
  write('press/dist/site/lake/pictures/MAP.GIF', 'GIF89a');
  write('press/dist/site/.hidden', 'secret');
  write('secret/credentials', 'secret');
  write('secret/index.html', 'secret');
  const root = path.join(folder, 'press');
  const server = await startPreviewServer(
    {
      disk: () => confineDisk(nodeDisk, [root]),
      folder: path.join(root, 'dist/site'),
      state: () => ({ base, findings: [], ...(fault !== undefined && { fault }) }),
      script: 'void 0;',
    },
    0,
  );
  onTestFinished(() => server.close());
  const port = Number(new URL(server.address).port);
  return {
    reload: server.reload,
    address: server.address,
    port,
    secret: path.join(folder, 'secret'),
    root,
    get: (target, method = 'GET') =>
      new Promise((done, fail) => {
        const options = { host: '127.0.0.1', port, path: target, method, agent: false };
        const request = http.request(options, (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (part: string) => {
            body += part;
          });
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, body, headers: response.headers }),
          );
        });
        request.on('error', fail);
        request.end();
      }),
    send: (...lines) =>
      new Promise((done, fail) => {
        const socket = net.connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
        let text = '';
        socket.setEncoding('utf8');
        socket.on('data', (part: string) => {
          text += part;
          // The stream of events never ends by itself.
          if (/retry: 500\ndata: .+\n\n/.test(text)) socket.destroy();
        });
        socket.on('close', () => done(text));
        socket.on('error', fail);
      }),
  };
}

describe('what it serves', () => {
  it('files of the site, and a page at a folder', async () => {
    const { get, address } = await start();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await get('/')).body).toContain('All');
    expect(await get('/lake/?q=1')).toMatchObject({ status: 200, body: expect.stringContaining('Lake') });
    expect((await get('/edition.css')).headers['content-type']).toBe('text/css; charset=utf-8');
    // Browsers are told not to guess: a picture of an unknown kind is not shown.
    expect((await get('/lake/pictures/MAP.GIF')).headers['content-type']).toBe('image/gif');
    expect((await get('/Briefing%20%2312%2050%25/')).body).toContain('Twelve');
  });

  it.each([
    ['/lake', '/lake/'],
    ['/lake?q=%D0%B0', '/lake/?q=%D0%B0'],
    ['/Briefing%20%2312%2050%25', '/Briefing%20%2312%2050%25/'],
  ])('a folder without its slash by a redirect: %s', async (asked, location) => {
    const { get, port } = await start();
    const { status, headers } = await get(asked);
    expect([status, headers.location]).toEqual([302, `http://127.0.0.1:${port}${location}`]);
  });

  it.each([
    '/years',
    '/nowhere',
    '/nowhere/',
    '/lake/index.html/',
    '/edition.css/',
    '//lake/',
    '/lake//',
    '/%',
  ])('its own page for what is not there: %s', async (asked) => {
    const { get } = await start();
    expect(await get(asked)).toMatchObject({ status: 404, body: expect.stringContaining('Nothing here') });
  });

  it('the run that a page is of, so that one that listens after a change knows of it', async () => {
    const { get, send, port, reload } = await start();
    const ofPage = async (): Promise<string | undefined> =>
      /data-run="([^"]+)"/.exec((await get('/')).body)?.[1];
    const told = async (): Promise<string | undefined> =>
      /data: (.+)/.exec(await send('GET /.barobar/events HTTP/1.1', `Host: 127.0.0.1:${port}`))?.[1];
    const before = await ofPage();
    expect(before).toBeDefined();
    expect(await told()).toBe(before);
    reload();
    expect(await told()).not.toBe(before);
    expect(await told()).toBe(await ofPage());
  });

  it('a fault in place of a page that is not there, and to the script of those that are', async () => {
    const { get } = await start({ fault: 'barobar.json:1:1: <wrong>' });
    for (const asked of ['/nowhere', '/nowhere/', '/nowhere.html'])
      expect((await get(asked)).body).toContain('barobar.json:1:1: &lt;wrong&gt;');
    expect((await get('/')).body).toContain('<script src="/.barobar/preview.js"');
    expect((await get('/')).body).toContain('All');
    expect(JSON.parse((await get('/.barobar/state.json')).body)).toMatchObject({
      base: '/',
      fault: 'barobar.json:1:1: <wrong>',
    });
    expect((await get('/.barobar/preview.js')).body).toBe('void 0;');
    expect((await get('/edition.css')).body).toBe('a {}');
    expect((await get('/nowhere.css')).status).toBe(404);
  });
});

describe('a site below the path of its address', () => {
  it.each(['/press/', '/press/briefings/', '/%D0%BF/'])('is served there: %s', async (base) => {
    const { get, address, port } = await start({ base });
    expect(address).toBe(`http://127.0.0.1:${port}${base}`);
    expect((await get(base)).body).toContain('All');
    expect((await get(`${base}lake/`)).body).toContain('Lake');
    expect((await get(`${base}lake`)).headers.location).toBe(`http://127.0.0.1:${port}${base}lake/`);
    for (const asked of ['/', base.slice(0, -1)]) {
      const { status, headers } = await get(asked);
      expect([status, headers.location], asked).toEqual([302, `http://127.0.0.1:${port}${base}`]);
    }
    for (const asked of ['/lake/', '/edition.css', `${base}nowhere`, `${base.slice(0, -1)}x/`])
      expect((await get(asked)).status, asked).toBe(404);
  });

  it('never sends a reader to another host', async () => {
    const { get, port } = await start({ base: '//example.org/' });
    expect((await get('/')).headers.location).toBe(`http://127.0.0.1:${port}//example.org/`);
    expect((await get('//example.org/lake')).headers.location).toBe(
      `http://127.0.0.1:${port}//example.org/lake/`,
    );
  });
});

describe('nothing outside of the site', () => {
  it('is reached by a link', async () => {
    const { get, root, secret } = await start();
    const site = path.join(root, 'dist/site');
    fs.symlinkSync(secret, path.join(site, 'x'));
    fs.symlinkSync(path.join(secret, 'credentials'), path.join(site, 'y.txt'));
    fs.symlinkSync(path.join(secret, 'index.html'), path.join(site, 'lake/z.html'));
    // Also a link that stays in the workspace.
    fs.writeFileSync(path.join(root, 'notes.txt'), 'secret');
    fs.symlinkSync(path.join(root, 'notes.txt'), path.join(site, 'notes.txt'));
    for (const asked of ['/x/credentials', '/x/', '/x', '/y.txt', '/lake/z.html', '/notes.txt']) {
      const { status, body } = await get(asked);
      expect([status, body.includes('secret')], asked).toEqual([404, false]);
    }
  });

  it.each(['dist', 'dist/site'])('is reached where %s is a link', async (name) => {
    const { get, root, secret } = await start();
    fs.rmSync(path.join(root, name), { recursive: true });
    const target = name === 'dist' ? path.dirname(secret) : secret;
    fs.symlinkSync(target, path.join(root, name));
    fs.mkdirSync(path.join(path.dirname(secret), 'site'));
    fs.copyFileSync(path.join(secret, 'credentials'), path.join(path.dirname(secret), 'site/credentials'));
    expect((await get('/credentials')).body).not.toContain('secret');
  });

  it.each([
    ...['/.hidden', '/%2ehidden', '/lake/..%2f.hidden', '/..%2f..%2f..%2fsecret%2fcredentials'],
    ...[
      '/%2e%2e/%2e%2e/%2e%2e/secret/credentials',
      '/..%5c..%5csecret',
      '/lake%2findex.html',
      '/c:/x',
      '/%00',
    ],
  ])('is reached by %s', async (asked) => {
    const { get } = await start();
    const { status, body } = await get(asked);
    expect([status, body.includes('secret')]).toEqual([404, false]);
  });

  it.skipIf(process.platform === 'win32')('is read from a socket', async () => {
    const { get, root } = await start();
    const socket = net.createServer();
    const file = path.join(root, 'dist/site/socket.html');
    await new Promise<void>((done) => socket.listen(file, done));
    onTestFinished(() => void socket.close());
    expect((await get('/socket.html')).status).toBe(404);
  });
});

describe('what it answers', () => {
  const own = ({ port }: Running): string => `Host: 127.0.0.1:${port}`;

  it.each<[string, (running: Running) => readonly string[], number]>([
    ['no Host', () => ['GET / HTTP/1.1', 'Connection: close'], 400],
    ['two', (to) => ['GET / HTTP/1.1', own(to), 'Host: evil.example', 'Connection: close'], 400],
    ['two alike', (to) => ['GET / HTTP/1.1', own(to), own(to), 'Connection: close'], 400],
    [
      'two for the events',
      (to) => ['GET /.barobar/events HTTP/1.1', own(to), own(to), 'Connection: close'],
      400,
    ],
    ['a whole address', (to) => ['GET http://evil.example/ HTTP/1.1', own(to), 'Connection: close'], 400],
    ['no request', () => ['HELLO'], 400],
    ['another host', () => ['GET / HTTP/1.1', 'Host: evil.example', 'Connection: close'], 403],
    ['another port', () => ['GET / HTTP/1.1', 'Host: 127.0.0.1:1', 'Connection: close'], 403],
    ['an expectation', (to) => ['GET / HTTP/1.1', own(to), 'Expect: x', 'Connection: close'], 200],
    ['a page', (to) => ['GET / HTTP/1.1', own(to), 'Connection: close'], 200],
    ['the events', (to) => ['GET /.barobar/events HTTP/1.1', own(to)], 200],
    ['the script', (to) => ['GET /.barobar/preview.js HTTP/1.1', own(to), 'Connection: close'], 200],
    ['a folder', (to) => ['GET /lake HTTP/1.1', own(to), 'Connection: close'], 302],
    ['nothing', (to) => ['GET /x HTTP/1.1', own(to), 'Connection: close'], 404],
    ['another method', (to) => ['POST / HTTP/1.1', own(to), 'Connection: close'], 405],
  ])('has its headers and status, to %s', async (_, lines, status) => {
    const running = await start();
    const [head = ''] = (await running.send(...lines(running))).split('\r\n\r\n', 1);
    expect(head.split(' ')[1]).toBe(String(status));
    expect(head.toLowerCase()).toContain('\r\nx-content-type-options: nosniff');
    expect(head.toLowerCase()).toContain('\r\ncross-origin-resource-policy: same-origin');
    expect(head.toLowerCase()).toContain('\r\ncache-control: no-store');
  });

  it('is without a body to HEAD', async () => {
    const { get } = await start();
    expect(await get('/lake/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await get('/lake', 'HEAD')).toMatchObject({ status: 302, body: '' });
  });
});
