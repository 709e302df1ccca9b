import type { Context, Hono } from 'hono';
import { versionedFormats } from '../model/outgoing-formats.ts';
import type { State } from '../model/translation.ts';
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
import type { Desk } from './desk.ts';
import type { Events } from './events.ts';
import { exportDocuments } from './exporting.ts';
import { type PagePreview, planned, publish } from './publishing.ts';
import {
  asked,
  choice,
  type Members,
  person,
  personNamed,
  readBody,
  readBytes,
  sayFor,
  text,
  textAsTyped,
  texts,
} from './request.ts';
import { checkTyped } from './segment-aid.ts';
import { nextTerm } from './terms.ts';

const finished = ['translated', 'reviewed', 'final'] as const satisfies readonly State[];

/** Takes the changes that pages send: each is one workflow, and is announced to every page. */
export function addChanges(app: Hono, desk: Desk, events: Events, preview: PagePreview): void {
  app.post('/api/check', async (context) => {
    const members = await readBody(context);
    return context.json(
      checkTyped(desk, placeIn(members), textAsTyped(members, 'target'), await sayFor(context)),
    );
  });
  app.post('/api/next-term', async (context) => {
    const members = await readBody(context);
    const typed = { before: textAsTyped(members, 'before'), after: textAsTyped(members, 'after') };
    return context.json(nextTerm(desk, placeIn(members), typed));
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
  app.post('/api/export', async (context) => {
    const members = await readBody(context);
    return answerChange(
      context,
      events,
      await exportDocuments(desk, {
        documents: texts(members, 'documents'),
        languages: texts(members, 'languages'),
        format: choice(members, 'format', ['bundle', ...versionedFormats]),
        only: choice(members, 'only', ['all', 'todo']),
        to: person(members, 'to'),
      }),
    );
  });
  app.post('/api/planned', async (context) =>
    context.json(await planned(desk, texts(await readBody(context), 'documents'), await sayFor(context))),
  );
  app.post('/api/publish', async (context) =>
    answerChange(
      context,
      events,
      await publish(desk, texts(await readBody(context), 'documents'), await sayFor(context)),
    ),
  );
  app.post('/api/preview', async (context) =>
    context.json(await preview.showDraft(text(await readBody(context), 'document'))),
  );
  app.post('/api/preview-ready', async (context) =>
    context.json(await preview.showReady(texts(await readBody(context), 'documents'))),
  );
}

function answerChange(context: Context, events: Events, value: object, status: 200 | 409 = 200): Response {
  if (status === 200) events.tell({ type: 'changed' });
  return context.json(value, status);
}

function placeIn(members: Members): SegmentPlace {
  const of = (name: string): string => text(members, name);
  return { document: of('document'), language: of('language'), segment: of('segment') };
}
