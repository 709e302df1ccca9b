import { describe, expect, it } from 'vitest';
import { type OpenedDesk, openLake } from './opened.ts';

const place = (segment: string) => ({ document: 'lake', language: 'ru', segment });

async function entryOf({ get }: OpenedDesk, segment: string, tab = 'a') {
  const { body } = await get(`/api/document?document=lake&language=ru&tab=${tab}`);
  return body.languages.ru.entries[segment];
}

describe('saving a translation', () => {
  it('writes it where it belongs in the locale file, and nothing else', async () => {
    const opened = await openLake();
    const { post, session, ids, told } = opened;
    const before = session.snapshot();
    const { version } = await entryOf(opened, ids[2]);
    const change = {
      ...place(ids[2]),
      base: version,
      target: ' Оно\nспокойно. ',
      state: 'translated',
      by: 'boris',
      tab: 'a',
    };
    const { status, body } = await post('/api/save', change);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isConflict: false,
      entry: { target: 'Оно спокойно.', progress: 'complete', by: 'boris' },
    });
    const after = session.snapshot();
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([
      'locales/ru/lake.json',
    ]);
    const locale = JSON.parse(session.read('locales/ru/lake.json'));
    expect(Object.keys(locale)).toEqual(ids);
    expect(locale[ids[2]]).toEqual({
      source: 'It is calm.',
      target: 'Оно спокойно.',
      state: 'translated',
      by: 'boris',
    });
    expect(told).toContainEqual({ type: 'changed' });
  });

  it('is refused with the change made meanwhile, and overwrites nothing', async () => {
    const opened = await openLake();
    const { post, session, ids, told } = opened;
    const { version } = await entryOf(opened, ids[0]);
    const locale = session.read('locales/ru/lake.json').replace('Большая вода', 'Высокая вода');
    session.write('locales/ru/lake.json', locale);
    const change = { ...place(ids[0]), base: version, target: 'Паводок', state: 'translated', tab: 'a' };
    const { status, body } = await post('/api/save', change);
    expect(status).toBe(409);
    expect(body).toMatchObject({ isConflict: true, entry: { target: 'Высокая вода' } });
    expect(session.read('locales/ru/lake.json')).toBe(locale);
    expect(told).toEqual([]);
    const again = await post('/api/save', { ...change, base: body.entry.version });
    expect(again).toMatchObject({ status: 200, body: { entry: { target: 'Паводок' } } });
  });

  it('does not collide with a change of another segment of the file', async () => {
    const opened = await openLake();
    const { post, session, ids } = opened;
    const { version } = await entryOf(opened, ids[2]);
    session.write(
      'locales/ru/lake.json',
      session.read('locales/ru/lake.json').replace('Большая вода', 'Высокая вода'),
    );
    const change = {
      ...place(ids[2]),
      base: version,
      target: 'Оно спокойно.',
      state: 'translated',
      tab: 'a',
    };
    expect(await post('/api/save', change)).toMatchObject({ status: 200 });
    expect(session.read('locales/ru/lake.json')).toContain('Высокая вода');
  });

  it.each([
    ['an empty target', { target: '  ' }],
    ['a state that is none', { state: 'published' }],
    ['a draft as a state', { state: 'initial' }],
    ['a number as a target', { target: 5 }],
    ['a target with a null character', { target: 'a\u0000' }],
    ['a target with a bell', { target: 'a\u0007b' }],
    ['a target with half of a character', { target: 'a\ud800' }],
    ['a name with a null character', { by: 'anna\u0000' }],
    ['a name with half of a character', { by: '\udc00anna' }],
    ['a name of two lines', { by: 'anna\nboris' }],
    ['a code that the source text lacks', { target: '<1>a' }],
    ['the end of a code that the source text lacks', { target: 'a</7>' }],
    ['an unknown segment', { segment: 'szzzzzzz' }],
    ['a path as a language', { language: '../x' }],
    ['a path as a document', { document: '../../x' }],
  ])('refuses %s', async (_, part) => {
    const opened = await openLake();
    const { version } = await entryOf(opened, opened.ids[2]);
    const before = opened.session.snapshot();
    const change = {
      ...place(opened.ids[2]),
      base: version,
      target: 'a',
      state: 'translated',
      tab: 'a',
      ...part,
    };
    expect(await opened.post('/api/save', change)).toMatchObject({ status: 400, body: { code: 'usage' } });
    expect(opened.session.snapshot()).toEqual(before);
    expect(opened.reported).toEqual([]);
  });
});

