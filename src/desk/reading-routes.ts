import type { Context, Hono } from 'hono';
import { findSentences } from '../workflows/memory/find.ts';
import { termImpact } from '../workflows/quality/term-impact.ts';
import type { SegmentPlace } from '../workflows/sentences/edit.ts';
import type { Desk } from './desk.ts';
import { readDocument, readFindings } from './document.ts';
import type { Events } from './events.ts';
import { readExported } from './exporting.ts';
import { listConcepts, listTables } from './glossary.ts';
import { readHistory } from './history.ts';
import { readOverview, readQuestions, readVerdicts, readWorkspace } from './overview.ts';
import { asked, sayFor } from './request.ts';
import { readAid } from './segment-aid.ts';

/** Sentences that a search gives at most. */
const mostFound = 100;

/** What pages ask for; nothing changes. */
export function addReading(app: Hono, desk: Desk, events: Events): void {
  app.get('/api/events', (context) =>
    context.body(events.open(Number(context.req.query('since'))), 200, {
      'content-type': 'text/event-stream; charset=utf-8',
    }),
  );
  app.get('/api/workspace', (context) => context.json({ ...readWorkspace(desk), changes: events.changes() }));
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
  app.get('/api/tables', (context) => context.json(listTables(desk, context.req.query('concept'))));
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
  app.get('/api/exported', (context) => {
    const { name, content } = readExported(desk, asked(context, 'file'));
    return context.body(content, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  app.get('/api/questions', (context) => context.json(readQuestions(desk)));
}

function placeAsked(context: Context): SegmentPlace {
  const [document, language, segment] = ['document', 'language', 'segment'].map((name) =>
    asked(context, name),
  );
  return { document, language, segment } as SegmentPlace;
}
