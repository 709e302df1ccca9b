import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const briefing = 'The council met.\n\nThe road is open. The bridge is shut. The port waits.\n';

/** A workspace with one document that went out, and the file with translations. */
async function startReturn(
  source = briefing,
  ...options: string[]
): Promise<{ session: Session; file: string; ids: string[] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', source);
  await session.run('update');
  await session.run('export', ...options);
  const file = translateFile(session.read('out/ru/roads.xlf'), (text) => `Перевод: ${text}`);
  const ids = Object.keys(JSON.parse(session.read('locales/en/roads.json')));
  return { session, file, ids };
}

/** Ids 1…n in place of ours, as tools that go through PO make them. */
function renumber(file: string): string {
  let number = 0;
  return file
    .replace(/<trans-unit id="[^"]*"/g, () => `<trans-unit id="${++number}"`)
    .replace(/ id="u-[^"]*"/g, '');
}

/** Sources and targets in the order of the ledger. */
const translations = (session: Session): string[] =>
  Object.values(
    JSON.parse(session.read('locales/ru/roads.json')) as Record<string, { source: string; target: string }>,
  ).map(({ source, target }) => `${source} | ${target}`);
const all = ['The council met.', 'The road is open.', 'The bridge is shut.', 'The port waits.'].map(
  (source) => `${source} | Перевод: ${source}`,
);

