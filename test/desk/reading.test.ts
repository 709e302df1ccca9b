import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLake } from './opened.ts';

const place = (segment: string) => ({ document: 'lake', language: 'ru', segment });
const query = (segment: string) => new URLSearchParams(place(segment)).toString();

describe('the overview', () => {
  it('has every document with its title, its days and its progress in each language', async () => {
    const { get } = await openLake();
    const { body } = await get('/api/overview');
    expect(body).toMatchObject({ source: 'en', targets: ['ru', 'be', 'tg'], today: '2026-06-30' });
    expect(body.rows).toHaveLength(1);
    const [row] = body.rows;
    expect(row).toMatchObject({ document: 'lake', title: 'High water', due: '2026-06-01', words: 11 });
    expect(row.cells[0]).toMatchObject({
      language: 'ru',
      segments: 3,
      missing: 1,
      stale: 1,
      translated: 1,
      openNotes: 1,
    });
    expect(row.cells[1]).toMatchObject({ language: 'be', segments: 3, missing: 3, openNotes: 0 });
  });

  it('follows every file that it was read from', async () => {
    const { get, desk, session, ids } = await openLake();
    const rowsNow = async () => {
      desk.forget();
      return (await get('/api/overview')).body.rows;
    };
    expect(await rowsNow()).toEqual(await rowsNow());
    const locale = JSON.parse(session.read('locales/ru/lake.json'));
    delete locale[ids[0]];
    session.write('locales/ru/lake.json', JSON.stringify(locale));
    expect((await rowsNow())[0].cells[0]).toMatchObject({ missing: 2, translated: 0 });
    session.write('source/lake.md', session.read('source/lake.md').replace('2026-06-01', '2026-07-01'));
    expect((await rowsNow())[0].due).toBe('2026-07-01');
    session.write('source/pond.md', '# A pond\n');
    expect((await rowsNow()).map(({ title }: { title: string }) => title)).toEqual(['High water', 'A pond']);
    session.write('barobar.json', JSON.stringify({ source: 'en', targets: ['tg'] }));
    expect((await rowsNow())[0].cells.map(({ language }: { language: string }) => language)).toEqual(['tg']);
    session.remove('source/lake.md');
    expect((await rowsNow()).map(({ document }: { document: string }) => document)).toEqual(['pond']);
  });

  it('is refused with the place of a file that cannot be read, and back when the file is', async () => {
    const { get, desk, session } = await openLake();
    const good = session.read('locales/ru/lake.json');
    const look = async () => {
      desk.forget(['locales/ru/lake.json']);
      return get('/api/overview');
    };
    session.write('locales/ru/lake.json', '{"a": ');
    expect(await look()).toMatchObject({
      status: 422,
      body: {
        code: 'locale-syntax',
        message: expect.stringMatching(/^locales\/ru\/lake\.json:1:\d+: This is/),
      },
    });
    session.remove('locales/ru/lake.json');
    session.write('locales/ru/lake.json/inside.json', '{}');
    expect((await look()).body.message).toMatch(
      /^locales\/ru\/lake\.json: Cannot read this file: it is a folder/,
    );
    fs.rmSync(`${session.folder}/locales/ru/lake.json`, { recursive: true });
    session.write('locales/ru/lake.json', good);
    // As watching reports what was in the folder.
    desk.forget(['locales/ru/lake.json/inside.json']);
    expect(await look()).toMatchObject({ status: 200 });
  });

  it('says what the gate says, and why', async () => {
    const { get } = await openLake();
    const { body } = await get('/api/gate?document=lake&language=ru');
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ document: 'lake', language: 'ru', isOpen: false });
    expect(body[0].blocking.map(({ code }: { code: string }) => code)).toContain('gate/missing');
  });
});

