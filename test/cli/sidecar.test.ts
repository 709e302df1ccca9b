import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const embargo = '2026-09-01T10:00:00+05:00';

/** A pasted text with its translation, ready to be published. */
async function startReady(sidecar?: string): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/2026/dam.txt', 'The dam is 40 m high.\n');
  await session.run('update');
  const [id = ''] = Object.keys(JSON.parse(session.read('locales/en/2026/dam.json')) as object);
  const entry = { source: 'The dam is 40 m high.', target: 'Высота плотины — 40 м.', state: 'translated' };
  session.write('locales/ru/2026/dam.json', JSON.stringify({ [id]: entry }));
  if (sidecar !== undefined) session.write('source/2026/dam.meta.yaml', sidecar);
  return session;
}

describe('a file of metadata beside a briefing', () => {
  it.each([
    ['date: 2026-03-04\n'],
    ['\ufeff---\ndate: 2026-03-04\n---\n'],
    ['# From the calendar.\r\ndate: 2026-03-04\r\n'],
  ])('dates its pages: %j', async (sidecar) => {
    const session = await startReady(sidecar);
    expect(await session.run('update')).toMatchObject({ code: 0, out: '' });
    expect(await session.run('publish')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/2026/dam/index.html')).toContain('datetime="2026-03-04"');
  });

  it('dates documents of formats that have no place for a date', async () => {
    const session = await startReady();
    session.write(
      'source/visit.html',
      '<!DOCTYPE html><html lang="en"><title>Visit</title><p>Welcome.</p></html>',
    );
    session.write('source/visit.meta.yaml', 'date: 2026-03-06\nplace: Dushanbe\n');
    await session.run('publish', '--allow-incomplete');
    expect(session.read('dist/site/visit/index.html')).toContain('datetime="2026-03-06"');
  });

  it('is not needed, and an empty one says nothing', async () => {
    for (const sidecar of [undefined, '', '# Nothing yet.\n']) {
      const session = await startReady(sidecar);
      expect(await session.run('publish')).toMatchObject({ code: 0 });
      expect(session.read('dist/site/2026/dam/index.html')).not.toContain('datetime="2026');
    }
  });

  it('keeps the briefing back until its embargo ends, and names the place', async () => {
    const session = await startReady(`date: 2026-09-01\nembargo: ${embargo}\n`);
    const early = await session.run('publish', '--allow-findings', '--allow-incomplete');
    expect(early.code).toBe(1);
    expect(early.err).toContain(`source/2026/dam.meta.yaml:2:1: “2026/dam” (ru) is under embargo`);
    expect(await session.runWith({ now: '2026-09-01T05:00:01Z' }, 'publish')).toMatchObject({ code: 0 });
  });

  it('rebuilds the pages when it changes, appears or is deleted', async () => {
    const session = await startReady();
    await session.run('publish');
    const rebuilt = async () => /(\d+) briefings? rebuilt/.exec((await session.run('publish')).err)?.[1];
    expect(await rebuilt()).toBe('0');
    session.write('source/2026/dam.meta.yaml', 'date: 2026-03-04\n');
    expect(await rebuilt()).toBe('1');
    session.write('source/2026/dam.meta.yaml', 'date: 2026-03-05\n');
    expect(await rebuilt()).toBe('1');
    expect(session.read('dist/site/2026/dam/index.html')).toContain('datetime="2026-03-05"');
    session.remove('source/2026/dam.meta.yaml');
    expect(await rebuilt()).toBe('1');
    expect(await rebuilt()).toBe('0');
  });

  it('reports a misspelt embargo, and the gate stays closed', async () => {
    const session = await startReady(`embarg: ${embargo}\n`);
    const { code, err } = await session.run('publish', '--allow-findings');
    expect(code).toBe(1);
    expect(err).toContain('source/2026/dam.meta.yaml:1:1: “embarg” in the front matter sets no embargo.');
  });

  it.each([
    [
      'embrago: 2036-09-01T10:00:00+05:00',
      /“embrago” in the front matter sets no embargo\. .*\[front-matter\/embargo\]/,
    ],
    [
      'topcs: Water',
      /“topcs” .* has no meaning here\. Write “topics” if that is meant\. \[front-matter\/unknown\]/,
    ],
    [
      'colour: blue',
      /“colour” has no meaning here\. Write one of date, version, embargo, .*\[front-matter\/unknown\]/,
    ],
    ['date: nope', /The date “nope” is not a day of the calendar\. Write .*\[front-matter\/value\]/],
    ['date: 2026-02-30', /The date “2026-02-30” is not a day of the calendar\./],
    ['date: 2026-3-4', /The date “2026-3-4” is not a day of the calendar\./],
    ['date: 2026-03-041', /The date “2026-03-041” is not a day of the calendar\./],
    ['date: [2026-03-04]', /“date” has a list or a map where a text belongs.*\[front-matter\/value\]/],
    ['version: {a: b}', /“version” has a list or a map where a text belongs/],
    ['topics: {a: b}', /“topics” has a list or a map where a text belongs.*\[front-matter\/value\]/],
    ['topics: [Water, {a: b}]', /“topics” has a list or a map where a text belongs/],
  ])('reports what has no effect in it, with its line: %s', async (line, message) => {
    const session = await startReady(`# From the calendar.\n${line}\n`);
    const { code, err } = await session.run('update');
    expect(code).toBe(0);
    expect(err).toMatch(new RegExp(`source/2026/dam\\.meta\\.yaml:2:1: ${message.source}`));
  });

  it.each([
    'date: April 2027',
    'date: 2026-03-04T10:00:00Z',
    'date: 2026-03-04 (draft)',
    'date:',
    'topics: []',
    'topics: Water',
    'version: 2',
    'speakers: [Anna, Boris]',
  ])('reports nothing of %s', async (line) => {
    const session = await startReady(`${line}\n`);
    expect((await session.run('update')).err).not.toContain('dam.meta.yaml');
  });

  it('reports a value without effect in the front matter too, where members of the author are their own', async () => {
    const session = await startReady();
    session.write('source/2026/dam.txt', '---\ncolour: blue\ndate: 2026-02-30\n---\nThe dam is 40 m high.\n');
    const { err } = await session.run('update');
    expect(err).toContain('source/2026/dam.txt:3:1: The date “2026-02-30” is not a day of the calendar.');
    expect(err).not.toContain('colour');
  });

  it.each([
    [
      'what stands too deep',
      'topics: ['.repeat(5000),
      /dam\.meta\.yaml:1:\d+: The file has too many lists and maps/,
    ],
    [
      'what is closed and too deep',
      `topics: ${'['.repeat(5000)}${']'.repeat(5000)}`,
      /has too many lists and maps/,
    ],
    ['lists of lines that stand too deep', `${'- '.repeat(5000)}a`, /has too many lists and maps/],
    ['what is no YAML', 'date: [', /dam\.meta\.yaml:1:8: The file is not valid YAML: .*\[front-matter\]/],
    [
      'text without members',
      'The fourth of March\n',
      /dam\.meta\.yaml:1:1: The file has text that is no member/,
    ],
    [
      'an embargo without a time',
      'embargo: tomorrow\n',
      /dam\.meta\.yaml:1:1: The embargo “tomorrow” is not/,
    ],
    [
      'a title, since titles are translated',
      'date: 2026-03-04\ntitle: "The dam"\n',
      /dam\.meta\.yaml:2:8: “title” is translated, .* Write it in source\/2026\/dam\.txt: between two lines/,
    ],
  ])('is refused for %s', async (_, sidecar, message) => {
    const session = await startReady(sidecar);
    const before = session.snapshot();
    for (const command of ['update', 'publish']) {
      const { code, err } = await session.run(command);
      expect(code).toBe(3);
      expect(err).toMatch(message);
    }
    expect(session.snapshot()).toEqual(before);
  });

  it('is refused where the briefing sets the same, and only then', async () => {
    const session = await startReady('date: 2026-03-04\n');
    session.write('source/2026/dam.txt', '---\ndate: 2026-03-05\n---\nThe dam is 40 m high.\n');
    expect((await session.run('update')).err).toContain(
      'source/2026/dam.meta.yaml:1:1: “date” is set here and in source/2026/dam.txt.',
    );
    session.write('source/2026/dam.txt', '---\ntitle: Dam\n---\nThe dam is 40 m high.\n');
    expect(await session.run('update')).toMatchObject({ code: 0 });
  });

  it.each([
    ['source/2026/damm.meta.yaml', 'Rename it to source/2026/dam.meta.yaml if “2026/dam” is meant'],
    ['source/2026/dam.txt.meta.yaml', 'Rename it to source/2026/dam.meta.yaml if “2026/dam” is meant'],
    ['source/2026/dam.meta.yml', 'Rename it to source/2026/dam.meta.yaml if “2026/dam” is meant'],
    ['source/2026/dam.META.yaml', 'Rename it to source/2026/dam.meta.yaml if “2026/dam” is meant'],
    ['source/visit-to-the-north.meta.yaml', 'Give it the name of a document'],
  ])('is refused beside no document: %s', async (file, advice) => {
    const session = await startReady();
    session.write(file, `embargo: ${embargo}\n`);
    const { code, err } = await session.run('publish');
    expect(code).toBe(3);
    expect(err).toContain(`${file}: There is no document for this file, so it has no effect. ${advice}`);
    expect(session.exists('dist')).toBe(false);
  });

  it('leaves other files of YAML alone', async () => {
    const session = await startReady();
    session.write('source/site.yaml', 'embargo: x\n');
    expect((await session.run('update')).err).toContain('source/site.yaml');
    expect(await session.run('publish')).toMatchObject({ code: 0 });
  });
});
