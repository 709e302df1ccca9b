import { describe, expect, it } from 'vitest';
import { type OpenedDesk, openLake, port } from './opened.ts';

const reading = [
  '/api/workspace',
  '/api/overview',
  '/api/questions',
  '/api/gate',
  '/api/events',
  '/api/exported?file=out/ru/lake.xlf',
  '/api/find?text=a',
  '/api/glossary',
  '/api/tables',
  '/api/nothing',
  '/etc/passwd',
  '/desk.json',
];
const changing = [
  '/api/save',
  '/api/draft',
  '/api/review',
  '/api/import?name=a',
  '/api/publish',
  '/api/planned',
  '/api/preview',
  '/api/preview-ready',
  '/api/export',
  '/api/update',
  '/api/check',
  '/api/next-term',
];

/** The headers of the desk's page with some taken away or changed. */
function changed(
  { own }: Pick<OpenedDesk, 'own'>,
  part: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const headers: Record<string, string> = { ...own, 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(part)) {
    if (value === undefined) delete headers[name];
    else headers[name] = value;
  }
  return headers;
}

const attacks: readonly (readonly [
  string,
  (opened: OpenedDesk) => Readonly<Record<string, string | undefined>>,
])[] = [
  ['without the cookie', () => ({ cookie: undefined })],
  ['with a wrong cookie', ({ access }) => ({ cookie: `${access.cookieName}=x` })],
  ['with an empty cookie', ({ access }) => ({ cookie: `${access.cookieName}=` })],
  ['with the token as the cookie', ({ access }) => ({ cookie: `${access.cookieName}=${access.token}` })],
  ['with the cookie of another desk', ({ access }) => ({ cookie: `barobar-desk-1=${access.cookie}` })],
  ['with two cookies', ({ own }) => ({ cookie: `${own['cookie']}; ${own['cookie']}` })],
  [
    'by a name that leads here',
    () => ({ host: `evil.example:${port}`, origin: `http://evil.example:${port}` }),
  ],
  ['with another port as the host', () => ({ host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' })],
  ['from another site', () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })],
  [
    'from another port of this machine',
    () => ({ origin: 'http://127.0.0.1:4321', 'sec-fetch-site': 'same-site' }),
  ],
  ['from a sandboxed page', () => ({ origin: 'null' })],
  ['as a picture of another site', () => ({ origin: undefined, 'sec-fetch-site': 'cross-site' })],
  ['typed into the address bar', () => ({ origin: undefined, 'sec-fetch-site': 'none' })],
  ['by a program that says nothing of itself', () => ({ 'sec-fetch-site': undefined })],
];

describe('the desk answers nothing', () => {
  it.each(attacks)('%s', async (_, part) => {
    const opened = await openLake();
    const before = opened.session.snapshot();
    const headers = changed(opened, part(opened));
    for (const path of reading) {
      const response = await opened.ask(path, { headers });
      expect([path, [401, 403].includes(response.status)]).toEqual([path, true]);
      expect(await response.text()).not.toContain('lake');
    }
    for (const path of changing) {
      const response = await opened.ask(path, { method: 'POST', headers, body: '{}' });
      expect([path, [401, 403].includes(response.status)]).toEqual([path, true]);
    }
    expect(opened.session.snapshot()).toEqual(before);
    expect(opened.told).toEqual([]);
  });

  it('to a change without an origin, and to a form of another site', async () => {
    const opened = await openLake();
    const without = changed(opened, { origin: undefined });
    expect((await opened.ask('/api/update', { method: 'POST', headers: without, body: '{}' })).status).toBe(
      403,
    );
    const form = changed(opened, { 'content-type': 'text/plain' });
    expect(
      (await opened.ask('/api/publish', { method: 'POST', headers: form, body: '{"documents":[]}' })).status,
    ).toBe(400);
  });
});

describe('the desk answers', () => {
  it('its own page', async () => {
    const { get } = await openLake();
    expect((await get('/api/overview')).status).toBe(200);
  });

  it('anybody on this machine with a page that has no data', async () => {
    const { ask } = await openLake();
    const host = `localhost:${port}`;
    const page = await (await ask('/', { headers: { host } })).text();
    expect(page).toContain('<div id="desk"></div>');
    expect(page).not.toContain('lake');
    expect((await ask('/desk.js', { headers: { host } })).status).toBe(200);
    expect((await ask('/desk.css', { headers: { host } })).status).toBe(404);
  });

  it('the token with a cookie that scripts cannot read and other sites do not send', async () => {
    const { ask, own, access } = await openLake();
    const headers = changed({ own }, { cookie: undefined });
    const open = (token: string) =>
      ask('/session', { method: 'POST', headers, body: JSON.stringify({ token }) });
    for (const wrong of ['', 'x', access.cookie, `${access.token}x`, access.token.slice(0, -1)])
      expect((await open(wrong)).status).toBe(403);
    const response = await open(access.token);
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toBe(
      `${access.cookieName}=${access.cookie}; HttpOnly; SameSite=Strict; Path=/api`,
    );
    expect((await open(access.openingToken)).status).toBe(204);
    expect((await open(access.openingToken)).status).toBe(403);
    const foreign = { ...headers, origin: 'https://evil.example' };
    const body = JSON.stringify({ token: access.token });
    expect((await ask('/session', { method: 'POST', headers: foreign, body })).status).toBe(403);
  });

  it('everything with headers that let nothing else run, and each page with a nonce of its own', async () => {
    const { ask, own } = await openLake();
    const policies = new Set<string | null>();
    for (const path of ['/', '/api/overview', '/nothing']) {
      const { headers } = await ask(path, { headers: own });
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      policies.add(policy);
    }
    expect(policies.size).toBe(3);
  });

  it('a request that is too long, and one that is no JSON, with a refusal', async () => {
    const { ask, own, reported } = await openLake();
    const headers = { ...own, 'content-type': 'application/json' };
    const body = JSON.stringify({ documents: ['x'.repeat(1_000_001)] });
    expect((await ask('/api/publish', { method: 'POST', headers, body })).status).toBe(413);
    for (const wrong of ['', '[]', 'null', '{', '"a"', '{"documents":{}}'])
      expect((await ask('/api/publish', { method: 'POST', headers, body: wrong })).status).toBe(400);
    expect(reported).toEqual([]);
  });
});
