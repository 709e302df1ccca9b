import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/packages/zip.ts';
import { openLake } from './opened.ts';

const all = { documents: [], languages: ['ru'], format: 'xliff-1.2', only: 'all', to: '' };

describe('an export', () => {
  it.each(['xliff-1.2', 'xliff-2.0', 'docx', 'xlsx', 'po', 'html', 'bundle'])(
    'writes the files of the command: %s',
    async (format) => {
      const { post, session } = await openLake();
      const { body } = await post('/api/export', { ...all, format, to: 'anna@example.org' });
      expect(body.files).toHaveLength(1);
      const written = session.snapshot('out');
      const sent = session.read('.barobar/sent/ru/lake.json');
      session.remove('.barobar/sent/ru/lake.json');
      for (const { file } of body.files) session.remove(file);
      session.remove('out/.barobar-files.json');
      const [name, version] = format.split('-');
      const asked =
        format === 'bundle'
          ? ['--bundle']
          : ['--format', name ?? '', ...(version ? ['--xliff', version] : [])];
      await session.run('export', '--to', 'ru', ...asked, '--for', 'anna@example.org');
      expect(Object.keys(session.snapshot('out'))).toEqual(Object.keys(written));
      expect(session.snapshot('out')).toEqual(written);
      expect(session.read('.barobar/sent/ru/lake.json')).toBe(sent);
    },
  );

  it('is shown with the person who has it, until it comes back', async () => {
    const { post, get, ask, own, session, desk, ids } = await openLake();
    const cell = async () => (await get('/api/overview')).body.rows[0].cells[0];
    expect((await cell()).out).toEqual([]);
    const { body } = await post('/api/export', { ...all, only: 'todo', to: ' anna ' });
    expect(body).toEqual({
      to: 'anna',
      files: [{ file: 'out/ru/lake.xlf', segments: 2, isRecorded: true }],
    });
    expect((await cell()).out).toEqual([{ to: 'anna', date: '2026-06-30', segments: 2, open: 2 }]);
    const file = session
      .read('out/ru/lake.xlf')
      .replace(new RegExp(`(id="${ids[2]}"[\\s\\S]*?</source>)`), '$1<target>Тихо.</target>');
    const headers = { ...own, 'content-type': 'application/octet-stream' };
    await ask('/api/import?name=lake.xlf&by=', { method: 'POST', headers, body: file });
    desk.forget();
    expect((await cell()).out).toEqual([{ to: 'anna', date: '2026-06-30', segments: 2, open: 1 }]);
    expect((await session.run('status')).out).toContain('1 came back, last on 2026-06-30');
  });

  it('for nobody in particular is not recorded', async () => {
    const { post, session } = await openLake();
    expect((await post('/api/export', all)).body).toMatchObject({ files: [{ segments: 3 }] });
    expect(session.exists('.barobar/sent')).toBe(false);
  });

  it('can be downloaded, and no other file of the workspace', async () => {
    const { post, ask, own } = await openLake();
    const get = (file: string) => ask(`/api/exported?${new URLSearchParams({ file })}`, { headers: own });
    expect((await get('out/ru/lake.xlf')).status).toBe(400);
    await post('/api/export', all);
    const response = await get('out/ru/lake.xlf');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''ru-lake.xlf");
    expect(await response.text()).toContain('<source>It is calm.</source>');
    for (const file of ['barobar.json', '../x', '/etc/passwd', 'out/../barobar.json', ''])
      expect([file, (await get(file)).status]).toEqual([file, 400]);
  });

  it.each([
    ['an unknown format', { format: 'exe' }],
    ['a language that is no target', { languages: ['kk'] }],
    ['a document that is none', { documents: ['../lake'] }],
    ['an address of two lines', { to: 'anna\nboris' }],
    ['an endless address', { to: 'a'.repeat(300) }],
    ['a document that is no text', { documents: [5] }],
  ])('is refused for %s, and writes nothing', async (_, part) => {
    const { post, session, reported } = await openLake();
    const before = session.snapshot();
    expect(await post('/api/export', { ...all, ...part })).toMatchObject({ status: 400 });
    expect([session.snapshot(), reported]).toEqual([before, []]);
  });

  it('of a bundle has a letter and the terms', async () => {
    const { post, session } = await openLake();
    const { body } = await post('/api/export', { ...all, format: 'bundle', to: 'anna' });
    const { directory } = readZip(session.bytes(body.files[0].file), 'x.zip');
    const names = [...directory.keys()];
    expect(names).toEqual(expect.arrayContaining(['letter.txt', 'terms/terms.tbx', 'translate/lake.xlf']));
  });
});

describe('publishing', () => {
  it('says what it would do, and does that', async () => {
    const { post, session, desk, ids } = await openLake();
    const closed = await post('/api/planned', { documents: [] });
    expect(closed.body).toMatchObject({
      build: [],
      unchanged: 0,
      skipped: [{ document: 'lake', languages: ['ru', 'be', 'tg'] }],
    });
    const entries = ['Большая вода', '<1>Озеро</1> глубиной 40 м.', 'Оно спокойно.'].map((target, at) => [
      ids[at],
      {
        source: ['High water', 'The <1>lake</1> is 40 m deep.', 'It is calm.'][at],
        target,
        state: 'translated',
      },
    ]);
    session.write('locales/ru/lake.json', JSON.stringify(Object.fromEntries(entries)));
    desk.forget();
    const before = session.snapshot();
    const open = await post('/api/planned', { documents: ['lake'] });
    expect(open.body).toMatchObject({
      folder: 'dist/site',
      build: [{ document: 'lake', languages: ['ru'] }],
      skipped: [{ document: 'lake', languages: ['be', 'tg'] }],
    });
    expect(Object.keys(session.snapshot()).filter((file) => !file.startsWith('.barobar/tmp'))).toEqual(
      Object.keys(before).filter((file) => !file.startsWith('.barobar/tmp')),
    );
    expect((await post('/api/publish', { documents: [] })).body).toMatchObject({ isPublished: true });
    expect(session.exists('dist/site/lake/index.html')).toBe(true);
    const again = await post('/api/planned', { documents: [] });
    expect(again.body).toMatchObject({ build: [], unchanged: 1 });
  });
});
