import { describe, expect, it } from 'vitest';
import { validateText } from '../exchange/validate-text.ts';
import { type Session, startSession } from './session.ts';

async function startTranslated(): Promise<{ session: Session; ids: string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  session.write('source/dam.md', 'The **dam** opened.\n\nIt is high.\n\nIt is shut.\n');
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  session.write(
    'locales/ru/dam.json',
    JSON.stringify({
      [ids[0]!]: { source: 'The <1>dam</1> opened.', target: '<1>Плотина</1> открылась.', state: 'reviewed' },
      [ids[1]!]: { source: 'It was low.', target: 'Она была низкой.', state: 'translated' },
    }),
  );
  return { session, ids };
}

describe('export --format tmx', () => {
  it('writes finished work, and only that, as a valid memory', async () => {
    const { session, ids } = await startTranslated();
    expect(await session.run('export', '--format', 'tmx')).toEqual({
      code: 0,
      out: 'out/ru/dam.tmx\n',
      err: '1 file with 1 sentence written.\n',
    });
    const text = session.read('out/ru/dam.tmx');
    expect(validateText(text, 'a').findings).toEqual([]);
    expect(text.match(/<tu /g)).toHaveLength(1);
    expect(text).toContain(`tuid="${ids[0]}"`);
    expect(text).toContain('<prop type="x-state">reviewed</prop>');
    expect(text).toContain('<bpt i="1" x="1" type="bold">**</bpt>Плотина<ept i="1">**</ept> открылась.');
    expect(await session.run('validate', 'out/ru/dam.tmx')).toMatchObject({ code: 0 });
  });

  it('is taken back by its ids', async () => {
    const { session } = await startTranslated();
    await session.run('export', '--format', 'tmx');
    const before = JSON.parse(session.read('locales/ru/dam.json'));
    expect((await session.run('import', 'out/ru/dam.tmx')).out).toBe('out/ru/dam.tmx (ru): 1 unchanged\n');
    expect(JSON.parse(session.read('locales/ru/dam.json'))).toEqual(before);
    session.write('locales/ru/dam.json', '{}');
    expect(await session.run('import', 'out/ru/dam.tmx')).toMatchObject({
      code: 0,
      out: 'out/ru/dam.tmx (ru): 1 accepted\n',
    });
    expect(session.read('locales/ru/dam.json')).toContain('<1>Плотина</1> открылась.');
  });

  it.each([
    ['of no source language', (text: string) => text.replace('srclang="en"', 'srclang="*all*"')],
    [
      'of two target languages',
      (text: string) =>
        text.replace('<tuv xml:lang="ru">', '<tuv xml:lang="be"><seg>x</seg></tuv><tuv xml:lang="ru">'),
    ],
    ['without header', () => '<tmx version="1.4"/>'],
  ])('a memory %s is not taken in', async (_title, damage) => {
    const { session } = await startTranslated();
    await session.run('export', '--format', 'tmx');
    session.write('bad.tmx', damage(session.read('out/ru/dam.tmx')));
    const before = session.snapshot();
    const outcome = await session.run('import', 'bad.tmx');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toMatch(/^bad\.tmx:1:1: .*\[tmx-structure\]\n$/);
    expect(session.snapshot()).toEqual(before);
  });
});

describe('work of other documents', () => {
  it('fills in the same sentence, and prefers the match with the same neighbours', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    session.write('source/a.md', 'One.\n\nThe talks began.\n\nTwo.\n');
    session.write('source/b.md', 'Three.\n\nThe talks began.\n\nFour.\n');
    await session.run('update');
    for (const [name, target] of [
      ['a', 'Переговоры начались.'],
      ['b', 'Начались переговоры.'],
    ] as const) {
      const [, id = ''] = Object.keys(JSON.parse(session.read(`locales/en/${name}.json`)));
      const entry = { source: 'The talks began.', target, state: 'final' };
      session.write(`locales/ru/${name}.json`, JSON.stringify({ [id]: entry }));
    }
    session.write('source/c.md', 'Three.\n\nThe talks began.\n\nFour.\n\nThe talks began.\n');
    await session.run('update');
    await session.run('export', 'c');
    const exported = session.read('out/ru/c.xlf');
    // Between other neighbours the two renderings are offered, and none is chosen.
    expect(exported.match(/<target state[\s\S]*?<\/target>/g)).toEqual([
      '<target state="translated" state-qualifier="exact-match">Начались переговоры.</target>',
    ]);
    expect(exported.match(/<alt-trans match-quality="100"/g)).toHaveLength(3);
  });
});

