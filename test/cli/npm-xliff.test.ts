import { describe, expect, it } from 'vitest';
import xliff from 'xliff';
import { startSession, translateFile } from './session.ts';

const briefing = `# Talks & more

The **council** met in [Minsk](https://example.org/?a=1&b=2 "The <city>") & agreed on \`R&D\`.

It rains.<br>See the "report" ![a <lake>](lake.png).

- One *point* **and *two* more**
- 5 < 6
`;

/** As programs do that use the npm package to change a file. */
async function throughPackage(text: string): Promise<string> {
  const object = await xliff.xliff12ToJs(text);
  return new Promise((done, fail) => {
    xliff.jsToXliff12(object as never, { indent: '  ' }, (error, written) =>
      error ? fail(error) : done(written),
    );
  });
}

describe('the profile "strict"', () => {
  it('comes home whole through the npm package xliff', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a & b.md', briefing);
    await session.run('update');
    await session.run('export', '--profile', 'strict');
    const sent = session.read('out/ru/a & b.xlf');
    const back = await throughPackage(translateFile(sent, (source) => `Перевод ${source}`));
    session.write('back.xlf', back);
    const { code, out, err } = await session.run('import', 'back.xlf');
    const ids = Object.keys(JSON.parse(session.read('locales/en/a & b.json')));
    expect({ code, out, err }).toEqual({ code: 0, out: `back.xlf (ru): ${ids.length} accepted\n`, err: '' });
    const entries = Object.entries(
      JSON.parse(session.read('locales/ru/a & b.json')) as Record<string, { source: string; target: string }>,
    );
    for (const [, { source, target }] of entries)
      expect(target.replace(/\s+/g, ' ')).toBe(`Перевод ${source}`.replace(/\s+/g, ' '));
    expect((await session.run('notes')).out).toBe('');
  });

  it('has no attribute of ours and no markup in attributes, and is valid; other profiles have both', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/talks.md', briefing);
    await session.run('update');
    await session.run('export', '--profile', 'strict', '-o', 'strict');
    await session.run('export', '--profile', 'weblate', '-o', 'weblate');
    const [strict, other] = ['strict', 'weblate'].map((folder) => session.read(`${folder}/ru/talks.xlf`));
    const attributes = (text = ''): string[] => text.match(/(?<==)"[^"]*"/g) ?? [];
    expect(strict).not.toContain('barobar:');
    expect(attributes(strict).filter((value) => /[&<>]/.test(value))).toEqual([]);
    expect(other).toContain('barobar:base');
    expect(attributes(other).filter((value) => /[&<>]/.test(value))).not.toEqual([]);
    expect(await session.run('validate', 'strict/ru/talks.xlf')).toMatchObject({ code: 0, err: '' });
    await expect(
      throughPackage(other ?? '').then((text) => session.write('back.xlf', text)),
    ).resolves.toBeUndefined();
    expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 3 });
  });
});
