import type { PageData } from '../../src/offline/data.ts';
import { type Session, startSession } from './session.ts';

/** A briefing with codes, terms, numbers, a heading and a table. */
const briefing = `---
title: Talks on the lake
---

# Talks in Dushanbe

The **ministers** met in [Dushanbe](https://example.org/) on 5 May 2026. They agreed on 15 points[^1].

## Next steps

- The dam is 40 m high.
- The lake was not closed.

| Country | Height |
|---|---|
| Tajikistan | tall |

[^1]: A note.
`;

const glossary = `concept,definition,en,ru
dam,,dam,плотина
lake,,lake,озеро
minister,,minister,министр
`;

/** A workspace with one briefing, of which two sentences are translated: one of them into Russian with a wrong number. */
export async function startTalks(session: Session = startSession()): Promise<Session> {
  session.write('barobar.json', '{"targets":["ru","be","tg"]}');
  session.write('source/talks.md', briefing);
  session.write('glossary/terms.csv', glossary);
  await session.run('update');
  const ids = idsOf(session);
  session.write(
    'locales/ru/talks.json',
    `${JSON.stringify(
      {
        [ids.get('Talks on the lake')!]: {
          source: 'Talks on the lake',
          target: 'Переговоры на озере',
          state: 'reviewed',
          note: ['Проверено.'],
        },
        [ids.get('The dam is 40 m high.')!]: {
          source: 'The dam is 40 m high.',
          target: 'Высота плотины 45 м.',
          state: 'translated',
        },
      },
      null,
      2,
    )}\n`,
  );
  return session;
}

/** Ids of the briefing's sentences by their source texts. */
export function idsOf(session: Session): ReadonlyMap<string, string> {
  const ledger = JSON.parse(session.read('locales/en/talks.json')) as Record<string, { source: string }>;
  return new Map(Object.entries(ledger).map(([id, { source }]) => [source, id]));
}

/** What a page holds about its document. */
export function dataOf(page: string): PageData {
  const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json) as PageData;
}