describe('work whose ids are lost', () => {
  it('is recognised by its source text', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', renumber(file));
    expect(await session.run('import', 'back.xlf')).toEqual({
      code: 0,
      out: 'back.xlf (ru): 4 accepted; 4 matched by source text\n',
      err: '',
    });
    expect(translations(session)).toEqual(all);
    // The same file once more changes nothing.
    const before = session.snapshot();
    expect(await session.run('import', 'back.xlf')).toMatchObject({
      code: 0,
      out: 'back.xlf (ru): 4 unchanged; 4 matched by source text\n',
    });
    expect(session.snapshot()).toEqual(before);
  });

  it('beside our empty segments counts once', async () => {
    const { session, file } = await startReturn();
    const ours = session.read('out/ru/roads.xlf');
    const [, units = ''] = /<body>([\s\S]*)<\/body>/.exec(renumber(file)) ?? [];
    session.write('back.xlf', ours.replace('</body>', `${units}</body>`));
    expect(await session.run('import', 'back.xlf')).toMatchObject({
      code: 0,
      out: 'back.xlf (ru): 4 accepted; 4 matched by source text\n',
    });
    expect(translations(session)).toEqual(all);
  });

  it('is recognised by its unit, whose segments lost their ids', async () => {
    const { session, file } = await startReturn(briefing, '--xliff', '2.0');
    session.write('back.xlf', file.replace(/<segment id="[^"]*"/g, '<segment'));
    const { code, out } = await session.run('import', 'back.xlf');
    expect({ code, out }).toEqual({ code: 0, out: 'back.xlf (ru): 4 accepted; 4 matched by unit\n' });
    expect(translations(session)).toEqual(all);
  });

  it('is recognised by its neighbours if its text is repeated', async () => {
    const { session, file } = await startReturn('It rains. He came.\n\nIt rains. She came.\n');
    let turn = 0;
    session.write(
      'back.xlf',
      renumber(file).replace(/Перевод: It rains\./g, () => `Дождь ${++turn}.`),
    );
    const { code, out } = await session.run('import', 'back.xlf');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'back.xlf (ru): 4 accepted; 2 matched by source text; 2 matched by neighbours\n',
    });
    expect(translations(session)).toEqual([
      'It rains. | Дождь 1.',
      'He came. | Перевод: He came.',
      'It rains. | Дождь 2.',
      'She came. | Перевод: She came.',
    ]);
  });

  it('that stays ambiguous is quarantined with its candidates, and a person decides', async () => {
    const { session, file } = await startReturn('It rains.\n\nHe came.\n\nIt rains.\n\nShe came.\n');
    const ids = Object.keys(JSON.parse(session.read('locales/en/roads.json')));
    const units = renumber(file).match(/<trans-unit[\s\S]*?<\/trans-unit>/g) ?? [];
    const body = [units[1], units[3], units[0]].join('').replace('Перевод: It rains.', 'Дождь.');
    session.write('back.xlf', file.replace(/<body>[\s\S]*<\/body>/, `<body>${body}</body>`));
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({
      code: 1,
      out: 'back.xlf (ru): 2 accepted, 1 quarantined; 2 matched by source text\n',
    });
    expect(outcome.err).toContain(`“It rains.” may be any of the sentences ${ids[0]}, ${ids[2]}. Choose one`);
    expect(await session.run('import', '--resolve', 'theirs', ids[1]!)).toMatchObject({ code: 2 });
    expect(await session.run('import', '--resolve', 'theirs', ids[2]!)).toMatchObject({ code: 0 });
    const { [ids[2]!]: taken, [ids[0]!]: other } = JSON.parse(session.read('locales/ru/roads.json'));
    expect([taken, other]).toEqual([
      expect.objectContaining({ source: 'It rains.', target: 'Дождь.' }),
      undefined,
    ]);
    expect((await session.run('status')).out).not.toContain('quarantined, returned');
  });

  it('comes back from PO and from the memory of another tool', async () => {
    const { session } = await startReturn('It rains. He came.\n\nIt rains.\n');
    const pairs = [
      ['It rains.', 'Идёт дождь.'],
      ['He came.', 'Он пришёл.'],
    ];
    session.write(
      'roads.po',
      `msgid ""\nmsgstr ""\n"Language: ru\\n"\n\n${pairs.map(([source, target]) => `msgid "${source}"\nmsgstr "${target}"\n`).join('\n')}`,
    );
    // Equal texts are one entry there.
    expect(await session.run('import', 'roads.po')).toEqual({
      code: 0,
      out: 'roads.po (ru): 3 accepted; 3 matched by source text\n',
      err: '',
    });
    const { session: other } = await startReturn('It rains. He came.\n\nIt rains.\n');
    const units = [...pairs, ['An old sentence.', 'Старое предложение.']].map(
      ([source, target]) =>
        `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ru"><seg>${target}</seg></tuv></tu>`,
    );
    other.write(
      'project_save.tmx',
      `<tmx version="1.1"><header creationtool="x" creationtoolversion="1" datatype="plaintext" segtype="sentence" adminlang="en" srclang="en" o-tmf="x"/><body>${units.join('')}</body></tmx>`,
    );
    expect(await other.run('import', 'project_save.tmx')).toMatchObject({
      code: 1,
      out: 'project_save.tmx (ru): 3 accepted, 1 quarantined; 3 matched by source text\n',
    });
    expect(other.read('locales/ru/roads.json')).toBe(session.read('locales/ru/roads.json'));
  });

  it('comes back from OmegaT by its memory, with inline codes and notes', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/roads.md', 'The **council** met *late*.\n\nIt <b0>rains.\n');
    await session.run('update');
    const tu = (source: string, target: string, more = ''): string =>
      `<tu>${more}<tuv lang="EN"><seg>${source}</seg></tuv><tuv lang="RU"><seg>${target}</seg></tuv></tu>`;
    const memory = (tool: string): string =>
      `<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n<tmx version="1.1"><header creationtool="${tool}" creationtoolversion="3" datatype="plaintext" segtype="paragraph" adminlang="EN-US" srclang="EN" o-tmf="OmegaT TMX"/><body>${tu(
        'The &lt;g0&gt;council&lt;/g0&gt; met &lt;g1&gt;late&lt;/g1&gt;.',
        '&lt;g1&gt;Поздно&lt;/g1&gt; собрался &lt;g0&gt;совет&lt;/g0&gt; &lt;g7&gt;.',
        '<note>Which council?</note>',
      )}</body></tmx>`;
    session.write('other.tmx', memory('Other'));
    expect((await session.run('import', 'other.tmx')).code).toBe(3);
    session.write('project_save.tmx', memory('OmegaT'));
    const { code, out, err } = await session.run('import', 'project_save.tmx');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'project_save.tmx (ru): 1 accepted; 1 matched by source text\n',
    });
    expect(err).toContain('Which council?');
    expect(session.read('locales/ru/roads.json')).toContain('"<2>Поздно</2> собрался <1>совет</1> <g7>."');
    expect((await session.run('notes')).out).toContain('Which council?');
  });

  it('goes to PO and back by ids', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/roads.md', 'The **council** met.\n\nIt rains.\n');
    await session.run('update');
    await session.run('export', '--format', 'po', '-o', 'po');
    const file = session.read('po/ru/roads.po');
    expect(file).toContain('msgid "The <1>council</1> met."');
    const translated = file.replace(/(msgctxt "[^"]*"\nmsgid "([^"]*)"\nmsgstr )""/g, '$1"Перевод: $2"');
    session.write('roads.po', translated);
    expect(await session.run('import', 'roads.po')).toEqual({
      code: 0,
      out: 'roads.po (ru): 2 accepted\n',
      err: '',
    });
    expect(await session.run('export', '--format', 'po', '--xliff', '2.0')).toMatchObject({ code: 2 });
  });

  it('of which few texts are ours is refused as that of another workspace', async () => {
    const { session, file } = await startReturn();
    const other = renumber(file)
      .replaceAll('The bridge is shut.', 'A lake.')
      .replaceAll('The port waits.', 'A sea.');
    session.write('back.xlf', other);
    const before = session.snapshot();
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toContain('neither do 2 of its 4 source texts');
    expect(session.snapshot()).toEqual(before);
  });
});

describe('a translation with the source text beside it', () => {
  it.each([
    ['after it', (source: string) => `Совет собрался вчера.${source}`, 'import/doubled'],
    ['before it', (source: string) => `${source} Совет собрался вчера.`, 'import/doubled'],
    ['inside it', (source: string) => `Совет (${source}) собрался вчера.`, ''],
    ['nowhere', () => 'Совет собрался вчера.', ''],
  ])('%s', async (_, translate, code) => {
    const { session } = await startReturn();
    session.write('back.xlf', translateFile(session.read('out/ru/roads.xlf'), translate));
    const { err, out } = await session.run('import', 'back.xlf');
    expect(out).toBe('back.xlf (ru): 4 accepted\n');
    expect(err.includes('[import/doubled]')).toBe(code !== '');
  });
});