describe('characters that files cannot hold', () => {
  it.each([
    ['/api/note', { text: 'Which\u0000?' }],
    ['/api/answer', { text: 'Yes.\ud800' }],
    ['/api/waive', { code: 'numbers/missing', reason: 'So\u0001' }],
    ['/api/review', { segments: [], bases: [], state: 'reviewed', by: 'a\u009f' }],
    ['/api/glossary', { mode: 'add', concept: 'calm', cells: ['en=calm\u0000', 'ru=тихий'] }],
    ['/api/import?name=a.xlf&by=anna%00', {}],
  ])('are refused by %s by their number', async (path, part) => {
    const opened = await openLake();
    const { version } = await entryOf(opened, opened.ids[0]);
    const before = opened.session.snapshot();
    const change = { ...place(opened.ids[0]), base: version, tab: 'a', ...part };
    expect(await opened.post(path, change)).toMatchObject({
      status: 400,
      body: { code: 'usage', message: expect.stringMatching(/U\+[0-9A-F]{4}/) },
    });
    expect(opened.session.snapshot()).toEqual(before);
  });

  it('are kept in a draft, and found by the checks', async () => {
    const opened = await openLake();
    const { version } = await entryOf(opened, opened.ids[2]);
    const typed = { ...place(opened.ids[2]), base: version, target: 'Оно\u0007 тихое.', tab: 'a' };
    expect((await opened.post('/api/draft', typed)).status).toBe(200);
    const { body } = await opened.post('/api/check', typed);
    expect(body.findings).toContainEqual(expect.objectContaining({ code: 'letters/invisible' }));
  });

  it('are none where the source text has the codes, and a code is written as words', async () => {
    const opened = await openLake();
    const { version } = await entryOf(opened, opened.ids[1]);
    const target = '<1>Озеро</1> глубиной 40\u00a0м, 👩\u200d🚒, \\<7>.';
    const change = {
      ...place(opened.ids[1]),
      base: version,
      target,
      state: 'translated',
      tab: 'a',
      by: ' Анна Б. ',
    };
    expect(await opened.post('/api/save', change)).toMatchObject({
      status: 200,
      body: { entry: { target, by: 'Анна Б.' } },
    });
  });
});

