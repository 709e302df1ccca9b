import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace with one finished briefing in Russian and Tajik, with this front matter. */
async function startWith(frontMatter: string, settings: Record<string, unknown> = {}): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/lake.md', `${frontMatter}The lake is calm.\n`);
  await session.run('update');
  translate(session, 'lake');
  session.write('barobar.json', JSON.stringify({ targets: ['ru', 'tg'], ...settings }, null, 2));
  return session;
}

/** Finishes all sentences of a document. */
function translate(session: Session, document: string): void {
  const ledger = JSON.parse(session.read(`locales/en/${document}.json`)) as Record<
    string,
    { source: string }
  >;
  const targets = { ru: 'Озеро спокойно.', tg: 'Кӯл ором аст.' };
  for (const [language, target] of Object.entries(targets)) {
    const entries = Object.entries(ledger).map(([id, { source }]) => [
      id,
      { source, target, state: 'translated' },
    ]);
    session.write(
      `locales/${language}/${document}.json`,
      JSON.stringify(Object.fromEntries(entries), null, 2),
    );
  }
}

const every = ['--allow-findings', '--allow-incomplete'];

describe.each(['assemble', 'publish'])('%s and an embargo in the front matter', (command) => {
  it('writes nothing before it ends, and writes after it', async () => {
    const session = await startWith('---\nembargo: 2026-06-30T17:00:01+05:00\n---\n\n');
    const { code, err } = await session.run(command, ...every);
    expect(code).toBe(1);
    for (const language of ['ru', 'tg'])
      expect(err).toContain(
        `source/lake.md:2:1: “lake” (${language}) is under embargo until 2026-06-30T17:00:01+05:00. Wait until then, skip the document, or change the embargo. [gate/embargo]`,
      );
    expect(session.exists('dist')).toBe(false);
    expect(await session.runWith({ now: '2026-06-30T12:00:01Z' }, command)).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'the settings',
      '2026-06-30T12:00:00Z',
      '2026-06-30T13:00:00Z',
      /^barobar\.json:\d+:\d+: .* until 2026-06-30T13:00:00Z/m,
    ],
    [
      'the document',
      '2026-06-30T14:00:00+01:00',
      '2026-06-30T12:30:00Z',
      /^source\/lake\.md:2:1: .* until 2026-06-30T14:00:00\+01:00/m,
    ],
  ])('goes by the later of two: that of %s', async (_, own, given, said) => {
    const session = await startWith(`---\nembargo: ${own}\n---\n`, { gate: { embargo: given } });
    const between = { now: '2026-06-30T12:45:00Z' };
    const { code, err } = await session.runWith(between, command);
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(await session.runWith({ now: '2026-06-30T13:00:00Z' }, command)).toMatchObject({ code: 0 });
  });

  it.each([
    ['a word', 'embargo: tomorrow', 2, '“tomorrow”'],
    ['a day, which begins at another instant wherever it is read', 'embargo: 2036-01-01', 2, '“2036-01-01”'],
    ['a time without its offset', 'title: A\nembargo: "2036-01-01T10:00"', 3, '“2036-01-01T10:00”'],
    ['a day that is none', 'embargo: 2036-02-30T10:00:00Z', 2, '“2036-02-30T10:00:00Z”'],
    ['nothing', 'embargo:', 2, 'The embargo in the front matter is not a date and time'],
    [
      'a list',
      'embargo: [2036-01-01T10:00:00Z]',
      2,
      'The embargo in the front matter is not a date and time',
    ],
    ['an alias', 'date: &a 2036-01-01T10:00:00Z\nembargo: *a', 3, 'The embargo in the front matter is not'],
  ])('refuses an embargo that is %s', async (_, line, at, said) => {
    const session = await startWith('');
    session.write('source/lake.md', `---\n${line}\n---\n\nThe lake is calm.\n`);
    const before = session.snapshot();
    for (const argv of [[command, ...every], ['update'], ['check'], ['status']]) {
      const { code, err } = await session.run(...argv);
      expect(code).toBe(3);
      expect(err).toMatch(new RegExp(`^source/lake\\.md:${at}:1: `));
      expect(err).toContain(said);
      expect(err).toContain('Write it such as 2026-11-24T10:00:00+05:00, or remove the line. [front-matter]');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    expect(session.snapshot()).toEqual(before);
  });

  it('refuses an embargo in a front matter that does not end', async () => {
    const session = await startWith('');
    session.write('source/lake.md', '---\ntitle: Lake\nembargo: 2036-01-01T10:00:00Z\n\nThe lake is calm.\n');
    const { code, err } = await session.run(command, ...every);
    expect(code).toBe(3);
    expect(err).toMatch(/^source\/lake\.md:3:1: The front matter has an embargo and no end\. /);
  });
});

