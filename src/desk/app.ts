import { type Context, Hono } from 'hono';
import { findingLanguages, loadFindings } from '../messages/findings/languages.ts';
import type { Say } from '../messages/findings/say.ts';
import { BarobarError } from '../model/error.ts';
import type { State } from '../model/translation.ts';
import { planExport } from '../workflows/exchange/export.ts';
import { findSentences } from '../workflows/memory/find.ts';
import { leverage } from '../workflows/memory/leverage.ts';
import { termImpact } from '../workflows/quality/term-impact.ts';
import type { SegmentPlace } from '../workflows/sentences/edit.ts';
import { maximumBytes } from '../workspace/read-file.ts';
import {
  answer,
  approve,
  editGlossary,
  importFiles,
  saveDraft,
  saveEdit,
  saveNote,
  update,
  waive,
} from './changes.ts';
import type { Refusal } from './contract.ts';
import type { Desk } from './desk.ts';
import { readDocument, readFindings } from './document.ts';
import type { Events } from './events.ts';
import { listConcepts, listTables } from './glossary.ts';
import { findBarrier, findDataBarrier, isSame, type Session, securityHeaders } from './guard.ts';
import { readHistory } from './history.ts';
import { readOverview, readVerdicts } from './overview.ts';
import { indexPage } from './page.ts';
import { type PagePreview, publish } from './publishing.ts';
import {
  choice,
  type Members,
  person,
  personNamed,
  readMembers,
  refuse,
  text,
  textAsTyped,
  texts,
} from './request.ts';
import { checkTyped, readAid } from './segment-aid.ts';

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
  /** Receives what was thrown and is no fault of the request. */
  report(error: unknown): void;
}

/** Longest request that is no file, in bytes. */
const longestRequest = 1_000_000;

/** Sentences that a search gives at most. */
const mostFound = 100;

const finished = ['translated', 'reviewed', 'final'] as const satisfies readonly State[];

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