describe('a document', () => {
  it('has its units, its codes, and for each segment what the language has', async () => {
    const { get, ids } = await openLake();
    const { body } = await get('/api/document?document=lake&language=ru&tab=a');
    expect(body).toMatchObject({ document: 'lake', title: 'High water', source: 'en', isCurrent: true });
    expect(body.units.map(({ block }: { block: { kind: string } }) => block.kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ]);
    expect(body.units[1].segments[0]).toMatchObject({
      source: 'The <1>lake</1> is 40 m deep.',
      codes: [{ kind: 'strong', paired: true }],
      isTranslatable: true,
    });
    const { entries } = body.languages.ru;
    expect(entries[ids[0]]).toMatchObject({
      target: 'Большая вода',
      progress: 'complete',
      by: 'anna',
      notes: [{ text: 'Which lake?' }],
    });
    expect(entries[ids[1]].progress).toBe('stale');
    expect(entries[ids[1]].sourceChange).toContainEqual({ type: 'added', text: '40' });
    expect(entries[ids[2]]).toMatchObject({ target: '', progress: 'missing' });
  });

  it('says so when the ledger is behind the source, and saves nothing', async () => {
    const { get, post, session, desk, ids } = await openLake();
    session.write('source/lake.md', session.read('source/lake.md').replace('calm', 'very calm'));
    desk.forget();
    const { body } = await get('/api/document?document=lake&language=ru&tab=a');
    expect(body.isCurrent).toBe(false);
    const { version } = body.languages.ru.entries[ids[2]];
    const change = {
      ...place(ids[2]),
      base: version,
      target: 'Оно спокойно.',
      state: 'translated',
      tab: 'a',
    };
    const before = session.snapshot();
    expect(await post('/api/save', change)).toMatchObject({ status: 422, body: { code: 'ledger-outdated' } });
    expect(session.snapshot()).toEqual(before);
    expect(await post('/api/update', {})).toMatchObject({ status: 200, body: { written: 1 } });
    expect((await get('/api/document?document=lake&language=ru&tab=a')).body.isCurrent).toBe(true);
  });

  it.each(['../../etc/passwd', 'source/../../x', 'nowhere', '', '__proto__'])(
    'is refused as %j',
    async (name) => {
      const { get, reported } = await openLake();
      const document = encodeURIComponent(name);
      expect(await get(`/api/document?document=${document}&language=ru&tab=a`)).toMatchObject({
        status: 400,
      });
      expect(await get(`/api/document?document=lake&language=${document}&tab=a`)).toMatchObject({
        status: 400,
      });
      expect(reported).toEqual([]);
    },
  );
});

describe('what helps with a segment', () => {
  it('is the terms of the glossary, and what the memory has', async () => {
    const { get, session, desk, ids } = await openLake();
    session.write('source/pond.md', 'It is calm.\n');
    await session.run('update');
    const [id] = Object.keys(JSON.parse(session.read('locales/en/pond.json'))) as [string];
    const entry = { source: 'It is calm.', target: 'Он спокоен.', state: 'reviewed' };
    session.write('locales/ru/pond.json', JSON.stringify({ [id]: entry }));
    desk.forget();
    const terms = await get(`/api/aid?${query(ids[1])}`);
    expect(terms.body.terms).toMatchObject([
      { concept: 'lake', found: 'lake', targets: [{ text: 'озеро', isUsed: true }] },
    ]);
    // What the document has, then what the grammar gives.
    expect(terms.body.terms[0].targets[0]).toMatchObject({
      forms: ['озеро'],
      cases: ['озера', 'озеру', 'озером', 'озере'],
    });
    const matches = await get(`/api/aid?${query(ids[2])}`);
    expect(matches.body.matches[0]).toMatchObject({ score: 100, target: 'Он спокоен.', document: 'pond' });
  });

  it('follows what is saved, however often', async () => {
    const { get, post, ids, reported } = await openLake();
    for (const target of ['Тихо.', 'Очень тихо.', 'Совсем тихо.']) {
      await get(`/api/aid?${query(ids[0])}`);
      const { body } = await get('/api/document?document=lake&language=ru&tab=a');
      const { version } = body.languages.ru.entries[ids[2]];
      const change = { ...place(ids[2]), base: version, target, state: 'translated', tab: 'a' };
      expect(await post('/api/save', change)).toMatchObject({ status: 200 });
      expect((await get(`/api/aid?${query(ids[1])}`)).status).toBe(200);
    }
    expect(reported).toEqual([]);
  });

  it('is found for several that are asked for at once', async () => {
    const { get, ids, reported } = await openLake();
    const all = await Promise.all([
      ...[...ids, ...ids].map((id) => get(`/api/aid?${query(id)}`)),
      get('/api/find?text=lake'),
    ]);
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect(reported).toEqual([]);
  });

  it('is not what the segment itself has', async () => {
    const { get, ids } = await openLake();
    expect((await get(`/api/aid?${query(ids[0])}`)).body.matches).toEqual([]);
  });

  it('is the findings of a text as it is typed, with the corrections that are certain', async () => {
    const { post, ids, session } = await openLake();
    const before = session.snapshot();
    const wrong = await post('/api/check', {
      ...place(ids[1]),
      target: '<1>Озеро</1> глубиной  41 м.',
    });
    const codes = wrong.body.findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('numbers/missing');
    expect(wrong.body.findings.find(({ fix }: { fix?: string }) => fix !== undefined)).toBeDefined();
    expect(wrong.body.facts).toContainEqual(
      expect.objectContaining({ kind: 'number', text: '40', isMatched: false }),
    );
    const right = await post('/api/check', { ...place(ids[1]), target: '<1>Озеро</1> глубиной 40 м.' });
    expect(right.body.findings).toEqual([]);
    expect(right.body.facts).toContainEqual(
      expect.objectContaining({ kind: 'number', text: '40', isMatched: true }),
    );
    expect(session.snapshot()).toEqual(before);
  });

  it('is reported in the language of the interface', async () => {
    const { ask, own, ids } = await openLake();
    const check = async (language: string) => {
      const headers = { ...own, 'content-type': 'application/json', 'desk-language': language };
      const body = JSON.stringify({ ...place(ids[1]), target: '<1>Озеро</1> глубиной 41 м.' });
      const { findings } = (await (await ask('/api/check', { method: 'POST', headers, body })).json()) as {
        findings: readonly { readonly message: string }[];
      };
      return findings[0]?.message ?? '';
    };
    expect(await check('ru')).toMatch(/^[А-Я]/);
    expect(await check('en')).toMatch(/^The target/);
    expect(await check('../x')).toMatch(/^The target/);
  });

  it('is refused for a segment that the document does not have', async () => {
    const { get } = await openLake();
    expect(await get(`/api/aid?${query('szzzzzzz')}`)).toMatchObject({
      status: 400,
      body: { code: 'usage' },
    });
  });
});

