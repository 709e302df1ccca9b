import http from 'node:http';
import { onTestFinished } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A preview of one briefing, which ends with the test. */
export interface Preview {
  readonly session: Session;
  readonly address: string;
  get(
    path: string,
    headers?: Readonly<Record<string, string>>,
    method?: string,
  ): Promise<{ status: number; body: string; type: string }>;
  /** Does something that changes the site, and waits until a page that was open would reload and `isThere` holds. */
  after(change: () => void, isThere: () => Promise<boolean>): Promise<void>;
  stop(): Promise<{ code: number; out: string; err: string }>;
}

/** Publishes and serves, on a free port. */
export async function startPreview(...options: readonly string[]): Promise<Preview> {
  return startPreviewOf({}, ...options);
}

/** With settings of the site. */
export async function startPreviewOf(site: object, ...options: readonly string[]): Promise<Preview> {
  const session = startSession();
  await session.run('init', '--targets', 'tg');
  session.write(
    'barobar.json',
    JSON.stringify({ ...(JSON.parse(session.read('barobar.json')) as object), site }),
  );
  session.write('source/lake.md', '# Lake\n\nThe lake is calm.\n');
  await session.run('update');
  let stop = (): void => {};
  const stopped = new Promise<void>((done) => {
    stop = done;
  });
  let hear: (address: string) => void;
  const heard = new Promise<string>((done) => {
    hear = done;
  });
  const ended = session.runWith(
    { stopped, heard: (text) => hear(text.trim()) },
    'publish',
    '--allow-incomplete',
    '--serve',
    '--port',
    '0',
    ...options,
  );
  onTestFinished(async () => {
    stop();
    await ended;
  });
  const address = await Promise.race([heard, ended.then(({ err }) => Promise.reject(new Error(err)))]);
  const get: Preview['get'] = (target, headers = {}, method = 'GET') =>
    new Promise((done, fail) => {
      const request = http.request(
        new URL(target, address),
        { headers, method, agent: false },
        (response) => {
          let body = '';
          response.setEncoding('utf8');
          response.on('data', (part) => {
            body += part;
          });
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, body, type: response.headers['content-type'] ?? '' }),
          );
        },
      );
      request.on('error', fail);
      request.end();
    });
  return {
    session,
    address,
    get,
    async after(change, isThere) {
      const events = await new Promise<http.IncomingMessage>((done, fail) => {
        http.get(new URL('/.barobar/events', address), { agent: false }, done).on('error', fail);
      });
      try {
        change();
        for await (const part of events) if (String(part).includes('data:') && (await isThere())) return;
      } finally {
        events.destroy();
      }
      throw new Error('the preview ended');
    },
    async stop() {
      stop();
      return ended;
    },
  };
}
