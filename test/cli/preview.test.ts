import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';
import { startPreview, startPreviewOf } from './started-preview.ts';

describe('publish --watch --serve', () => {
  it('shows the site, and again what has changed', async () => {
    const preview = await startPreview('--watch');
    expect(preview.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await preview.get('/lake/');
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('The lake is calm.');
    await preview.after(
      () => preview.session.write('source/lake.md', '# Lake\n\nThe lake is rough.\n'),
      async () => (await preview.get('/lake/')).body.includes('The lake is rough.'),
    );
    // A folder that is new.
    await preview.after(
      () => preview.session.write('source/2026/sea.md', '# Sea\n'),
      async () => (await preview.get('/2026/sea/')).status === 200,
    );
    const { code, err } = await preview.stop();
    expect(code).toBe(0);
    expect(err).toContain('Ctrl-C');
    await expect(preview.get('/')).rejects.toThrow('ECONNREFUSED');
  }, 60_000);

  it('looks at waivers too, which are in a hidden folder', async () => {
    const preview = await startPreview('--watch');
    const { session } = preview;
    const [id = ''] = Object.entries(
      JSON.parse(session.read('locales/en/lake.json')) as Record<string, { source: string }>,
    ).find(([, { source }]) => source.includes('calm')) as [string, unknown];
    await preview.after(
      () => session.write('.barobar/waivers/lake.json', 'no waivers'),
      async () => (await preview.get('/.barobar/state.json')).body.includes('.barobar/waivers/lake.json:1:1'),
    );
    await preview.after(
      () => {
        const source = 'The lake is calm.';
        const translation = { source, target: 'Кӯл ором аст.', state: 'translated' };
        session.remove('.barobar/waivers/lake.json');
        session.write('locales/tg/lake.json', JSON.stringify({ [id]: translation }));
      },
      async () => (await preview.get('/lake/')).body.includes('Кӯл ором аст.'),
    );
  }, 60_000);

  it('shows what is wrong, and the site once it is right', async () => {
    const preview = await startPreview('--watch');
    const right = preview.session.read('barobar.json');
    await preview.after(
      () => preview.session.write('barobar.json', '{ "site": { "colour": "<red>" } }'),
      async () => (await preview.get('/.barobar/state.json')).body.includes('There is no setting “colour”'),
    );
    expect((await preview.get('/.barobar/state.json')).body).toContain('barobar.json:1:13');
    expect((await preview.get('/lake/')).body).toContain('The lake is calm.');
    await preview.after(
      () => preview.session.write('barobar.json', right),
      async () => !(await preview.get('/.barobar/state.json')).body.includes('fault'),
    );
  }, 60_000);

  it('tells the script what is found and what the gate says, with the sentence', async () => {
    const { session, get } = await startPreview();
    const ledger = JSON.parse(session.read('locales/en/lake.json')) as object;
    const { base, fault, findings } = JSON.parse((await get('/.barobar/state.json')).body);
    expect({ base, fault }).toEqual({ base: '/' });
    expect(findings).toEqual(
      Object.keys(ledger).map((segment) => ({
        ...{ document: 'lake', segment, severity: 'error' },
        text: expect.stringMatching(/^tg: “.*” has no tg translation\. .* \[gate\/missing\]$/),
      })),
    );
  });

  it('shows a site below the path of its address, so that its 404 page has its style', async () => {
    const { address, get } = await startPreviewOf({ url: 'https://press.example.org/news/' });
    expect(address).toMatch(/:\d+\/news\/$/);
    expect((await get('/')).status).toBe(302);
    expect((await get('/news/lake/')).body).toContain('The lake is calm.');
    const { status, body } = await get('/news/nowhere/');
    expect(status).toBe(404);
    const [, style = ''] = /href="([^"]*edition\.css)"/.exec(body) ?? [];
    expect((await get(style)).type).toBe('text/css; charset=utf-8');
  });

  it('follows the address of the site when it changes', async () => {
    const preview = await startPreviewOf({ url: 'https://press.example.org/news/' }, '--watch');
    const settings = preview.session.read('barobar.json').replace('/news/', '/');
    await preview.after(
      () => preview.session.write('barobar.json', settings),
      async () => (await preview.get('/lake/')).status === 200,
    );
    expect((await preview.get('/news/lake/')).status).toBe(404);
  }, 60_000);

  it('shows a folder that the user named, and no link in it', async () => {
    const { get, session } = await startPreview('-o', 'web/new');
    expect((await get('/lake/')).status).toBe(200);
    fs.symlinkSync(session.folder, path.join(session.folder, 'web/new/x'));
    expect((await get('/x/barobar.json')).status).toBe(404);
  });

  it('puts the script that reloads pages into what it shows only', async () => {
    const { get, session } = await startPreview();
    const { body } = await get('/lake/');
    expect(body).toMatch(
      /<script src="\/\.barobar\/preview\.js" data-run="[0-9a-f-]{36}" defer="defer"><\/script>/,
    );
    expect(body).toContain("; connect-src 'self'\"");
    expect((await get('/.barobar/preview.js')).body).toContain('EventSource');
    expect(session.read('dist/site/lake/index.html')).not.toContain('preview.js');
  });
});

describe('who it answers', () => {
  it.each([
    ['another name that leads here', 'preview.example.org', 403],
    ['another port', '127.0.0.1:1', 403],
  ])('refuses %s', async (_, host, status) => {
    const { get } = await startPreview();
    expect((await get('/', { host })).status).toBe(status);
  });

  it('answers its own names', async () => {
    const { get, address } = await startPreview();
    const { port } = new URL(address);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await get('/', { host })).status).toBe(200);
  });

  it('gives no file outside the site, no hidden one, and takes nothing', async () => {
    const { get } = await startPreview();
    for (const path of [
      '/%2e%2e/%2e%2e/barobar.json',
      '/..%2f..%2fbarobar.json',
      '/..%5cbarobar.json',
      '/.barobar-site.json',
      '/%',
      '/nowhere/',
    ])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/', {}, 'HEAD')).body).toBe('');
  });
});

describe('a preview that cannot be', () => {
  it('a port that is taken', async () => {
    const { address } = await startPreview();
    const session = startSession();
    await session.run('init');
    const { code, err } = await session.run('publish', '--serve', '--port', new URL(address).port);
    expect(code).toBe(3);
    expect(err).toContain('another program uses it. Name another with --port');
  });

  it.each([['--port', '70000'], ['--port', 'x'], ['--json'], ['--record'], ['--dry-run']])(
    '%s %s',
    async (...options) => {
      const session = startSession();
      await session.run('init');
      const { code, err } = await session.run('publish', '--serve', ...options);
      expect(code).toBe(2);
      expect(err).not.toContain('bug in Barobar');
    },
  );

  it('no workspace', async () => {
    expect((await startSession().run('publish', '--watch')).code).toBe(3);
  });
});