function addReading(app: Hono, desk: Desk, events: Events): void {
  app.get('/api/events', (context) =>
    context.body(events.open(), 200, { 'content-type': 'text/event-stream; charset=utf-8' }),
  );
  app.get('/api/overview', (context) => context.json(readOverview(desk)));
  app.get('/api/gate', async (context) =>
    context.json(
      await readVerdicts(
        desk,
        context.req.queries('document') ?? [],
        context.req.queries('language') ?? [],
        await sayFor(context),
      ),
    ),
  );
  app.get('/api/document', (context) =>
    context.json(
      readDocument(
        desk,
        asked(context, 'document'),
        context.req.queries('language') ?? [],
        asked(context, 'tab'),
      ),
    ),
  );
  app.get('/api/findings', async (context) =>
    context.json(
      readFindings(
        desk,
        asked(context, 'document'),
        context.req.queries('language') ?? [],
        await sayFor(context),
      ),
    ),
  );
  app.get('/api/aid', async (context) =>
    context.json(await desk.inTurn(() => readAid(desk, placeAsked(context)))),
  );
  app.get('/api/history', (context) => context.json(readHistory(desk, placeAsked(context))));
  app.get('/api/glossary', (context) => context.json(listConcepts(desk, context.req.query('find') ?? '')));
  app.get('/api/tables', (context) => context.json(listTables(desk)));
  app.get('/api/impact', (context) => {
    const { workspace, glossary } = desk.snapshot();
    return context.json(termImpact(workspace, glossary(), asked(context, 'concept')));
  });
  app.get('/api/find', async (context) => {
    const words = asked(context, 'text');
    const found: unknown[] = [];
    await desk.inTurn(async () => {
      for await (const each of findSentences(desk.snapshot().workspace, words)) {
        found.push(each);
        if (found.length === mostFound) break;
      }
    });
    return context.json(found);
  });
  app.get('/api/export', async (context) => {
    const [document, language, format] = ['document', 'language', 'format'].map((name) =>
      asked(context, name),
    ) as [string, string, string];
    const { workspace, glossary } = desk.snapshot();
    const { name } = desk.snapshot().document(document);
    const plan = planExport(workspace, glossary(), {
      ...{ documents: [name], languages: [language], format, only: ['all'] },
      destination: { force: false },
      memory: await desk.inTurn(() => leverage(workspace, [name], [language])),
    });
    const [file] = plan.rendered;
    if (!file) throw refuse('There is nothing to export.');
    const label = `${language}-${file.path.split('/').at(-1)}`;
    const content = file.content as Uint8Array<ArrayBuffer> | string;
    return context.body(content, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(label)}`,
    });
  });
}

function addChanges(app: Hono, desk: Desk, events: Events, preview: PagePreview): void {
  app.post('/api/check', async (context) => {
    const members = await readBody(context);
    return context.json(
      checkTyped(desk, placeIn(members), textAsTyped(members, 'target'), await sayFor(context)),
    );
  });
  app.post('/api/draft', async (context) => {
    const members = await readBody(context);
    const place = placeIn(members);
    const tab = text(members, 'tab');
    saveDraft(desk, place, { tab, base: text(members, 'base'), target: textAsTyped(members, 'target') });
    events.tell({ type: 'typing', tab, ...place });
    return context.json({});
  });
  app.post('/api/save', async (context) => {
    const members = await readBody(context);
    const edit = { base: text(members, 'base'), target: text(members, 'target'), tab: text(members, 'tab') };
    const state = choice(members, 'state', finished);
    const saved = saveEdit(desk, { ...placeIn(members), ...edit, state, by: person(members, 'by') });
    return answerChange(context, events, saved, saved.isConflict ? 409 : 200);
  });
  app.post('/api/note', async (context) => {
    const members = await readBody(context);
    const note = { base: text(members, 'base'), text: text(members, 'text'), tab: text(members, 'tab') };
    const saved = saveNote(desk, { ...placeIn(members), ...note });
    return answerChange(context, events, saved, saved.isConflict ? 409 : 200);
  });
  app.post('/api/answer', async (context) => {
    const members = await readBody(context);
    answer(desk, placeIn(members), text(members, 'text'));
    return answerChange(context, events, {});
  });
  app.post('/api/review', async (context) => {
    const members = await readBody(context);
    const bases = texts(members, 'bases');
    const segments = texts(members, 'segments').map((id, at) => ({ id, base: bases[at] ?? '' }));
    const request = { document: text(members, 'document'), language: text(members, 'language'), segments };
    const state = choice(members, 'state', ['reviewed', 'final']);
    return answerChange(context, events, approve(desk, { ...request, state, by: person(members, 'by') }));
  });
  app.post('/api/waive', async (context) => {
    const members = await readBody(context);
    const waiver = { code: text(members, 'code'), reason: text(members, 'reason') };
    waive(desk, placeIn(members), { ...waiver, by: person(members, 'by') });
    return answerChange(context, events, {});
  });
  app.post('/api/glossary', async (context) => {
    const members = await readBody(context);
    const file = members['file'] === undefined ? undefined : text(members, 'file');
    const edit = { concept: text(members, 'concept'), cells: texts(members, 'cells'), ...(file && { file }) };
    return answerChange(
      context,
      events,
      editGlossary(desk, { mode: choice(members, 'mode', ['add', 'set']), ...edit }),
    );
  });
  app.post('/api/update', (context) => answerChange(context, events, update(desk)));
  app.post('/api/import', async (context) => {
    const bytes = await readBytes(context, maximumBytes);
    const path = asked(context, 'name').replace(/^.*[/\\]/, '');
    const by = personNamed(context.req.query('by') ?? '', 'by');
    return answerChange(context, events, importFiles(desk, [{ path, bytes }], by, await sayFor(context)));
  });
  app.post('/api/publish', async (context) =>
    answerChange(
      context,
      events,
      await publish(desk, texts(await readBody(context), 'documents'), await sayFor(context)),
    ),
  );
  app.post('/api/preview', async (context) =>
    context.json(await preview.show(text(await readBody(context), 'document'))),
  );
}

function answerChange(context: Context, events: Events, value: object, status: 200 | 409 = 200): Response {
  if (status === 200) events.tell({ type: 'changed' });
  return context.json(value, status);
}

/** What findings say in the language that the page is in; in English for any other. */
function sayFor(context: Context): Promise<Say> {
  const wanted = context.req.header('desk-language');
  return loadFindings(findingLanguages.find((language) => language === wanted) ?? 'en');
}

function isData(path: string): boolean {
  return path !== '/' && path !== '/session' && !/^\/desk\.(?:js|css)$/.test(path);
}

function asked(context: Context, name: string): string {
  const value = context.req.query(name);
  if (value !== undefined) return value;
  throw refuse(`“${name}” is missing.`);
}

function placeAsked(context: Context): SegmentPlace {
  const [document, language, segment] = ['document', 'language', 'segment'].map((name) =>
    asked(context, name),
  );
  return { document, language, segment } as SegmentPlace;
}

function placeIn(members: Members): SegmentPlace {
  const of = (name: string): string => text(members, name);
  return { document: of('document'), language: of('language'), segment: of('segment') };
}

/** @throws `usage` for what is no JSON object; other sites cannot send one without asking first */
async function readBody(context: Context): Promise<Members> {
  if (!context.req.header('content-type')?.startsWith('application/json'))
    throw refuse('The request is no JSON.');
  return readMembers(new TextDecoder().decode(await readBytes(context, longestRequest)));
}

async function readBytes(context: Context, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of partsOf(context)) {
    length += part.length;
    if (length > most)
      throw new BarobarError('file-too-large', `The request has more than ${most} bytes.`, 'Send less.');
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The parts of a request; one that ends too early is a refusal, since its page was closed or lost its connection. */
async function* partsOf(context: Context): AsyncGenerator<Uint8Array> {
  try {
    yield* context.req.raw.body ?? [];
  } catch {
    throw refuse('The request ended before all of it arrived.');
  }
}

function describe({ code, message, advice }: BarobarError): Refusal {
  return { code, message, advice };
}

function statusOf({ code }: BarobarError): 400 | 409 | 413 | 422 | 503 {
  if (code === 'usage') return 400;
  if (code === 'segment-changed' || code === 'workspace-changed') return 409;
  if (code === 'file-too-large') return 413;
  return code === 'workspace-busy' ? 503 : 422;
}
