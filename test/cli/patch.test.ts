import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace in which two sentences are translated, one of them twice and differently. */
async function startTranslated(): Promise<{ session: Session; ids: string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  session.write('source/a.md', 'The **dam** opened.\n\nIt is high.\n\nIt is shut.\n');
  session.write('source/b.md', 'It is high.\n\nNobody knows.\n');
  await session.run('update');
  const idsOf = (name: string): string[] => Object.keys(JSON.parse(session.read(`locales/en/${name}.json`)));
  const ids = idsOf('a');
  const entry = (source: string, target: string, state = 'translated') => ({ source, target, state });
  session.write(
    'locales/ru/a.json',
    JSON.stringify({
      [ids[0]!]: entry('The <1>dam</1> opened.', '<1>Плотина</1> открылась.', 'final'),
      [ids[1]!]: entry('It is high.', 'Она высокая.'),
      [ids[2]!]: entry('It was shut.', 'Она закрыта.'),
    }),
  );
  session.write('locales/ru/b.json', JSON.stringify({ [idsOf('b')[0]!]: entry('It is high.', 'Он высок.') }));
  return { session, ids };
}

const file = (units: string, attributes = 'target-language="ru-RU"'): string =>
  `<?xml version="1.0" encoding="utf-16"?>\r\n<xliff version="1.2" xmlns:x="urn:x"><file original="C:\\x" source-language="en-US" ${attributes} datatype="x"><body>\r\n${units}\r\n</body></file></xliff>\r\n`;
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('patch', () => {
  it('puts in what has our id and source text, or the same source text, and changes nothing else', async () => {
    const { session, ids } = await startTranslated();
    const units = `<trans-unit id="${ids[0]}" x:y='1'><source>The <g id="1" x:z="&#9;">dam</g> opened.</source></trans-unit><!-- c -->
<trans-unit id="7"><source>The <g id="1">dam</g> opened.</source><target/></trans-unit>
<trans-unit id="8"><source>It is high.</source></trans-unit>
<trans-unit id="9"><source>The <g id="1">dam</g> opened.</source><target>Наше</target></trans-unit>`;
    session.write('theirs.xlf', utf16(file(units)));
    expect(await session.run('patch', 'theirs.xlf')).toEqual({
      code: 0,
      out: 'theirs.xlf (ru): 4 segments, 1 written, 1 written by identical source text, 1 without a translation\n',
      err: '',
    });
    const expected = units
      .replace(`${ids[0]}" x:y='1'>`, `${ids[0]}" x:y='1' approved="yes">`)
      .replace(
        '</source></trans-unit><!-- c -->',
        '</source><target state="final"><g id="1" x:z="&#9;">Плотина</g> открылась.</target></trans-unit><!-- c -->',
      )
      .replace('<target/>', '<target state="translated"><g id="1">Плотина</g> открылась.</target>');
    expect(fs.readFileSync(path.join(session.folder, 'theirs.xlf'))).toEqual(utf16(file(expected)));
    // Once more changes nothing.
    expect((await session.run('patch', 'theirs.xlf')).out).toBe(
      'theirs.xlf (ru): 4 segments, 1 without a translation\n',
    );
  });

  it('leaves the file alone with --dry-run, or with -o', async () => {
    const { session, ids } = await startTranslated();
    const unit = `<trans-unit id="${ids[1]}"><source>It is high.</source></trans-unit>`;
    session.write('in/theirs.xlf', file(unit, '').replace('utf-16', 'utf-8'));
    const before = session.snapshot();
    const out = '1 segment, 1 written\n';
    expect(await session.run('patch', 'in/theirs.xlf', '--lang', 'ru', '--dry-run')).toMatchObject({
      code: 0,
      out: `in/theirs.xlf (ru): ${out}`,
    });
    expect(session.snapshot()).toEqual(before);
    expect(await session.run('patch', 'in/theirs.xlf', '--lang', 'ru', '-o', 'out')).toMatchObject({
      code: 0,
      out: `out/theirs.xlf (ru): ${out}`,
    });
    expect(session.read('in/theirs.xlf')).toBe(before['in/theirs.xlf']);
    expect(session.read('out/theirs.xlf')).toContain('datatype="x" target-language="ru">');
    expect(session.read('out/theirs.xlf')).toContain('<target state="translated">Она высокая.</target>');
  });

  it('refuses a segment whose codes the file has not, and says so', async () => {
    const { session, ids } = await startTranslated();
    session.write(
      'locales/ru/a.json',
      session.read('locales/ru/a.json').replace('<1>Плотина</1>', '<2/>Плотина'),
    );
    const text = file(
      `<trans-unit id="${ids[0]}"><source>The <g id="1">dam</g> opened.</source></trans-unit>`,
    );
    session.write('theirs.xlf', text.replace('utf-16', 'utf-8'));
    const outcome = await session.run('patch', 'theirs.xlf');
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(
      /^theirs\.xlf:3:1: The file has no code <2> such as the target needs\. .*\[patch\/codes\]\n$/,
    );
    expect(session.read('theirs.xlf')).toBe(text.replace('utf-16', 'utf-8'));
  });

  it.each([
    ['into a language that is no target', file('', 'target-language="fr"'), 'import-language'],
    ['that names no language', file('', ''), 'import-language'],
    ['that is cut off', '<xliff version="1.2">', 'xml-syntax'],
  ])('changes no file where there is one %s', async (_title, text, code) => {
    const { session, ids } = await startTranslated();
    session.write(
      'good.xlf',
      file(`<trans-unit id="${ids[1]}"><source>It is high.</source></trans-unit>`).replace('utf-16', 'utf-8'),
    );
    session.write('bad.xlf', text.replace('utf-16', 'utf-8'));
    const before = session.snapshot();
    const outcome = await session.run('patch', 'good.xlf', 'bad.xlf');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toContain(`[${code}]`);
    expect(session.snapshot()).toEqual(before);
  });

  it('refuses to write two files to one', async () => {
    const { session } = await startTranslated();
    session.write('a/x.xlf', file('').replace('utf-16', 'utf-8'));
    session.write('b/x.xlf', file('').replace('utf-16', 'utf-8'));
    expect(await session.run('patch', 'a/x.xlf', 'b/x.xlf', '-o', 'out')).toMatchObject({ code: 2 });
    expect(session.exists('out')).toBe(false);
  });

  it('tells programs the same', async () => {
    const { session, ids } = await startTranslated();
    session.write(
      'x.xlf',
      file(`<trans-unit id="${ids[1]}"><source>It is high.</source></trans-unit>`).replace('utf-16', 'utf-8'),
    );
    expect(JSON.parse((await session.run('patch', 'x.xlf', '--json')).out)).toEqual({
      files: [
        {
          path: 'x.xlf',
          file: 'x.xlf',
          language: 'ru',
          segments: 1,
          byId: 1,
          byText: 0,
          open: 0,
          isChanged: true,
        },
      ],
      findings: [],
    });
  });
});
