import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { dyingDisk } from '../workspace/memory-disk.ts';
import { type Session, startSession, translateFile } from './session.ts';

const briefing = 'The council met.\n\nThe road is open. The bridge is shut. The port waits.\n';

/** A workspace with one finished document, and the file that went out to the translator, translated. */
async function startReturn(): Promise<{ session: Session; file: string; ids: string[] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', briefing);
  await session.run('update');
  await session.run('export');
  const file = translateFile(session.read('out/ru/roads.xlf'), (source) => `Перевод: ${source}`);
  const ids = Object.keys(JSON.parse(session.read('locales/en/roads.json')));
  return { session, file, ids };
}

const locales = (session: Session): Record<string, string> => session.snapshot('locales');

describe('a returned file', () => {
  it('is taken in where it is sound', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file);
    expect(await session.run('import', 'back.xlf')).toEqual({
      code: 0,
      out: 'back.xlf (ru): 4 accepted\n',
      err: '',
    });
  });

  it('that lost a target is taken in for the rest, and the loss is reported', async () => {
    const { session, file, ids } = await startReturn();
    session.write('back.xlf', file.replace(/<target[^>]*>Перевод: The road is open\.<\/target>/, ''));
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe('back.xlf (ru): 3 accepted, 1 missing\n');
    expect(outcome.err).toMatch(
      /^back\.xlf:\d+:\d+: “The road is open\.” was returned without a translation\. .*\[import\/missing\]\n$/,
    );
    expect(Object.keys(JSON.parse(session.read('locales/ru/roads.json')))).toEqual(
      ids.filter((_, at) => at !== 1),
    );
  });

  it('never empties a translation we have', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file);
    await session.run('import', 'back.xlf');
    const before = locales(session);
    session.write(
      'empty.xlf',
      translateFile(file, () => ''),
    );
    expect(await session.run('import', 'empty.xlf')).toMatchObject({
      code: 1,
      out: 'empty.xlf (ru): 4 missing\n',
    });
    expect(locales(session)).toEqual(before);
  });

  it.each([
    [
      'with the sources of two units swapped',
      (file: string) =>
        file
          .replace('preserve">The road is open.</source>', 'preserve">@</source>')
          .replace(/>The road is open\.<\/source>/, '>@</source>')
          .replace('>The bridge is shut.</source>', '>The road is open.</source>')
          .replace('>@</source>', '>The bridge is shut.</source>'),
      2,
    ],
    [
      'with a changed source',
      (file: string) => file.replace('>The road is open.</source>', '>The road is closed.</source>'),
      1,
    ],
    [
      'with a changed number',
      (file: string) => file.replace('>The port waits.</source>', '>The port waits 2 days.</source>'),
      1,
    ],
    [
      'with an id and a source text nobody knows',
      (file: string, ids: string[]) =>
        file
          .replace(`id="${ids[1]}"`, 'id="s0000000"')
          .replace('>The road is open.</source>', '>A lake.</source>'),
      1,
    ],
  ])('%s has those segments quarantined, with the place', async (_, damage, quarantined) => {
    const { session, file, ids } = await startReturn();
    const before = locales(session);
    session.write('back.xlf', damage(file, ids));
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe(`back.xlf (ru): ${4 - quarantined} accepted, ${quarantined} quarantined\n`);
    expect(outcome.err.match(/back\.xlf:\d+:\d+: .*\[import\/quarantined\]/g)).toHaveLength(quarantined);
    const accepted = JSON.parse(session.read('locales/ru/roads.json'));
    for (const entry of Object.values(accepted) as { source: string; target: string }[]) {
      expect(entry.target).toBe(`Перевод: ${entry.source}`);
    }
    expect(Object.keys(accepted)).toHaveLength(4 - quarantined);
    expect(locales(session)['en/roads.json']).toBe(before['en/roads.json']);
    const kept = Object.values(session.snapshot('.barobar/quarantine')).join('');
    expect(kept.match(/"target": "Перевод: /g)).toHaveLength(quarantined);
    // The same file again adds nothing.
    const whole = session.snapshot();
    expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 1 });
    expect(session.snapshot()).toEqual(whole);
  });

  it.each([
    ['that is cut off', (file: string) => file.slice(0, file.length >> 1), 'xml-syntax'],
    ['that is empty', () => '', 'file-format'],
    [
      'of another workspace',
      (file: string) =>
        file
          .replace(/id="s[0-9a-z]{7}"/g, (id) => id.replace('"s', '"t'))
          .replaceAll(/(<source[^>]*>)/g, '$1Other: '),
      'import-stranger',
    ],
    [
      'into a language that is no target',
      (file: string) => file.replaceAll('target-language="ru"', 'target-language="fr"'),
      'import-language',
    ],
    [
      'from another language',
      (file: string) => file.replaceAll('source-language="en"', 'source-language="de"'),
      'import-language',
    ],
    ['that is no XLIFF', () => '<html><p>The road is open.</p></html>', 'file-format'],
    [
      'of a version that is not read',
      (file: string) => file.replace('version="1.2"', 'version="1.7"'),
      'xliff-version',
    ],
    [
      'with a document type of its own',
      (file: string) => file.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]>\n<xliff'),
      'xml-doctype',
    ],
  ])('%s is refused whole, and nothing is changed', async (_, damage, code) => {
    const { session, file } = await startReturn();
    session.write('good.xlf', file);
    session.write('bad.xlf', damage(file));
    const before = session.snapshot();
    const outcome = await session.run('import', 'good.xlf', 'bad.xlf');
    expect(outcome.code).toBe(3);
    expect(outcome.out).toBe('');
    expect(outcome.err).toMatch(new RegExp(`^bad\\.xlf:\\d+:\\d+: .*\\. .*\\. \\[${code}\\]\\n$`));
    expect(session.snapshot()).toEqual(before);
  });

  it('is refused together with every other one that cannot be used, each by its name', async () => {
    const { session, file } = await startReturn();
    session.write('good.xlf', file);
    session.write('cut.xlf', file.slice(0, 400));
    session.write('html.xlf', '<html/>');
    session.write(
      'stranger.xlf',
      file
        .replace(/<(trans-unit|group) id="[^"]*"/g, '<$1 id="x"')
        .replace(/<source>[^<]*/g, '<source>Other.'),
    );
    const before = session.snapshot();
    const { code, out, err } = await session.run('import', 'cut.xlf', 'good.xlf', 'html.xlf');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err.split('\n').map((line) => line.replace(/:.*\[/, ' ['))).toEqual([
      'cut.xlf [xml-syntax]',
      'html.xlf [file-format]',
      '',
    ]);
    expect((await session.run('import', 'good.xlf', 'stranger.xlf')).err).toMatch(
      /^stranger\.xlf:.*\[import-stranger\]\n$/,
    );
    expect(session.snapshot()).toEqual(before);
    expect((await session.run('import', 'good.xlf')).code).toBe(0);
  });

  describe('that repeats an id', () => {
    const unit = /<trans-unit id="[^"]*"[^>]*>\s*<source[^>]*>The road[\s\S]*?<\/trans-unit>/;
    it.each([
      ['with another translation: both are quarantined', '>Иначе', 3, '3 accepted, 2 quarantined', 1],
      ['with the same translation: it is accepted once', '>Перевод', 4, '4 accepted, 1 unchanged', 0],
    ])('%s', async (_, other, count, counted, code) => {
      const { session, file } = await startReturn();
      session.write(
        'back.xlf',
        file.replace(unit, (first) => first + first.replace('>Перевод', other)),
      );
      const outcome = await session.run('import', 'back.xlf');
      expect(outcome).toMatchObject({ code, out: `back.xlf (ru): ${counted}\n` });
      expect(outcome.err).toContain('[xliff/id-repeated]');
      expect(Object.keys(JSON.parse(session.read('locales/ru/roads.json')))).toHaveLength(count);
      expect(session.exists('.barobar/quarantine/ru/roads.json')).toBe(code === 1);
    });
  });

  it.each([
    [
      'parts',
      'xlf',
      (file: string) => file.replace('</xliff>', `${/<file[\s\S]*<\/file>/.exec(file)?.[0] ?? ''}</xliff>`),
    ],
    ['entries', 'po', (file: string) => `${file}\n${file}`],
  ])('with two %s for a sentence is taken where both say the same (%s)', async (_, ending, twice) => {
    const { session, file } = await startReturn();
    await session.run('export', '--format', 'po', '-o', 'po');
    const po = session.read('po/ru/roads.po').replace(/(msgid "(.+)"\nmsgstr )""/g, '$1"Перевод: $2"');
    const whole = twice(ending === 'po' ? po : file);
    const at = whole.lastIndexOf('Перевод: The road is open');
    session.write(`other.${ending}`, `${whole.slice(0, at)}Иначе${whole.slice(at + 'Перевод'.length)}`);
    session.write(`same.${ending}`, whole);
    const other = await session.run('import', '--dry-run', `other.${ending}`);
    expect(other.out).toBe(`other.${ending} (ru): 3 accepted, 3 unchanged, 2 quarantined\n`);
    expect(other.err.match(/several translations/g)).toHaveLength(2);
    const same = await session.run('import', `same.${ending}`);
    expect(same).toMatchObject({ code: 0, out: `same.${ending} (ru): 4 accepted, 4 unchanged\n` });
  });

  it('of several languages is taken in for each of them', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru,be');
    session.write('source/roads.txt', briefing);
    await session.run('update');
    await session.run('export');
    const [ru, be] = ['ru', 'be'].map((tag) => session.read(`out/${tag}/roads.xlf`));
    const [, content = ''] = /(<file[\s\S]*<\/file>)/.exec(be ?? '') ?? [];
    const both = (ru ?? '').replace('</xliff>', `${content}</xliff>`);
    session.write(
      'both.xlf',
      translateFile(both, (source) => `Т ${source}`),
    );
    expect(await session.run('import', 'both.xlf')).toEqual({
      code: 0,
      out: 'both.xlf (ru): 4 accepted\nboth.xlf (be): 4 accepted\n',
      err: '',
    });
    expect(session.read('locales/be/roads.json')).toBe(session.read('locales/ru/roads.json'));
    // One language that is none of ours refuses the file, as in a file of its own.
    session.write('alien.xlf', both.replace('target-language="be"', 'target-language="fr"'));
    expect(await session.run('import', 'alien.xlf')).toMatchObject({ code: 3, out: '' });
  });

  it('is refused if it is not there', async () => {
    const { session } = await startReturn();
    expect(await session.run('import', 'nowhere.xlf')).toMatchObject({
      code: 3,
      err: 'nowhere.xlf: There is no such file. Check its name. [file-missing]\n',
    });
  });
});

