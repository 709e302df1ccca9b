import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

/** What po2xliff of Translate Toolkit makes of a PO file with these entries. */
const asXliff = (header: string, entries: readonly [source: string, target: string][]): string => {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const unit = (id: number, source: string, target: string, more = ''): string =>
    `<trans-unit xml:space="preserve" id="${id}"${more}><source>${escaped(source)}</source><target state="translated">${escaped(target)}</target></trans-unit>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><file original="day.po" source-language="en-US" datatype="plaintext"><body>
${unit(2, header, header, ' restype="x-gettext-domain-header"')}
${entries.map(([source, target], index) => unit(index + 3, source, target)).join('\n')}
</body></file></xliff>
`;
};
const header =
  'MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nLanguage: ru\nX-Source-Language: en\n';

describe('a PO file that a tool made an XLIFF file of', () => {
  const start = async (): Promise<ReturnType<typeof startSession>> => {
    const session = startSession();
    await session.run('init', '--targets', 'ru,be');
    session.write('source/day.md', 'The **dam** opened.\n\n# Dam\n\nIt rains.\n\n# Dam\n');
    await session.run('update');
    return session;
  };
  const entries: readonly [string, string][] = [
    ['The <1>dam</1> opened.', '<1>Плотина</1> открылась.'],
    ['Dam', 'Плотина'],
    ['It rains.', 'Идёт дождь.'],
  ];

  it('comes home by its header: languages, inline codes, and one entry for equal sentences', async () => {
    const session = await start();
    session.write('back.xliff', asXliff(`${header}X-Markup: barobar\n`, entries));
    expect(await session.run('import', 'back.xliff')).toEqual({
      code: 0,
      out: 'back.xliff (ru): 4 accepted; 4 matched by source text\n',
      err: '',
    });
    expect(session.read('locales/ru/day.json')).toContain('"<1>Плотина</1> открылась."');
  });

  it('has no inline codes of ours if its header does not say so', async () => {
    const session = await start();
    session.write('back.xliff', asXliff(header, entries));
    const { code, out, err } = await session.run('import', 'back.xliff');
    expect({ code, out }).toEqual({
      code: 1,
      out: 'back.xliff (ru): 3 accepted, 1 quarantined; 3 matched by source text\n',
    });
    expect(err).toContain('[import/quarantined]');
  });

  it('is not what another file with a locked unit is', async () => {
    const session = await start();
    session.write(
      'back.xliff',
      asXliff('Header', entries).replace('restype="x-gettext-domain-header"', 'translate="no"'),
    );
    expect((await session.run('import', 'back.xliff')).code).toBe(3);
  });
});
