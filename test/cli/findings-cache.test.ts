import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const cache = '.barobar/tmp/findings';

const sentences = [
  'The dam is 40 m high.',
  'The Minister visited Dushanbe on Friday.',
  'The “council” (of six) met.',
  'CIS troops did not leave.',
] as const;

const targets = {
  ru: [
    'Плотина 40 м.',
    'Министр посетил Душанбе в пятницу.',
    '«Совет» (шести) собрался.',
    'Войска СНГ не ушли.',
  ],
  be: ['Плаціна 45 м.', 'Міністр наведаў Душанбэ.', '«Савет (шасці) сабраўся.', 'Войскі СНД пайшлі.'],
  tg: [
    'Сарбанд 40 м.',
    'Вазир рӯзи ҷумъа ба Душанбе омад.',
    '«Шӯро» (шаш) чамъ омад.',
    'Қӯшунҳои ИДМ нарафтанд.',
  ],
} as const;

const documents = ['dam', 'visit', 'talks/council'] as const;

interface Entry {
  source: string;
  target: string;
  state: string;
}

/** A workspace in which all sentences are translated, with faults within pairs, documents and between documents. */
async function startWorkspace(): Promise<Session> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","be","tg"]}');
  session.write(
    'glossary/terms.csv',
    'concept,en,ru,ru:admitted,be,tg\ncouncil,council,совет,рада,савет,шӯро\n',
  );
  for (const [at, name] of documents.entries())
    session.write(`source/${name}.md`, `${[...sentences.slice(at), ...sentences.slice(0, at)].join(' ')}\n`);
  await session.run('update');
  for (const name of documents) {
    const ledger = JSON.parse(session.read(`locales/en/${name}.json`)) as Record<string, { source: string }>;
    for (const [language, texts] of Object.entries(targets)) {
      const entries = Object.entries(ledger).map(([id, { source }]): [string, Entry] => {
        const target = texts[sentences.indexOf(source as (typeof sentences)[number])] ?? '';
        return [id, { source, target, state: 'translated' }];
      });
      session.write(`locales/${language}/${name}.json`, JSON.stringify(Object.fromEntries(entries), null, 2));
    }
  }
  return session;
}