describe('two sides', () => {
  it('agree on a second, better version that was made from what was sent out', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file);
    await session.run('import', 'back.xlf');
    await session.run('export');
    session.write(
      'better.xlf',
      translateFile(session.read('out/ru/roads.xlf'), (source) => `Лучше: ${source}`),
    );
    expect(await session.run('import', 'better.xlf')).toMatchObject({
      code: 0,
      out: 'better.xlf (ru): 4 accepted\n',
    });
    expect(session.read('locales/ru/roads.json')).toContain('Лучше: The port waits.');
  });

  it('keep both forms where ours was changed after the export', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file);
    await session.run('import', 'back.xlf');
    session.write(
      'locales/ru/roads.json',
      session.read('locales/ru/roads.json').replace('Перевод: The port', 'Наше: The port'),
    );
    session.write(
      'late.xlf',
      translateFile(file, (source) => `Поздно: ${source}`),
    );
    const outcome = await session.run('import', 'late.xlf');
    expect(outcome.code).toBe(1);
    expect(session.read('locales/ru/roads.json')).toContain('Наше: The port waits.');
    expect(outcome.err).toContain('is not the exported translation');
    expect(session.read('.barobar/quarantine/ru/roads.json')).toContain('Поздно: The port waits.');
    expect((await session.run('status')).out).toMatch(/ quarantined /);
  });

  it('lose a review when the text is edited', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file);
    await session.run('import', 'back.xlf', '--state', 'final', '--by', 'anna');
    await session.run('export');
    const sent = session.read('out/ru/roads.xlf');
    session.write('edited.xlf', sent.replace('Перевод: The port waits.', 'Порт ждёт.'));
    expect((await session.run('import', 'edited.xlf')).out).toBe(
      'edited.xlf (ru): 1 accepted, 3 unchanged\n',
    );
    const states = Object.values(JSON.parse(session.read('locales/ru/roads.json'))) as {
      state: string;
      by?: string;
    }[];
    expect(states.map(({ state, by }) => [state, by])).toEqual([
      ['final', 'anna'],
      ['final', 'anna'],
      ['final', 'anna'],
      ['translated', undefined],
    ]);
  });

  it('keep the translation of a sentence that left the document meanwhile', async () => {
    const { session, file, ids } = await startReturn();
    session.write('source/roads.txt', briefing.replace(' The bridge is shut.', ''));
    await session.run('update');
    session.write('back.xlf', file);
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({ code: 0, out: 'back.xlf (ru): 3 accepted, 1 stale\n' });
    expect(JSON.parse(session.read('locales/ru/roads.json'))[ids[2] ?? ''].target).toBe(
      'Перевод: The bridge is shut.',
    );
  });
});

describe('import that is killed', () => {
  it('leaves the old files or the new ones, whole, wherever it is', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file.replace('>The port waits.</source>', '>The port sleeps.</source>'));
    const old = { ...locales(session), ...session.snapshot('.barobar/quarantine') };
    const seen = new Set<string>();
    for (let n = 1; n < 30; n++) {
      await session.runWith({ disk: dyingDisk(nodeDisk, n) }, 'import', 'back.xlf');

      await session.run('status');
      const now = { ...locales(session), ...session.snapshot('.barobar/quarantine') };
      seen.add(JSON.stringify(now));
      if (JSON.stringify(now) !== JSON.stringify(old)) break;
    }
    expect([...seen].length).toBe(2);
    expect([...seen][0]).toBe(JSON.stringify(old));
    expect(session.read('locales/ru/roads.json').match(/"target"/g)).toHaveLength(3);
    expect(session.read('.barobar/quarantine/ru/roads.json').match(/"target"/g)).toHaveLength(1);
  });
});