describe('a request that its page ends half-way', () => {
  it.each(['/api/save', '/api/note', '/api/import?name=a.xlf', '/session'])(
    'changes nothing at %s, and is no bug to report',
    async (path) => {
      const { ask, own, session, reported } = await openLake();
      const before = session.snapshot();
      let parts = 0;
      const body = new ReadableStream({
        pull(controller) {
          if (parts++ === 0) controller.enqueue(new TextEncoder().encode('{"document":"lake",'));
          else controller.error(new Error('aborted'));
        },
      });
      const headers = { ...own, 'content-type': 'application/json' };
      const { status } = await ask(path, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
      expect([status, reported]).toEqual([400, []]);
      expect(session.snapshot()).toEqual(before);
    },
  );
});

describe('a draft', () => {
  it('is kept on this machine, shown to every tab, and dropped when it is saved', async () => {
    const opened = await openLake();
    const { post, session, ids, told } = opened;
    const { version } = await entryOf(opened, ids[2]);
    const locale = session.read('locales/ru/lake.json');
    await post('/api/draft', { ...place(ids[2]), base: version, target: 'Оно сп', tab: 'a' });
    expect(session.read('locales/ru/lake.json')).toBe(locale);
    expect(told).toEqual([{ type: 'typing', tab: 'a', ...place(ids[2]) }]);
    expect(await entryOf(opened, ids[2])).toMatchObject({
      progress: 'missing',
      draft: { target: 'Оно сп', isElsewhere: false },
    });
    expect(await entryOf(opened, ids[2], 'b')).toMatchObject({
      draft: { target: 'Оно сп', isElsewhere: true },
    });
    const change = {
      ...place(ids[2]),
      base: version,
      target: 'Оно спокойно.',
      state: 'translated',
      tab: 'a',
    };
    await post('/api/save', change);
    expect(await entryOf(opened, ids[2])).not.toHaveProperty('draft');
    expect(session.exists('.barobar/tmp/drafts/ru/lake.json')).toBe(false);
  });

  it('of two tabs is kept twice', async () => {
    const opened = await openLake();
    const { version } = await entryOf(opened, opened.ids[2]);
    for (const tab of ['a', 'b'])
      await opened.post('/api/draft', { ...place(opened.ids[2]), base: version, target: `Оно ${tab}`, tab });
    expect((await entryOf(opened, opened.ids[2], 'a')).draft.target).toBe('Оно a');
    expect((await entryOf(opened, opened.ids[2], 'b')).draft.target).toBe('Оно b');
  });

  it('is none if it says what is saved, and none in a damaged file', async () => {
    const opened = await openLake();
    const { version, target } = await entryOf(opened, opened.ids[0]);
    await opened.post('/api/draft', { ...place(opened.ids[0]), base: version, target, tab: 'a' });
    expect(opened.session.exists('.barobar/tmp/drafts/ru/lake.json')).toBe(false);
    opened.session.write('.barobar/tmp/drafts/ru/lake.json', '[{"segment":1}]');
    expect(await entryOf(opened, opened.ids[0])).not.toHaveProperty('draft');
  });
});

describe('a review', () => {
  it('approves what the reviewer saw, all or none', async () => {
    const opened = await openLake();
    const { post, session, ids } = opened;
    const { version } = await entryOf(opened, ids[0]);
    const request = { document: 'lake', language: 'ru', state: 'reviewed', by: 'maria' };
    const before = session.snapshot();
    const stale = await post('/api/review', {
      ...request,
      segments: [ids[0], ids[1]],
      bases: [version, (await entryOf(opened, ids[1])).version],
    });
    expect(stale).toMatchObject({ status: 422, body: { code: 'segment-unfinished' } });
    const other = await post('/api/review', { ...request, segments: [ids[0]], bases: ['0'] });
    expect(other).toMatchObject({ status: 409, body: { code: 'segment-changed' } });
    expect(session.snapshot()).toEqual(before);
    const done = await post('/api/review', { ...request, segments: [ids[0]], bases: [version] });
    expect(done.body).toEqual({ approved: [ids[0]] });
    expect(await entryOf(opened, ids[0])).toMatchObject({ state: 'reviewed', by: 'anna', reviewer: 'maria' });
  });

  it('by the translator is refused if the gate asks for another person', async () => {
    const opened = await openLake();
    const gate = { state: 'reviewed', reviewer: 'other' };
    opened.session.write('barobar.json', JSON.stringify({ source: 'en', targets: ['ru', 'be', 'tg'], gate }));
    opened.desk.forget();
    const { version } = await entryOf(opened, opened.ids[0]);
    const change = {
      ...place(opened.ids[0]),
      base: version,
      target: 'Большая вода',
      state: 'reviewed',
      tab: 'a',
    };
    expect(await opened.post('/api/save', { ...change, by: 'anna' })).toMatchObject({
      status: 422,
      body: { code: 'reviewer-same' },
    });
    expect(await opened.post('/api/save', { ...change, by: 'maria' })).toMatchObject({ status: 200 });
  });
});

describe('other changes', () => {
  it('add a question, and answer it', async () => {
    const opened = await openLake();
    const { post, ids, session } = opened;
    const { version } = await entryOf(opened, ids[2]);
    const asked = await post('/api/note', { ...place(ids[2]), base: version, text: ' Is\nit? ', tab: 'a' });
    expect(asked.body.entry).toMatchObject({ progress: 'missing', notes: [{ text: 'Is it?' }] });
    expect((await session.run('notes')).out).toContain('“Is it?”');
    for (const text of ['', ' \n'])
      expect(await post('/api/answer', { ...place(ids[2]), text })).toMatchObject({ status: 400 });
    expect((await session.run('notes')).out).toContain('“Is it?”');
    await post('/api/answer', { ...place(ids[2]), text: 'Yes.' });
    expect((await entryOf(opened, ids[2])).notes).toEqual([{ text: 'Is it?', answer: 'Yes.' }]);
    const late = await post('/api/note', { ...place(ids[2]), base: version, text: 'Again?', tab: 'a' });
    expect(late).toMatchObject({ status: 409, body: { isConflict: true } });
  });

  it('a question leaves what is typed, which goes on from the translation with the question', async () => {
    const opened = await openLake();
    const { post, ids } = opened;
    const { version } = await entryOf(opened, ids[2]);
    const typed = { ...place(ids[2]), base: version, target: 'Оно' };
    await post('/api/draft', { ...typed, tab: 'a' });
    const asked = await post('/api/note', { ...place(ids[2]), base: version, text: 'Is it?', tab: 'a' });
    const { version: next } = await entryOf(opened, ids[2]);
    expect(asked.body.entry).toMatchObject({ version: next, draft: { target: 'Оно', base: next } });
    // Another tab has not seen the question.
    await post('/api/draft', { ...typed, target: 'Тихо', tab: 'b' });
    await post('/api/note', { ...place(ids[2]), base: next, text: 'When?', tab: 'a' });
    const other = (await opened.get('/api/document?document=lake&language=ru&tab=b')).body;
    expect(other.languages.ru.entries[ids[2]].draft).toMatchObject({ target: 'Тихо', base: version });
  });

  it('a question about a translation with a member of another program has the version that is read then', async () => {
    const opened = await openLake();
    const { post, ids, session } = opened;
    const locale = JSON.parse(session.read('locales/ru/lake.json'));
    const entry = { ...locale[ids[1]], 'x-reading': 'aloud' };
    session.write('locales/ru/lake.json', JSON.stringify({ ...locale, [ids[1]]: entry }));
    const { version } = await entryOf(opened, ids[1]);
    const asked = await post('/api/note', { ...place(ids[1]), base: version, text: 'Deep?', tab: 'a' });
    expect(asked.body.entry.version).not.toBe(version);
    expect(asked.body.entry.version).toBe((await entryOf(opened, ids[1])).version);
  });

  it('waive a finding with its reason', async () => {
    const opened = await openLake();
    const { post, get, ids, session } = opened;
    const { version } = await entryOf(opened, ids[1]);
    const target = '<1>Озеро</1> глубиной сорок один метр.';
    await post('/api/save', { ...place(ids[1]), base: version, target, state: 'translated', tab: 'a' });
    const codes = async () =>
      (await get('/api/findings?document=lake&language=ru')).body.map(({ code }: { code: string }) => code);
    const [code] = await codes();
    expect(await post('/api/waive', { ...place(ids[1]), code, reason: '' })).toMatchObject({ status: 400 });
    await post('/api/waive', { ...place(ids[1]), code, reason: 'So it is.', by: 'maria' });
    expect(await codes()).not.toContain(code);
    expect(JSON.parse(session.read('.barobar/waivers/lake.json'))).toMatchObject([{ code, by: 'maria' }]);
  });

  it('add a term and change it', async () => {
    const { post, session } = await openLake();
    const added = { mode: 'add', concept: 'calm', cells: ['en=calm', 'ru=спокойный'] };
    expect(await post('/api/glossary', added)).toMatchObject({
      status: 200,
      body: { path: 'glossary/terms.csv' },
    });
    await post('/api/glossary', { mode: 'set', concept: 'calm', cells: ['ru=тихий'] });
    expect(session.read('glossary/terms.csv')).toMatch(/calm,calm,тихий/);
    expect(await post('/api/glossary', added)).toMatchObject({ status: 400 });
  });

  it('add a term to the table of terms, and a name to the register of names', async () => {
    const { post, session } = await openLake();
    const names = 'concept,kind,gender,note,en,ru\nrahmon,person,masculine,,Emomali Rahmon,Эмомали Рахмон\n';
    session.write('glossary/names.csv', names);
    const calm = { mode: 'add', concept: 'calm', cells: ['en=calm', 'ru=спокойный'] };
    expect(await post('/api/glossary', calm)).toMatchObject({
      status: 200,
      body: { path: 'glossary/terms.csv' },
    });
    expect(session.read('glossary/names.csv')).toBe(names);
    const minsk = { mode: 'add', concept: 'minsk', cells: ['kind=place', 'en=Minsk', 'ru=Минск'] };
    expect(await post('/api/glossary', minsk)).toMatchObject({
      status: 200,
      body: { path: 'glossary/names.csv' },
    });
    expect(await post('/api/glossary', { ...minsk, cells: ['en=Minsk'] })).toMatchObject({ status: 400 });
  });

  it('add a term to the one of several tables that was chosen', async () => {
    const { post, get, session } = await openLake();
    session.write('glossary/names.csv', 'concept,kind,en\n');
    expect((await get('/api/tables')).body).toEqual([]);
    session.write('glossary/csto.csv', 'concept,en\ntreaty,treaty\n');
    const { body } = await get('/api/tables');
    expect(body).toEqual(['glossary/csto.csv', 'glossary/terms.csv']);
    const calm = { mode: 'add', concept: 'calm', cells: ['en=calm', 'ru=спокойный'] };
    expect(await post('/api/glossary', calm)).toMatchObject({ status: 400 });
    for (const file of ['../x.csv', 'glossary/../../x.csv', 'source/lake.md', 5])
      expect(await post('/api/glossary', { ...calm, file })).toMatchObject({ status: 400 });
    expect(await post('/api/glossary', { ...calm, file: body[0] })).toMatchObject({
      status: 200,
      body: { path: 'glossary/csto.csv' },
    });
    expect(session.read('glossary/csto.csv')).toContain('calm,calm,спокойный');
  });

  it('import a returned file as the command does', async () => {
    const { ask, own, session, ids } = await openLake();
    await session.run('export', '--to', 'ru');
    const file = session
      .read('out/ru/lake.xlf')
      .replace('<source>It is calm.</source>', '<source>It is calm.</source><target>Тихо.</target>');
    const response = await ask('/api/import?name=..%2F..%2Freturned.xlf&by=anna', {
      method: 'POST',
      headers: own,
      body: file,
    });
    expect(await response.json()).toMatchObject({
      files: [{ path: 'returned.xlf', language: 'ru', accepted: 1 }],
    });
    expect(JSON.parse(session.read('locales/ru/lake.json'))[ids[2]]).toMatchObject({
      target: 'Тихо.',
      by: 'anna',
    });
    const stranger = await ask('/api/import?name=x.xlf', { method: 'POST', headers: own, body: 'no file' });
    expect(stranger.status).toBe(422);
  });

  it('publish what passes the gate, and leave the rest', async () => {
    const opened = await openLake();
    const { post, session, ids } = opened;
    expect((await post('/api/publish', { documents: [] })).body).toMatchObject({ isPublished: false });
    for (const [id, target] of [
      [ids[1], '<1>Озеро</1> глубиной 40 м.'],
      [ids[2], 'Оно спокойно.'],
    ] as const) {
      const { version } = await entryOf(opened, id);
      await post('/api/save', { ...place(id), base: version, target, state: 'translated', tab: 'a' });
    }
    const { body } = await post('/api/publish', { documents: [] });
    expect(body).toMatchObject({ isPublished: true, folder: 'dist/site' });
    expect(session.read('dist/site/lake/index.html')).toContain('Оно спокойно.');
  });
});
