import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type Session, startSession } from './session.ts';

const tmx = (...units: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/><body>
${units.join('\n')}
</body></tmx>
`;
const unit = (source: string, target: string, lang = 'ru'): string =>
  `<tu tuid="u${source.length}"><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="${lang}"><seg>${target}</seg></tuv></tu>`;

async function startWorkspace(): Promise<{ session: Session; ids: readonly string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  session.write(
    'source/dam.md',
    'The dam opened.\n\nIt is high.\n\nIt is shut.\n\nIt is a draft.\n\nIt is wide.\n',
  );
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  const sources = ['The dam opened.', 'It is high.', 'It was shut.', 'It is a draft.', 'It is wide.'];
  const states = ['reviewed', 'translated', 'translated', 'initial', 'translated'];
  const entries = ids.map((id, at) => [
    id,
    {
      source: sources[at],
      target: `ru ${at}`,
      state: states[at],
      ...(at === 4 && { origin: { kind: 'machine' } }),
    },
  ]);
  session.write('locales/ru/dam.json', JSON.stringify(Object.fromEntries(entries)));
  return { session, ids };
}

async function match(session: Session, input: string, ...options: string[]) {
  const { code, out, err } = await session.runWith(
    { input },
    'memory',
    'match',
    '--to',
    'ru',
    '--json',
    ...options,
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: string; ms: number; matches: Record<string, unknown>[] });
}

describe('memory match', () => {
  it('finds accepted work of the documents, with its place', async () => {
    const { session, ids } = await startWorkspace();
    const [found] = await match(session, 'The dam opened.\n');
    expect(found).toMatchObject({
      line: 'The dam opened.',
      matches: [
        {
          score: 100,
          kind: 'exact',
          source: 'The dam opened.',
          target: 'ru 0',
          document: 'dam',
          segment: ids[0],
        },
      ],
    });
    expect(found?.ms).toBeGreaterThan(0);
  });

  it('finds neither drafts nor what a machine made, and stale work by the text it was made from', async () => {
    const { session } = await startWorkspace();
    const found = await match(session, 'It is a draft.\nIt is wide.\nIt was shut.\n', '--min', '100');
    expect(found.map(({ matches }) => matches.length)).toEqual([0, 0, 0]);
    const [stale] = await match(session, 'It was shut.\n');
    expect(stale?.matches[0]).toMatchObject({ score: 99, kind: 'exact', target: 'ru 2' });
  });

  it('reads lines with any line ends, with a byte order mark and with empty lines between', async () => {
    const { session } = await startWorkspace();
    const found = await match(session, '\ufeffThe dam opened.\r\n\r\n \nIt is high.\rIt is shut.');
    expect(found.map(({ line }) => line)).toEqual(['The dam opened.', 'It is high.', 'It is shut.']);
    expect(found[1]?.matches[0]).toMatchObject({ kind: 'context', target: 'ru 1' });
  });

  it('knows a sentence between its neighbours', async () => {
    const { session } = await startWorkspace();
    const found = await match(session, 'The dam opened.\nIt is high.\nIt is shut.\n');
    expect(found[1]?.matches[0]).toMatchObject({ kind: 'context', target: 'ru 1' });
  });

  it('is as new as its files, and reads memories of other tools', async () => {
    const { session, ids } = await startWorkspace();
    expect((await match(session, 'The lake is deep.\n'))[0]?.matches).toEqual([]);
    session.write('tm/old.tmx', tmx(unit('The lake is deep.', 'Озеро глубокое.'), unit('Кӯл', 'x', 'tg')));
    expect((await match(session, 'The lake is deep.\n'))[0]?.matches[0]).toMatchObject({
      score: 100,
      target: 'Озеро глубокое.',
      document: 'tm/old.tmx',
      segment: 'u17',
    });
    const entries = JSON.parse(session.read('locales/ru/dam.json'));
    entries[ids[0]!].target = 'Плотину открыли.';
    session.write('locales/ru/dam.json', JSON.stringify(entries));
    session.remove('tm/old.tmx');
    const [lake, dam] = await match(session, 'The lake is deep.\nThe dam opened.\n');
    expect([lake?.matches, dam?.matches[0]?.['target']]).toEqual([[], 'Плотину открыли.']);
  });

  it.each([
    [
      'with comments and CDATA around ends of units',
      (text: string) => text.replace('<tu ', '<!-- </tu> --><tu ').replace('deep.', '<![CDATA[deep</tu>]]>.'),
    ],
    [
      'with texts that are like parts of comments, CDATA and end tags',
      (text: string) => text.replace('<tuv ', '<note>!-- /tu> ![CDATA[</note><tuv '),
    ],
    ['in UTF-16', (text: string) => Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['with a byte order mark and CRLF', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('reads a memory %s', async (_title, change) => {
    const { session } = await startWorkspace();
    session.write('tm/old.tmx', change(tmx(unit('The lake is deep.', 'Озеро глубокое.'))));
    expect((await match(session, 'The lake is deep.\n'))[0]?.matches[0]).toMatchObject({
      target: 'Озеро глубокое.',
    });
  });

  it.each([
    ['that breaks off', (text: string) => text.slice(0, -20), 'xml-syntax'],
    ['that is no TMX', () => '<html><body></body></html>', 'tmx-structure'],
    ['with a tag that does not end', (text: string) => text.replace('</seg>', ''), 'xml-syntax'],
    [
      'with an entity',
      (text: string) => text.replace('<tmx', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx'),
      'xml-doctype',
    ],
    [
      'that is called UTF-8 and is not',
      (text: string) => Buffer.from(text.replace('Озеро глубокое.', '\xce\xe7\xe5\xf0\xee'), 'latin1'),
      'file-encoding',
    ],
    [
      'whose header is not UTF-8',
      (text: string) => Buffer.from(text.replace('o-tmf="t"', 'o-tmf="\xce"'), 'latin1'),
      'file-encoding',
    ],
  ])('refuses a memory %s', async (_title, damage, code) => {
    const { session } = await startWorkspace();
    session.write('tm/bad.tmx', damage(tmx(unit('The lake is deep.', 'Озеро глубокое.'))));
    const outcome = await session.runWith({ input: 'x\n' }, 'memory', 'match', '--to', 'ru');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toContain('tm/bad.tmx');
    expect(outcome.err).toContain(`[${code}]`);
  });

  it('trusts no index that this user did not make', async () => {
    const { session } = await startWorkspace();
    await match(session, 'The dam opened.\n');
    const folder = path.join(session.folder, '.barobar/tmp/memory');
    const [index = ''] = fs.readdirSync(folder).filter((name) => name.endsWith('.db'));
    // Another file in its place, as one that came with the workspace would be.
    const stranger = startSession();
    stranger.write('barobar.json', '{"targets":["ru"]}');
    stranger.write('tm/evil.tmx', tmx(unit('The dam opened.', 'Чужое.')));
    await match(stranger, 'The dam opened.\n');
    const other = path.join(stranger.folder, '.barobar/tmp/memory');
    const [evil = ''] = fs.readdirSync(other).filter((name) => name.endsWith('.db'));
    fs.rmSync(path.join(folder, index));
    fs.copyFileSync(path.join(other, evil), path.join(folder, index));
    const [found] = await match(session, 'The dam opened.\n');
    expect(found?.matches.map(({ target }) => target)).toEqual(['ru 0']);
  });

  it('rebuilds its index if a command beside it has removed the one it was about to copy', async () => {
    const { session } = await startWorkspace();
    await match(session, 'The dam opened.\n');
    session.write('tm/new.tmx', tmx(unit('The dam closed.', 'новое')));
    const disk: Disk = {
      ...nodeDisk,
      copy(from, to) {
        nodeDisk.remove(from);
        nodeDisk.copy(from, to);
      },
    };
    const { code, out, err } = await session.runWith(
      { input: 'The dam closed.\n', disk },
      ...['memory', 'match', '--to', 'ru', '--json'],
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('новое');
  });

  it('rebuilds its index where it was removed or cut off', async () => {
    const { session } = await startWorkspace();
    await match(session, 'The dam opened.\n');
    for (const name of fs.readdirSync(path.join(session.folder, '.barobar/tmp/memory')))
      fs.truncateSync(path.join(session.folder, '.barobar/tmp/memory', name), 10);
    expect((await match(session, 'The dam opened.\n'))[0]?.matches).toHaveLength(1);
    fs.rmSync(path.join(session.folder, '.barobar/tmp'), { recursive: true });
    expect((await match(session, 'The dam opened.\n'))[0]?.matches).toHaveLength(1);
  });

  // The index is written by SQLite itself, past our own disk: a device stands for the full one.
  it.skipIf(!fs.existsSync('/dev/full'))('answers on a full disk, and leaves nothing there', async () => {
    const { session } = await startWorkspace();
    let isCleared = false;
    const disk: Disk = {
      ...nodeDisk,
      create(file, text) {
        isCleared ||= file.endsWith('.db');
        return nodeDisk.create(file, text);
      },
      remove(file) {
        nodeDisk.remove(file);
        if (isCleared && file.endsWith('.db')) fs.symlinkSync('/dev/full', file);
        isCleared = false;
      },
    };
    const { code, out, err } = await session.runWith(
      { input: 'The dam opened.\n', disk },
      ...['memory', 'match', '--to', 'ru', '--json'],
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('ru 0');
    expect(fs.readdirSync(path.join(session.folder, '.barobar/tmp/memory'))).toEqual([]);
  });

  it('asks for a language of the settings', async () => {
    const { session } = await startWorkspace();
    expect(await session.run('memory', 'match', '--to', 'fr')).toMatchObject({ code: 2, out: '' });
  });
});

describe('memory stats', () => {
  it('counts units by language, file and state', async () => {
    const { session } = await startWorkspace();
    session.write('tm/old.tmx', tmx(unit('The lake is deep.', 'Озеро глубокое.')));
    const { out } = await session.run('memory', 'stats', '--json');
    expect(JSON.parse(out)).toEqual({
      units: 4,
      languages: [
        {
          language: 'ru',
          units: 4,
          files: [
            { path: 'locales/ru/dam.json', units: 3 },
            { path: 'tm/old.tmx', units: 1 },
          ],
          states: { '': 1, reviewed: 1, translated: 2 },
        },
        { language: 'tg', units: 0, files: [], states: {} },
      ],
    });
  });
});

describe('translations that score alike', () => {
  const dated = (source: string, target: string, dates: string, ofUnit = ''): string =>
    `<tu${ofUnit}><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ru"${dates}><seg>${target}</seg></tuv></tu>`;
  const [old, recent] = [' changedate="20190301T080000Z"', ' changedate="20240301T080000Z"'];

  async function startWithFiles(files: Readonly<Record<string, readonly string[]>>): Promise<Session> {
    const { session } = await startWorkspace();
    for (const [name, units] of Object.entries(files)) session.write(`tm/${name}.tmx`, tmx(...units));
    return session;
  }

  const targets = async (session: Session, text: string): Promise<readonly unknown[]> =>
    (await match(session, `${text}\n`))[0]!.matches.map(({ target }) => target);

  it.each([
    [
      'by the date of the translation',
      dated('It rains.', 'старый', old),
      dated('It rains.', 'новый', recent),
    ],
    [
      'by the date of the unit',
      dated('It rains.', 'старый', '', old),
      dated('It rains.', 'новый', '', recent),
    ],
    [
      'by the time of the day',
      dated('It rains.', 'старый', recent),
      dated('It rains.', 'новый', recent.replace('T08', 'T09')),
    ],
    [
      'by the date of creation where there is no other',
      dated('It rains.', 'старый', old.replace('change', 'creation')),
      dated('It rains.', 'новый', recent.replace('change', 'creation')),
    ],
    ['before those without a date', dated('It rains.', 'старый', ''), dated('It rains.', 'новый', old)],
  ])('are offered from the newest on: %s', async (_, older, newer) => {
    for (const files of [
      { a: [older], b: [newer] },
      { a: [newer], b: [older] },
    ])
      expect(await targets(await startWithFiles(files), 'It rains.')).toEqual(['новый', 'старый']);
    // So are those of a like text.
    const like = 'It rains today on all of the lakes.';
    const session = await startWithFiles({
      a: [older.replace('It rains.', like)],
      b: [newer.replace('It rains.', like)],
    });
    expect(await targets(session, like.replace('today', 'now'))).toEqual(['новый', 'старый']);
  });

  it('are offered in the order of their files where they are of one date or have none', async () => {
    for (const date of ['', old]) {
      const session = await startWithFiles({
        b: [dated('It rains.', 'второй', date)],
        a: [dated('It rains.', 'первый', date)],
      });
      expect(await targets(session, 'It rains.')).toEqual(['первый', 'второй']);
    }
  });

  it('are offered from the workspace first, and a later file does not change that', async () => {
    const session = await startWithFiles({ a: [dated('The dam opened.', 'старый', old)] });
    expect(await targets(session, 'The dam opened.')).toEqual(['ru 0', 'старый']);
    session.write('tm/b.tmx', tmx(dated('The dam opened.', 'новый', recent)));
    expect(await targets(session, 'The dam opened.')).toEqual(['ru 0', 'новый', 'старый']);
  });

  it('are offered by score first', async () => {
    const session = await startWithFiles({
      a: [dated('It rains.', 'старый', old)],
      b: [dated('It rains.', 'новый', recent)],
    });
    session.write('barobar.json', '{"targets":["ru","tg"],"memory":{"penalties":{"b.tmx":2}}}');
    expect(await targets(session, 'It rains.')).toEqual(['старый', 'новый']);
  });
});
