import { describe, expect, it } from 'vitest';
import { makeDocx, makeOdt } from '../formats/office/packages.ts';
import { type Session, startSession } from './session.ts';

/** The runs of lines, cut at `|`; one that begins with `*` is bold. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) =>
      line.split('|').map((part) => ({ words: part.replace(/^\*/, ''), isBold: part.startsWith('*') })),
    );

const word = (text: string): Uint8Array => {
  const runOf = ({ words, isBold }: { words: string; isBold: boolean }): string =>
    `<w:r><w:rPr>${isBold ? '<w:b/>' : ''}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return makeDocx(
    linesOf(text)
      .map((runs) => `<w:p>${runs.map(runOf).join('')}</w:p>`)
      .join(''),
  );
};

const openDocument = (text: string): Uint8Array => {
  const spanOf = ({ words, isBold }: { words: string; isBold: boolean }): string =>
    `<text:span text:style-name="${isBold ? 'B' : 'P'}">${words}</text:span>`;
  const bold =
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';
  return makeOdt(
    linesOf(text)
      .map((runs) => `<text:p>${runs.map(spanOf).join('')}</text:p>`)
      .join(''),
    bold,
  );
};

const text = 'Roads\nThe council met. It agreed on a |*plan; the budget| stays. Nobody left.';

describe.each([
  ['docx', word],
  ['odt', openDocument],
] as const)('breaks and changes of a source in %s', (ending, make) => {
  const file = `source/roads.${ending}`;
  const start = async (): Promise<Session> => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write(file, make(text));
    expect(await session.run('update')).toMatchObject({ code: 0 });
    return session;
  };
  const ledgerOf = (session: Session): readonly (readonly [id: string, source: string])[] =>
    Object.entries(
      JSON.parse(session.read('locales/en/roads.json')) as Record<string, { source: string; retired?: true }>,
    ).flatMap(([id, { source, retired }]) => (retired ? [] : [[id, source] as const]));
  const sourcesOf = (session: Session): readonly string[] => ledgerOf(session).map(([, source]) => source);
  const idOf = (session: Session, words: string): string =>
    ledgerOf(session).find(([, source]) => source.includes(words))?.[0] ?? '';

  it('split and join decide about one place, which runs cut elsewhere do not move', async () => {
    const session = await start();
    expect(await session.run('split', 'roads', idOf(session, 'budget'), '--after', 'plan;')).toMatchObject({
      code: 0,
    });
    const split = [
      'Roads',
      'The council met.',
      'It agreed on a <1>plan;</1>',
      '<1>the budget</1> stays.',
      'Nobody left.',
    ];
    expect(sourcesOf(session)).toEqual(split);
    const before = ledgerOf(session);
    session.write(file, make(text.replace('council met', 'coun|cil| met').replace('budget|', 'bud|*get|')));
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    expect(ledgerOf(session)).toEqual(before);
    expect(await session.run('join', 'roads', idOf(session, 'stays'))).toMatchObject({ code: 0 });
    expect(sourcesOf(session)).toEqual([...split.slice(0, 3), '<1>the budget</1> stays. Nobody left.']);
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
  });

  it('a split behind words that are not there, and a join of the last sentence, change nothing', async () => {
    const session = await start();
    const before = session.snapshot();
    expect((await session.run('split', 'roads', idOf(session, 'budget'), '--after', 'road;')).code).toBe(2);
    expect((await session.run('join', 'roads', idOf(session, 'Nobody'))).code).toBe(2);
    expect(session.snapshot()).toEqual(before);
  });

  it('diff shows changed words by class, and nothing if only the runs are cut otherwise', async () => {
    const session = await start();
    session.write(file, make(text.replace('Nobody', 'No|body').replace('Roads', 'Ro|ads')));
    expect(await session.run('diff')).toMatchObject({ code: 0, out: '' });
    session.write(file, make(text.replace('The council met', 'The council| met on Monday')));
    const { out } = await session.run('diff');
    expect(out).toContain('The council met{+ on Monday+}.');
    expect(out).toMatch(/^roads: 1 weekday$/m);
  });

  it('segment explains each decision with the number of its paragraph', async () => {
    const session = await start();
    const { code, out } = await session.run('segment', file, '--explain');
    expect(code).toBe(0);
    expect(out).toContain(`${file}:2:1: break: “met.”`);
    expect(out).toContain(`${file}:2:1: break: “stays.”`);
    expect(out).not.toContain(`${file}:1:1: break`);
    expect((await session.run('segment', file)).out).toBe(
      'Roads\nThe council met.\nIt agreed on a plan; the budget stays.\nNobody left.\n',
    );
  });
});