describe('other pages', () => {
  it('find words in all languages, and list the glossary with what a change touches', async () => {
    const { get, ids } = await openLake();
    const found = await get('/api/find?text=lakes');
    expect(found.body).toMatchObject([{ document: 'lake', segment: ids[1] }]);
    expect((await get('/api/glossary?find=озер')).body).toMatchObject([{ concept: 'lake' }]);
    expect((await get('/api/glossary?find=гора')).body).toEqual([]);
    const impact = await get('/api/impact?concept=lake');
    expect(impact.body.map(({ language }: { language: string }) => language)).toContain('ru');
  });

  it('ask which table has a concept, where several have it', async () => {
    const { get, session, desk } = await openLake();
    expect((await get('/api/tables?concept=lake')).body).toEqual([]);
    session.write('glossary/own.csv', 'concept,be\nlake,возера\n');
    session.write('barobar.json', '{ "targets": ["ru", "be", "tg"], "glossary": ["own.csv"] }');
    desk.forget();
    expect((await get('/api/tables?concept=lake')).body).toEqual(['glossary/own.csv', 'glossary/terms.csv']);
    expect((await get('/api/tables?concept=none')).body).toEqual([]);
  });

  it('list what nobody has answered, in all documents', async () => {
    const { get, post, ids } = await openLake();
    const { body } = await get('/api/questions');
    expect(body).toMatchObject({
      left: 0,
      questions: [{ document: 'lake', language: 'ru', text: 'Which lake?' }],
    });
    await post('/api/answer', { document: 'lake', language: 'ru', segment: ids[0], text: 'The big one.' });
    expect((await get('/api/questions')).body.questions).toEqual([]);
  });
});

describe('the term that comes next', () => {
  const next = async (before: string, after = '') => {
    const opened = await openLake();
    const { body } = await opened.post('/api/next-term', { ...place(opened.ids[1]), before, after });
    return body.form;
  };

  it('has the form that its place needs', async () => {
    expect(await next('')).toBe('Озеро');
    expect(await next('Вода в ')).toBe('озере');
    expect(await next('Она течёт из ', ' в море.')).toBe('озера');
    expect(await next('Это ')).toBe('озеро');
  });

  it('has the form that the document has after the same word', async () => {
    const opened = await openLake();
    const { session, desk, ids, post } = opened;
    const locale = JSON.parse(session.read('locales/ru/lake.json'));
    locale[ids[0]].target = 'Вода на озёра идёт';
    session.write('locales/ru/lake.json', JSON.stringify(locale));
    desk.forget();
    const { body } = await post('/api/next-term', { ...place(ids[1]), before: 'Вода на ', after: '' });
    expect(body).toEqual({ form: 'озёра' });
  });

  it('is none where the source text has no term', async () => {
    const { post, ids } = await openLake();
    const { body } = await post('/api/next-term', { ...place(ids[2]), before: '', after: '' });
    expect(body).toEqual({});
  });
});