describe('memories in tm/', () => {
  const memory = (units: string): string =>
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><header srclang="EN-US"/><body>${units}</body></tmx>`;
  const unit = (english: string, tajik: string): string =>
    `<tu><tuv lang="EN-US"><seg>${english}</seg></tuv><tuv lang="TG-TJ"><seg>${tajik}</seg></tuv></tu>`;

  it('fill in the same text, in any encoding and for any tool, and say so', async () => {
    const { session } = await startTranslated();
    const text = memory(
      unit('It is  high.', 'Он баланд аст.') +
        unit('The <bpt i="1"/>dam<ept i="1"/> opened.', '<bpt i="1"/>Сарбанд<ept i="1"/> кушода шуд.'),
    );
    session.write('tm/old.tmx', Buffer.from(`\ufeff${text}`, 'utf16le'));
    await session.run('export');
    const exported = session.read('out/tg/dam.xlf');
    expect(exported.match(/<target state[\s\S]*?<\/target>/g)).toEqual([
      '<target state="translated" state-qualifier="exact-match"><g id="1" ctype="bold">Сарбанд</g> кушода шуд.</target>',
      '<target state="translated" state-qualifier="exact-match">Он баланд аст.</target>',
    ]);
    expect(validateText(exported, 'a').findings).toEqual([]);
    await session.run('export', '--xliff', '2.0', '-o', 'two');
    const second = session.read('two/tg/dam.xlf');
    expect(second.match(/subState="barobar:exact"/g)).toHaveLength(2);
    expect(validateText(second, 'a').findings).toEqual([]);
    for (const file of ['out/tg/dam.xlf', 'two/tg/dam.xlf'])
      expect((await session.run('import', '--dry-run', file)).out).toBe(
        `${file} (tg): 2 accepted, 1 missing\n`,
      );
  });

  it('offer like text with what differs, but to OmegaT in notes only', async () => {
    const { session } = await startTranslated();
    session.write(
      'tm/old.tmx',
      memory(unit('It is shut', 'Он баста аст') + unit('It is very high.', 'Он хеле баланд аст.')),
    );
    await session.run('export');
    const exported = session.read('out/tg/dam.xlf');
    expect(exported.match(/<alt-trans[^>]*>/g)).toEqual([
      '<alt-trans match-quality="75" origin="tm/old.tmx">',
      '<alt-trans match-quality="99" origin="tm/old.tmx">',
    ]);
    expect(exported).toContain(
      '>Translation memory, 75 % (1 word left out): It is very high. = Он хеле баланд аст.<',
    );
    expect(exported).not.toContain('<target state');
    expect(validateText(exported, 'a').findings).toEqual([]);
    await session.run('export', '--xliff', '2.0', '-o', 'two');
    expect(session.read('two/tg/dam.xlf').match(/type="tm" similarity="\d+"/g)).toEqual([
      'type="tm" similarity="75"',
      'type="tm" similarity="99"',
    ]);
    expect(validateText(session.read('two/tg/dam.xlf'), 'a').findings).toEqual([]);
    await session.run('export', '--profile', 'omegat', '-o', 'omegat');
    expect(session.read('omegat/tg/dam.xlf')).not.toContain('<alt-trans');
    expect(session.read('omegat/tg/dam.xlf')).toContain('>Translation memory, 75 %');
  });

  it('stand next to the files for OmegaT, in the folder that it reads, as valid TMX', async () => {
    const { session } = await startTranslated();
    session.write(
      'tm/old.tmx',
      memory(
        unit('It is very high.', 'Он хеле баланд аст.') +
          unit('It is shut.', 'Он баста аст.') +
          unit('The <bpt i="1"/>dam<ept i="1"/> opened!', '<bpt i="1"/>Сарбанд<ept i="1"/> кушода шуд!'),
      ),
    );
    const outcome = await session.run('export', '--profile', 'omegat', '--to', 'tg');
    expect(outcome).toMatchObject({ code: 0, out: 'out/tg/dam.xlf\nout/tg/tm/dam.tmx\n' });
    expect(outcome.err).toBe('2 files with 3 sentences written.\n');
    const text = session.read('out/tg/tm/dam.tmx');
    expect(validateText(text, 'a').findings).toEqual([]);
    expect(text.match(/<seg>.*<\/seg>/g)).toEqual([
      '<seg>The <bpt i="1" x="1" type="bold">**</bpt>dam<ept i="1">**</ept> opened!</seg>',
      '<seg><bpt i="1" x="1" type="bold">**</bpt>Сарбанд<ept i="1">**</ept> кушода шуд!</seg>',
      '<seg>It is very high.</seg>',
      '<seg>Он хеле баланд аст.</seg>',
      '<seg>It is shut.</seg>',
      '<seg>Он баста аст.</seg>',
    ]);
    expect(text).toContain('<prop type="x-from">tm/old.tmx</prop>');
    await session.run('export', '-o', 'usual');
    expect(session.exists('usual/tg/tm')).toBe(false);
  });

  it('give OmegaT no file if they have nothing for it', async () => {
    const { session } = await startTranslated();
    session.write('tm/old.tmx', memory(unit('Far away from all.', 'x')));
    const { out } = await session.run('export', '--profile', 'omegat', '--to', 'tg');
    expect(out).toBe('out/tg/dam.xlf\n');
  });

  it('are none if nobody has translated them', async () => {
    const { session } = await startTranslated();
    session.write(
      'tm/old.tmx',
      memory(unit('It is high.', 'It is high.') + unit('It is shut!', 'It is  shut!')),
    );
    await session.run('export', '--to', 'tg');
    const exported = session.read('out/tg/dam.xlf');
    expect(exported).not.toMatch(/<target|alt-trans|Translation memory/);
  });

  it('are never asked for a sentence that has a translation', async () => {
    const { session } = await startTranslated();
    session.write(
      'tm/old.tmx',
      memory(unit('The <bpt i="1"/>dam<ept i="1"/> opened.', 'x')).replaceAll('TG-TJ', 'ru'),
    );
    await session.run('export', '--to', 'ru');
    expect(session.read('out/ru/dam.xlf')).not.toContain('exact-match');
  });

  it('that cannot be read stop the export, with the place', async () => {
    const { session } = await startTranslated();
    session.write('tm/bad.tmx', '<tmx version="1.4">\n<header></tmx>');
    const outcome = await session.run('export');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toMatch(/^tm\/bad\.tmx:2:\d+: .*\[xml-syntax\]\n$/);
    expect(session.exists('out')).toBe(false);
  });
});