describe('a member of the front matter that looks like one of ours', () => {
  it.each([
    ['embrago', 1],
    ['Embargo', 1],
    ['embargoed-until', 1],
    ['press_embargo', 1],
  ])('closes the gate where it may be an embargo: %s', async (name, code) => {
    const session = await startWith(`---\n${name}: 2036-01-01T10:00:00Z\n---\n`);
    const said = `source/lake.md:2:1: “${name}” in the front matter sets no embargo. Write “embargo”, or give the member a name that cannot be taken for it. [front-matter/embargo]`;
    for (const command of ['assemble', 'publish']) {
      const outcome = await session.run(command, ...every);
      expect(outcome.code).toBe(code);
      // Once, not for each language.
      expect(outcome.err.split(said)).toHaveLength(2);
    }
    expect((await session.run('update')).err).toContain(said);
    expect(await session.run('check')).toMatchObject({ code: 1, err: expect.stringContaining(said) });
    const gate = await session.run('check', '--gate');
    expect(gate.out).toMatch(/lake {2,}ru {2,}closed/);
    expect(session.exists('dist')).toBe(false);
  });

  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['dates', 'date'],
    ['sumary', 'summary'],
  ])('is a warning where it is another: %s', async (name, meant) => {
    const session = await startWith(`---\n${name}: Calm\n---\n`);
    const said = `source/lake.md:2:1: “${name}” in the front matter has no meaning here. Write “${meant}” if that is meant. [front-matter/unknown]`;
    expect(await session.run('update')).toMatchObject({ code: 0, err: expect.stringContaining(said) });
    expect(await session.run('check')).toMatchObject({ code: 0, err: expect.stringContaining(said) });
    const { code, err } = await session.run('publish');
    expect(code).toBe(0);
    expect(err.split(said)).toHaveLength(2);
  });

  it('counts as a warning in the gate', async () => {
    const session = await startWith('---\ntitel: Calm\n---\n', { gate: { findings: 'warning' } });
    expect(await session.run('publish')).toMatchObject({ code: 1 });
    expect(await session.run('publish', '--allow-findings')).toMatchObject({ code: 0 });
  });

  it('is nothing where it is the author’s own', async () => {
    const session = await startWith('---\nauthor: Anna\ntags: [a]\nid: 7\nsession: 2\nlayout: post\n---\n');
    for (const command of ['update', 'check', 'publish'])
      expect((await session.run(command)).err).not.toContain('front matter');
  });
});

describe.each(['assemble', 'publish'])('%s and a document without a sentence', (command) => {
  it.each([
    ['no text', 'empty.txt', ''],
    ['white space', 'empty.md', ' \n\n'],
    ['front matter alone', 'empty.md', '---\ntitle: Lake\ndate: 2026-06-30\n---\n'],
    ['a block of code', 'empty.md', '```\nbarobar publish\n```\n'],
    ['a picture without words', 'empty.md', '![](map.png)\n'],
    ['marks alone', 'empty.txt', '— — —\n'],
  ])('never writes it: %s', async (_, file, text) => {
    const session = await startWith('');
    session.write(`source/${file}`, text);
    await session.run('update');
    const ledger = session.exists('locales/en/empty.json');
    if (ledger) translate(session, 'empty');
    const { code, err } = await session.run(command, ...every);
    expect(code).toBe(1);
    const said = `source/${file}:1:1: “empty” has no sentence to publish. Write its text, or remove the file. [gate/empty]`;
    expect(err.split(said)).toHaveLength(2);
    expect(err).toContain('no sentence in empty. ');
    expect(session.exists('dist')).toBe(false);
    expect((await session.run('status')).out).toMatch(/^empty {2,}ru .* empty$/m);
    expect(JSON.parse((await session.run('status', '--json')).out)).toContainEqual(
      expect.objectContaining({ document: 'empty', empty: true }),
    );
    const gate = await session.run('check', '--gate');
    expect(gate).toMatchObject({ code: 1, err: expect.stringContaining(said) });
    expect(gate.out).toMatch(/empty {2,}tg {2,}closed {2,}empty/);
    expect(await session.run(command, 'lake')).toMatchObject({ code: 0 });
  });

  it.each([
    ['a heading', '# Lake\n'],
    ['a picture with words', '![The lake](map.png)\n'],
    ['a number', '2026\n'],
  ])('writes one with %s', async (_, text) => {
    const session = await startWith('');
    session.write('source/lake.md', text);
    await session.run('update');
    translate(session, 'lake');
    expect((await session.run('status')).out).toContain(' 100 %');
    expect((await session.run(command, ...every)).err).not.toContain('gate/empty');
  });
});

it('publish --ready leaves out and names a document without a sentence', async () => {
  const session = await startWith('');
  session.write('source/blank.md', '');
  await session.run('update');
  const { code, err } = await session.run('publish', '--ready', '--record', ...every);
  expect(code).toBe(0);
  expect(err).toContain('Skipped: blank.');
  expect(err).toContain('[gate/empty]');
  expect(JSON.stringify(session.snapshot())).not.toMatch(/blank\/index|blank\.json/);
});