/** What people can change of a workspace between two commands. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('target' as const),
    document: fc.constantFrom(...documents),
    language: fc.constantFrom('ru', 'be', 'tg'),
    row: fc.nat(3),
    target: fc.constantFrom(
      '',
      'Плотина 41 м',
      'Рада <1>собралась</1>.',
      '«Совет» (шести) собрался.',
      'Шахри Душанбе',
    ),
    state: fc.constantFrom('translated', 'final', 'initial'),
  }),
  fc.record({
    kind: fc.constant('source' as const),
    document: fc.constantFrom(...documents),
    text: fc.constantFrom('The dam is 41 m high.', 'The **council** met.'),
  }),
  fc.record({
    kind: fc.constant('glossary' as const),
    text: fc.constantFrom(
      'concept,en,ru,be,tg\ncouncil,council,рада,рада,маҷлис\n',
      'concept,en,ru,ru:forbidden\ndam,dam,дамба,плотина\n',
      'concept,en,ru,ru:admitted\ncis,CIS,Содружество Независимых Государств,СНГ\n',
    ),
  }),
  fc.record({
    kind: fc.constant('settings' as const),
    more: fc.constantFrom(
      { checks: { 'numbers/*': 'off' } },
      { checks: { 'punctuation/other-end': 'error', 'spacing/no-break': 'warning' } },
      { quotes: { ru: '„“' } },
      { gate: { findings: 'note' } },
      { overrides: [{ documents: ['dam'], checks: { '*': 'note' } }] },
    ),
  }),
  fc.record({
    kind: fc.constant('waiver' as const),
    code: fc.constantFrom('numbers/missing', 'quotes/unpaired', 'negation/lost'),
  }),
  fc.record({
    kind: fc.constant('day' as const),
    now: fc.constantFrom('2026-07-02T00:00:00Z', '2026-06-30T12:00:00Z'),
  }),
  fc.record({ kind: fc.constant('removal' as const), document: fc.constantFrom(...documents) }),
  fc.record({ kind: fc.constant('cut' as const), language: fc.constantFrom('ru', 'be', 'tg') }),
);

async function apply(
  session: Session,
  each: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Promise<void> {
  if (each.kind === 'target') {
    const file = `locales/${each.language}/${each.document}.json`;
    if (!session.exists(file)) return;
    const entries = JSON.parse(session.read(file)) as Record<string, Entry>;
    const entry = Object.values(entries)[each.row];
    if (entry) Object.assign(entry, { target: each.target, state: each.state });
    session.write(file, JSON.stringify(entries, null, 2));
  } else if (each.kind === 'source') session.write(`source/${each.document}.md`, `${each.text}\n`);
  else if (each.kind === 'glossary') session.write('glossary/terms.csv', each.text);
  else if (each.kind === 'settings')
    session.write('barobar.json', JSON.stringify({ targets: ['ru', 'be', 'tg'], ...each.more }));
  else if (each.kind === 'waiver') {
    const { out } = await session.run('check', '--format', 'json', '--fail-on', 'never');
    const found = /"segment": ?"(\w+)"/.exec(out.slice(Math.max(0, out.indexOf(`"${each.code}"`))))?.[1];
    await session.run(
      'waive',
      found ?? 'none',
      each.code,
      '--lang',
      'be',
      '--reason',
      'So.',
      '--until',
      '2026-07-01',
    );
  } else if (each.kind === 'removal')
    fs.rmSync(path.join(session.folder, `source/${each.document}.md`), { force: true });
  else if (each.kind === 'cut' && session.exists(`${cache}/${each.language}`))
    session.write(`${cache}/${each.language}`, session.read(`${cache}/${each.language}`).slice(0, -9));
}

describe('the findings cache', () => {
  it('changes nothing that commands say, whatever changed since it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const session = await startWorkspace();
        let now = '2026-06-30T12:00:00Z';
        const look = async (): Promise<unknown> => [
          await session.runWith({ now }, 'check', '--gate', '--format', 'json'),
          await session.runWith({ now }, 'check', '--lang', 'be', '--format', 'json'),
          await session.runWith({ now }, 'assemble', '--json', '--dry-run', '--allow-findings'),
        ];
        expect(await look()).toMatchObject([{ code: 1 }, { code: 1 }, {}]);
        for (const each of changes) {
          if (each.kind === 'day') now = each.now;
          await apply(session, each);
          const seen = await look();
          fs.rmSync(path.join(session.folder, cache), { recursive: true, force: true });
          expect(seen).toEqual(await look());
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('is written by check, assemble and publish, and not by a dry run', async () => {
    const session = await startWorkspace();
    const forget = (): void => fs.rmSync(path.join(session.folder, cache), { recursive: true, force: true });
    for (const command of ['check', 'assemble', 'publish']) {
      forget();
      await session.run(command);
      expect([command, Object.keys(session.snapshot(cache)).length]).toEqual([command, 3]);
    }
    for (const command of ['assemble', 'publish']) {
      forget();
      await session.run(command, '--dry-run');
      expect(session.exists(cache)).toBe(false);
    }
  });

  it('changes for the edited document only', async () => {
    const session = await startWorkspace();
    await session.run('check');
    const linesOf = (): readonly string[] => session.read(`${cache}/ru`).split('\n').slice(1).sort();
    const before = linesOf();
    const file = 'locales/ru/dam.json';
    session.write(file, session.read(file).replace('40 м', '41 м'));
    await session.run('check');
    const changed = linesOf().filter((line) => !before.includes(line));
    expect(changed.map((line) => line.slice(0, 6))).toEqual(['"dam"\t']);
  });
});
