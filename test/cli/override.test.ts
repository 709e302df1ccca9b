import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const text = 'Roads\n\nThe council met. It agreed on a **plan; the budget** stays. Nobody left.\n';

async function startRoads(source = text): Promise<{ session: Session; idOf: (words: string) => string }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.md', source);
  await session.run('update');
  const idOf = (words: string): string => {
    const ledger = JSON.parse(session.read('locales/en/roads.json')) as Record<
      string,
      { source: string; retired?: true }
    >;
    return (
      Object.entries(ledger).find(([, entry]) => !entry.retired && entry.source.includes(words))?.[0] ?? ''
    );
  };
  return { session, idOf };
}

function sentences(session: Session): string[] {
  const ledger = JSON.parse(session.read('locales/en/roads.json')) as Record<
    string,
    { source: string; retired?: true }
  >;
  return Object.values(ledger)
    .filter((entry) => !entry.retired)
    .map((entry) => entry.source);
}

const split = ['It agreed on a <1>plan;</1>', '<1>the budget</1> stays.'];

describe('split and join', () => {
  it('decide about one place, and survive edits around it', async () => {
    const { session, idOf } = await startRoads();
    expect(await session.run('split', 'roads', idOf('budget'), '--after', 'plan;')).toMatchObject({
      code: 0,
    });
    expect(sentences(session)).toEqual(['Roads', 'The council met.', ...split, 'Nobody left.']);
    expect(await session.run('join', 'roads', idOf('budget'))).toMatchObject({ code: 0 });
    expect(sentences(session)).toEqual([
      'Roads',
      'The council met.',
      split[0],
      '<1>the budget</1> stays. Nobody left.',
    ]);
    session.write(
      'source/roads.md',
      `New.\n\n${text.replace('agreed', 'at last decided').replace('met', 'sat')}`,
    );
    await session.run('update');
    expect(sentences(session)).toEqual([
      'New.',
      'Roads',
      'The council sat.',
      'It at last decided on a <1>plan;</1>',
      '<1>the budget</1> stays. Nobody left.',
    ]);
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
  });

  const edits: [title: string, edit: (source: string) => string, sentences: string[]][] = [
    [
      'a neighbouring sentence is edited',
      (source) => source.replace('The council met', 'On Monday the whole council sat'),
      ['Roads', 'On Monday the whole council sat.', ...split, 'Nobody left.'],
    ],
    [
      'its sentence is edited away from the place',
      (source) => source.replace('stays', 'is not going to be touched'),
      [
        'Roads',
        'The council met.',
        split[0] as string,
        '<1>the budget</1> is not going to be touched.',
        'Nobody left.',
      ],
    ],
    [
      'its words are edited',
      (source) => source.replace('the budget', 'our budget'),
      ['Roads', 'The council met.', split[0] as string, '<1>our budget</1> stays.', 'Nobody left.'],
    ],
    [
      'its paragraph moves, and takes in sentences',
      (source) =>
        source
          .replace('The council met.', 'Fine weather.\n\nIt rained. The council met.')
          .replace('Roads\n\n', ''),
      ['Fine weather.', 'It rained.', 'The council met.', ...split, 'Nobody left.'],
    ],
  ];

  it.each(edits)('survive when %s, and when that is reverted', async (_, edit, expected) => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    session.write('source/roads.md', edit(text));
    expect(await session.run('update')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^\d files? written\.\n$/),
    });
    expect(sentences(session)).toEqual(expected);
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    session.write('source/roads.md', text);
    await session.run('update');
    expect(sentences(session)).toEqual(['Roads', 'The council met.', ...split, 'Nobody left.']);
  });

  it('survive one edit after the other, when none of their first words is left', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    let source = text;
    for (const [from, to] of [
      ['It agreed', 'They settled'],
      ['the budget', 'our budget'],
      ['a **plan', 'some **plan'],
      ['plan;', 'map;'],
    ]) {
      source = source.replace(from as string, to as string);
      session.write('source/roads.md', source);
      await session.run('update');
    }
    expect(sentences(session)).toContain('They settled on some <1>map;</1>');
    const kept = JSON.parse(session.read('.barobar/breaks/roads.json'));
    expect(kept).toEqual([
      { type: 'split', before: 'settled on some map;', after: 'our budget stays. Nobody' },
    ]);
  });

  it('go with a document that is renamed', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    const ids = Object.keys(JSON.parse(session.read('locales/en/roads.json')));
    session.write('source/streets.md', text);
    fs.rmSync(path.join(session.folder, 'source/roads.md'));
    expect(await session.run('update')).toMatchObject({ code: 0 });
    expect(session.exists('.barobar/breaks/roads.json')).toBe(false);
    expect(JSON.parse(session.read('.barobar/breaks/streets.json'))).toHaveLength(1);
    const ledger = JSON.parse(session.read('locales/en/streets.json')) as Record<string, { retired?: true }>;
    const current = Object.keys(ledger).filter((id) => !ledger[id]?.retired);
    expect(current).toHaveLength(5);
    expect(ids).toEqual(expect.arrayContaining(current));
  });

  it('are reported when their words are gone, wait for them, and can be taken back', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    session.write('source/roads.md', 'Roads\n\nThe council met. Nobody left.\n');
    const outcome = await session.run('update');
    expect(outcome.code).toBe(0);
    expect(outcome.err).toContain(
      '.barobar/breaks/roads.json:2:3: The words of the split after “agreed on a plan;” are no longer in “roads”.',
    );
    expect(outcome.err).toContain('“barobar breaks remove roads 1”');
    const asJson = JSON.parse((await session.run('update', '--json')).out) as {
      findings: { code: string }[];
    };
    expect(asJson.findings.map(({ code }) => code)).toEqual(['breaks/no-place']);
    expect((await session.run('breaks', 'list')).out).toBe(
      'document  number  decision  before             after                     places\n' +
        'roads     1       split     agreed on a plan;  the budget stays. Nobody       0\n',
    );
    session.write('source/roads.md', text);
    await session.run('update');
    expect(sentences(session)).toEqual(['Roads', 'The council met.', ...split, 'Nobody left.']);
    expect(JSON.parse((await session.run('breaks', 'list', '--json')).out)).toMatchObject([{ places: 1 }]);
    expect(await session.run('breaks', 'remove', 'roads', '2')).toMatchObject({ code: 2 });
    expect(await session.run('breaks', 'remove', 'roads', '1')).toMatchObject({ code: 0 });
    expect(sentences(session)).toEqual([
      'Roads',
      'The council met.',
      'It agreed on a <1>plan; the budget</1> stays.',
      'Nobody left.',
    ]);
    expect(session.exists('.barobar/breaks/roads.json')).toBe(false);
    expect((await session.run('breaks', 'list')).err).toBe('There are no break decisions.\n');
  });

  it('are reported for a document that is gone, and can be taken back', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    fs.rmSync(path.join(session.folder, 'source/roads.md'));
    expect((await session.run('update')).err).toContain('barobar breaks remove roads 1');
    expect((await session.run('breaks', 'list')).out).toContain('roads');
    expect(await session.run('breaks', 'remove', 'roads', '1')).toMatchObject({ code: 0, err: '' });
    expect((await session.run('update')).err).not.toContain('breaks');
  });

  it('keep translations: a sentence joined again has its own back', async () => {
    const { session, idOf } = await startRoads();
    const id = idOf('budget');
    session.write(
      'locales/ru/roads.json',
      JSON.stringify({
        [id]: {
          source: 'It agreed on a <1>plan; the budget</1> stays.',
          target: 'Совет принял <1>план; бюджет</1> прежний.',
          state: 'reviewed',
        },
      }),
    );
    const before = session.read('locales/ru/roads.json');
    await session.run('split', 'roads', id, '--after', 'plan;');
    const ledger = JSON.parse(session.read('locales/en/roads.json')) as Record<string, { became?: string[] }>;
    expect(ledger[id]?.became).toEqual([idOf('plan;</1>'), idOf('<1>the budget')]);
    await session.run('join', 'roads', idOf('plan;</1>'));
    expect(idOf('budget')).toBe(id);
    expect(session.read('locales/ru/roads.json')).toBe(before);
    expect((await session.run('status', '--json')).out).toContain('"reviewed": 1');
  });

  it('keep what others wrote beside a decision', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    const [decision] = JSON.parse(session.read('.barobar/breaks/roads.json'));
    session.write('.barobar/breaks/roads.json', JSON.stringify([{ ...decision, note: 'Anna asked' }]));
    await session.run('join', 'roads', idOf('the budget'));
    expect(JSON.parse(session.read('.barobar/breaks/roads.json'))[0]).toEqual({
      ...decision,
      note: 'Anna asked',
    });
  });

  it.each([
    ['{', 'breaks-syntax'],
    ['{}', 'breaks-value'],
    ['[1]', 'breaks-value'],
    ['[{ "type": "cut", "before": "a", "after": "b" }]', 'breaks-value'],
    ['[{ "type": "split", "before": " ", "after": "b" }]', 'breaks-value'],
    ['[{ "type": "split", "before": "a" }]', 'breaks-value'],
  ])('refuse a file that holds %s', async (file, code) => {
    const { session } = await startRoads();
    session.write('.barobar/breaks/roads.json', file);
    const before = session.snapshot();
    const outcome = await session.run('update');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toMatch(new RegExp(`^\\.barobar/breaks/roads\\.json:1:\\d+: .*\\[${code}\\]\\n$`));
    expect(session.snapshot()).toEqual(before);
  });

  it('take words as the ledger has them, with tags', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'on a <1>plan;');
    expect(sentences(session)).toEqual(['Roads', 'The council met.', ...split, 'Nobody left.']);
  });

  it.each(['', ' ', '<1>'])('refuse %j as words', async (words) => {
    const { session, idOf } = await startRoads();
    const before = session.snapshot();
    expect(await session.run('split', 'roads', idOf('budget'), '--after', words)).toMatchObject({ code: 2 });
    expect(session.snapshot()).toEqual(before);
  });

  it('undo each other', async () => {
    const { session, idOf } = await startRoads();
    const before = sentences(session);
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    await session.run('join', 'roads', idOf('plan;'));
    expect(sentences(session)).toEqual(before);
    expect(session.exists('.barobar/breaks/roads.json')).toBe(false);
  });

  it('leave a document that is split byte for byte', async () => {
    const { session, idOf } = await startRoads();
    await session.run('split', 'roads', idOf('budget'), '--after', 'plan;');
    await session.run('assemble', '--allow-incomplete');
    const assembled = session.read('dist/documents/ru/roads.md');
    expect(assembled).toContain('⟦en: It agreed on a **plan;');
    expect(assembled).toContain('Nobody left.');
  });

  it.each([
    [
      'an unknown sentence',
      ['split', 'roads', 's0000000', '--after', 'plan;'],
      'There is no sentence “s0000000”',
    ],
    ['an unknown document', ['join', 'rivers', 's0000000'], 'There is no document “rivers”'],
    ['words that are not there', ['split', 'roads', '@', '--after', 'river'], 'does not occur in'],
    ['words that end it', ['split', 'roads', '@', '--after', 'stays.'], 'ends after “stays.” already'],
    [
      'words that stand there twice',
      ['split', 'roads', '@', '--after', 'the'],
      'more than once',
      text.replace('agreed', 'agreed the'),
    ],
    [
      'a place inside markup that stays whole',
      ['split', 'roads', '@', '--after', 'plan;'],
      'inside markup',
      text.replace('**plan; the budget**', `${'<b>'.repeat(18)}plan; the budget${'</b>'.repeat(18)}`),
    ],
    ['the last sentence of a paragraph', ['join', 'roads', '@last'], 'is the last sentence of its paragraph'],
  ])('refuse %s, and change nothing', async (_, argv, message, source = text) => {
    const { session, idOf } = await startRoads(source);
    const before = session.snapshot();
    const ids: Record<string, string> = { '@': idOf('budget'), '@last': idOf('Nobody') };
    const outcome = await session.run(...argv.map((arg) => ids[arg] ?? arg));
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toContain(message);
    expect(session.snapshot()).toEqual(before);
  });
});
