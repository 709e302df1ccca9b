import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { type Session, startSession } from './session.ts';

const root = path.resolve(import.meta.dirname, '../..');

const translations: Readonly<Record<string, string>> = {
  Lake: 'Озеро',
  River: 'Река',
  'The bank is dry.': 'Берег сухой.',
  'The river is high.': 'Уровень воды в реке высокий.',
};

/** A workspace with every kind of file that a page can depend on, published once. */
async function startPublished(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write(
    'source/lake.md',
    '---\ndate: 2026-05-01\n---\n\n# Lake\n\nIt is 40 m deep. The bank is dry.\n',
  );
  session.write('source/river.md', '# River\n\nThe river is high.\n\n![](img/map.svg)\n');
  session.write('source/img/map.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  session.write('glossary/terms.csv', 'concept,en,ru\nlake,lake,озеро\n');
  session.write('glossary/archive/old.csv', 'concept,en,ru\nbank,bank,берег\n');
  session.write('look/house.css', 'a { color: red }\n');
  session.write('look/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
  session.write('segmentation.srx', srx('etc'));
  session.write('locales/ru/edition.json', fs.readFileSync(path.join(root, 'locales/ru/edition.json')));
  session.write(
    'barobar.json',
    JSON.stringify({
      targets: ['ru'],
      gate: { findings: 'error' },
      site: { style: 'look/house.css', logo: 'look/logo.svg' },
    }),
  );
  await session.run('update');
  for (const name of ['lake', 'river']) {
    const ledger = JSON.parse(session.read(`locales/en/${name}.json`)) as Record<string, { source: string }>;
    const target = (source: string): string => translations[source] ?? 'Его глубина 45 м.';
    const entries = Object.entries(ledger).map(([id, { source }]) => [
      id,
      { source, target: target(source), state: 'translated' },
    ]);
    session.write(`locales/ru/${name}.json`, JSON.stringify(Object.fromEntries(entries)));
  }
  const [id = ''] = Object.entries(
    JSON.parse(session.read('locales/ru/lake.json')) as Record<string, { source: string }>,
  ).find(([, { source }]) => source.includes('40')) as [string, unknown];
  await session.run('waive', id, 'numbers/missing', '--reason', 'for the test');
  expect(await session.run('publish', '--record')).toMatchObject({ code: 0 });
  return session;
}

function srx(word: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body>
<languagerules><languagerule languagerulename="en"><rule break="no"><beforebreak>\\b${word}\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule break="yes"><beforebreak>[.]</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern="en.*" languagerulename="en"/></maprules></body></srx>
`;
}

/** What a run of `publish` says it did. */
async function outcome(
  session: Session,
  disk: Disk = nodeDisk,
): Promise<'unchanged' | 'renewed' | 'refused'> {
  const { code, out } = await session.runWith({ disk }, 'publish', '--json');
  if (code !== 0) return 'refused';
  return JSON.parse(out).rebuilt > 0 ? 'renewed' : 'unchanged';
}

/** The files of the workspace that people and commands write, without outputs. */
function inputsOf(session: Session): readonly string[] {
  return Object.keys(session.snapshot()).filter(
    (file) => !/^(?:dist|out|\.barobar\/tmp)\//.test(file) && !/(?:^|\/)\.git/.test(file),
  );
}

/** Changes the text of a file so that it means something else. */
function change(file: string, text: string): string {
  if (file.endsWith('.srx')) return srx('dr');
  if (file.endsWith('.md')) return `${text}\nOne more.\n`;
  if (file.endsWith('.csv')) return `${text}more,more,ещё\n`;
  if (file.endsWith('.css')) return `${text}b { color: blue }\n`;
  if (file.endsWith('.svg')) return `${text}<!-- more -->\n`;
  return `${text}\n`;
}

describe('a page', { timeout: 120_000 }, () => {
  it('is renewed or refused whatever file it depends on is changed or removed', async () => {
    const session = await startPublished();
    const files = inputsOf(session);
    expect(files).toContain('glossary/archive/old.csv');
    expect(files).toContain('source/img/map.svg');
    expect(files).toContain('.barobar/waivers/lake.json');
    expect(files).toContain('.barobar/published/lake.json');
    expect(await outcome(session)).toBe('unchanged');
    const made = session.snapshot();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.boolean(), async (file, isRemoved) => {
        if (isRemoved) session.remove(file);
        else session.write(file, change(file, session.read(file)));
        // Without its source a briefing has no page; that is told otherwise.
        const isSource = isRemoved && file.endsWith('.md');
        if (!isSource) expect(await outcome(session), file).not.toBe('unchanged');
        session.write(file, made[file] as string);
        await session.run('publish', '--force');
        expect(await outcome(session), file).toBe('unchanged');
      }),
      { numRuns: files.length + 8, examples: files.map((file): [string, boolean] => [file, false]) },
    );
  });

  it.each([
    ['glossary/archive/older/terms.csv', 'concept,en,ru\nhigh,high,высоко\n'],
    ['.barobar/breaks/river.json', '[]\n'],
    ['locales/en/edition.json', fs.readFileSync(path.join(root, 'locales/en/edition.json'), 'utf8')],
  ])('is renewed or refused where %s is new', async (file, text) => {
    const session = await startPublished();
    session.write(file, text);
    expect(await outcome(session)).not.toBe('unchanged');
  });

  it.each([
    [
      'another version',
      'package.json',
      (text: string) => text.replace(/"version": "[^"]+"/, '"version": "9.9.9"'),
    ],
    ['other UI strings', 'locales/ru/edition.json', (text: string) => text.replace('"site"', '"site" ')],
    ['another style sheet', 'src/site/assets/paper.css', (text: string) => `${text}\n`],
    ['another script', 'src/site/assets/search.js', (text: string) => `${text}\n`],
    ['other code', 'src/exchange/tmx/write.ts', (text: string) => `${text}\n`],
  ])('is renewed by a program with %s', async (_, file, edit) => {
    const session = await startPublished();
    expect(await outcome(session)).toBe('unchanged');
    const other: Disk = {
      ...nodeDisk,
      read(name) {
        const bytes = nodeDisk.read(name);
        return name === path.join(root, file) ? Buffer.from(edit(Buffer.from(bytes!).toString())) : bytes;
      },
    };
    expect(await outcome(session, other)).toBe('renewed');
    expect(await outcome(session, other)).toBe('unchanged');
  });

  it.each(['README.md', 'source/notes.rtf', 'dist/site/other.txt', '.git/config', 'locales/ru/gone.json'])(
    'stays as it is where %s is new, which no page depends on',
    async (file) => {
      const session = await startPublished();
      session.write(file, '{}\n');
      expect(await outcome(session)).toBe('unchanged');
    },
  );

  it('stays as it is if another document is new', async () => {
    const session = await startPublished();
    const before = session.read('dist/site/lake/index.html');
    session.write('source/sea.md', '# Sea\n');
    session.write('source/img/other.svg', '<svg/>');
    await session.run('update');
    const { out } = await session.run('publish', '--allow-incomplete', '--json');
    expect(JSON.parse(out).rebuilt).toBe(1);
    expect(session.read('dist/site/lake/index.html')).toBe(before);
  });
});

describe('an unfinished page', () => {
  it('is not rendered again while nothing changes, and is judged again without the permission', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/lake.md', '# Lake\n');
    await session.run('update');
    const publish = ['publish', '--allow-incomplete', '--json'];
    expect(JSON.parse((await session.run(...publish)).out).rebuilt).toBe(1);
    const again = JSON.parse((await session.run(...publish)).out);
    expect(again.rebuilt).toBe(0);
    expect(again.allowed).toMatchObject([{ document: 'lake', language: 'ru', gaps: 1 }]);
    const { code, err } = await session.run('publish');
    expect(code).toBe(1);
    expect(err).toContain('lake (ru): still public');
  });
});
