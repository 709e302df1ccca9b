import { Hono } from 'hono';
import { BarobarError } from '../model/error.ts';
import { addChanges } from './change-routes.ts';
import type { Refusal } from './contract.ts';
import type { Desk } from './desk.ts';
import type { Events } from './events.ts';
import { findBarrier, findDataBarrier, isSame, type Session, securityHeaders } from './guard.ts';
import { indexPage } from './page.ts';
import type { PagePreview } from './publishing.ts';
import { addReading } from './reading-routes.ts';
import { readBody, text } from './request.ts';

/** A file of the program that pages of the desk load: its type and its bytes. */
export interface ClientFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All that the desk answers from. */
export interface DeskParts {
  readonly desk: Desk;
  readonly session: Session;
  readonly events: Events;
  readonly preview: PagePreview;
  /** By address, such as `/desk.js`. */
  readonly files: ReadonlyMap<string, ClientFile>;
  /** Receives errors that the request did not cause. */
  report(error: unknown): void;
}

/** The desk as a function from requests to answers: who may ask, and which workflow answers. */
export function createApp({ desk, session, events, preview, files, report }: DeskParts): Hono {
  const app = new Hono();
  let opening: string | undefined = session.openingToken;
  app.use(async (context, next) => {
    const nonce = crypto.randomUUID();
    context.set('nonce' as never, nonce as never);
    const header = (name: string): string | undefined => context.req.header(name);
    const barrier =
      findBarrier(context.req.method, header, session) ??
      (isData(context.req.path) ? findDataBarrier(header, session) : undefined);
    if (barrier)
      context.res = context.json({ code: 'refused', message: barrier.why, advice: '' }, barrier.status);
    else await next();
    for (const [name, value] of Object.entries(securityHeaders(nonce))) context.res.headers.set(name, value);
  });
  app.onError((error, context) => {
    if (error instanceof BarobarError) return context.json(describe(error), statusOf(error));
    report(error);
    const refusal = {
      code: 'bug',
      message: 'This is a bug in Barobar.',
      advice: 'See what the command printed.',
    };
    return context.json(refusal, 500);
  });
  app.notFound((context) =>
    context.json({ code: 'refused', message: 'There is no such page.', advice: '' }, 404),
  );
  app.get('/', (context) => context.html(indexPage(context.get('nonce' as never) as string)));
  app.get('/:file{desk\\.(?:js|css)}', (context) => {
    const file = files.get(context.req.path);
    return file ? context.body(file.bytes, 200, { 'content-type': file.type }) : context.notFound();
  });
  app.post('/session', async (context) => {
    const given = text(await readBody(context), 'token');
    const isOpening = opening !== undefined && isSame(given, opening);
    if (isOpening) opening = undefined;
    if (!isOpening && !isSame(given, session.token))
      return context.json(
        { code: 'refused', message: 'This address is of an earlier desk.', advice: '' },
        403,
      );
    const cookie = `${session.cookieName}=${session.cookie}; HttpOnly; SameSite=Strict; Path=/api`;
    return context.body(null, 204, { 'set-cookie': cookie });
  });
  addReading(app, desk, events);
  addChanges(app, desk, events, preview);
  return app;
}

function isData(path: string): boolean {
  return path !== '/' && path !== '/session' && !/^\/desk\.(?:js|css)$/.test(path);
}

/** With the place before the message, such as `locales/ru/lake.json:3:7`: the person did not name the file. */
function describe({ code, message, advice, location: { path, line, column } }: BarobarError): Refusal {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return { code, message: place === '' ? message : `${place}: ${message}`, advice };
}

function statusOf({ code }: BarobarError): 400 | 409 | 413 | 422 | 503 {
  if (code === 'usage') return 400;
  if (code === 'segment-changed' || code === 'workspace-changed') return 409;
  if (code === 'file-too-large') return 413;
  return code === 'workspace-busy' ? 503 : 422;
}
