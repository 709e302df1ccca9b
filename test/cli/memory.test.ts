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

describe('memories in tm/', () => {
  const memory = (units: string): string =>
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx version="1.1"><header srclang="EN-US"/><body>${units}</body></tmx>`;
  const unit = (english: string, tajik: string): string =>
    `<tu><tuv lang="EN-US"><seg>${english}</seg></tuv><tuv lang="TG-TJ"><seg>${tajik}</seg></tuv></tu>`;

  it('go along with the same English, as notes of ours', async () => {
    const { session } = await startTranslated();
    const text = memory(
      unit('It is  high.', 'Он баланд аст.') +
        unit('The <bpt i="1"/>dam<ept i="1"/> opened.', '<bpt i="1"/>Сарбанд<ept i="1"/> кушода шуд.') +
        unit('It is shut', 'Он баста аст'),
    );
    session.write('tm/old.tmx', Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const version of ['1.2', '2.0']) {
      await session.run('export', '--xliff', version);
      const exported = session.read('out/tg/dam.xlf');
      expect(exported.match(/>Translation memory: [^<]*</g)).toEqual([
        '>Translation memory: &lt;1&gt;Сарбанд&lt;/1&gt; кушода шуд.<',
        '>Translation memory: Он баланд аст.<',
      ]);
      expect(session.read('out/ru/dam.xlf')).not.toContain('From memory');
      expect(exported).not.toContain('<target');
    }
    expect((await session.run('import', 'out/tg/dam.xlf')).out).toBe('out/tg/dam.xlf (tg): 3 missing\n');
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
