import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openSession, type Session } from '../cli/session.ts';
import { type Sentences, texts } from './briefing-texts.ts';

const languages = ['ru', 'be', 'tg'] as const;

/** The briefing as it was first published. */
const first = `---
title: High water on Lake Orvane
description: Nineteen stations now measure the lake every hour.
date: 2026-10-01
topics: Floods
---

# Stations on Lake Orvane begin hourly measurements

The Lake Rescue Service opened *nineteen stations* on Lake Orvane.[^1] The highest of them stands at 2,400 metres. Its readings are public.

## What the stations do

Data are sent every hour. The Lake Rescue Service answers within ten minutes.

> “The lake does not know where a border runs,” said the head of the service.

The stations will:

1. measure the water level;
2. publish the results;
   - within three days;
3. train observers.

## Water level by month

| Station | Jan | Feb | Mar | Apr | May | Jun | Jul |
|---|--:|--:|--:|--:|--:|--:|--:|
| Orvane | 1,412.6 | 1,412.9 | 1,413.4 | 1,414.8 | 1,415.2 | 1,415.0 | 1,414.1 |

| Altitude | Stations |
|---|--:|
| low | 14 |
| high | 5 |

Letters come to desk-for-hydrological-observations@orvane-lake-rescue-service.example. More is at <https://lakes.example.org/observations/2026/hourly/measurements/programme>.

\`\`\`
OR-1  1412.6  2026-10-01T00:00
\`\`\`

[^1]: Eleven more are planned.
`;

/** What was corrected: one number, one sentence taken out. */
const second = first.replace('2,400', '2,450').replace(' Its readings are public.', '');

const glossary = `concept,definition,en,ru,be,tg
service,Rescue service of the lake country,Lake Rescue Service,Озёрная спасательная служба,Азёрная ратавальная служба,Хадамоти наҷоти кӯл
level,Height of the water above the sea,water level,уровень воды,узровень вады,сатҳи об
`;

/** Writes the translations that `texts` has of what the ledger says; the others stay missing. */
function translate(session: Session, document: string, overrides: Sentences = {}): void {
  const ledger: Record<string, { source: string; retired?: boolean }> = JSON.parse(
    session.read(`locales/en/${document}.json`),
  );
  for (const language of languages) {
    const entries = Object.entries(ledger).flatMap(([id, { source, retired }]) => {
      const target = (overrides[source] ?? texts[source])?.[language];
      if (retired || target === undefined) return [];
      const state = language === 'ru' && target.length % 2 === 0 ? 'reviewed' : 'translated';
      return [[id, { source, target, state, by: `${language}@example.org` }]];
    });
    session.write(`locales/${language}/${document}.json`, JSON.stringify(Object.fromEntries(entries)));
  }
}

interface PublishedSite {
  readonly folder: string;
  /** The sentences of the longer briefing by id, with those that left it. */
  readonly ledger: Readonly<Record<string, { readonly source: string }>>;
  remove(): void;
}

/**
 * A site made by the commands, in a folder that stays until `remove` is called: a briefing published twice, with terms, a
 * correction in four languages, a sentence that was taken out, one that is missing in Belarusian, and one that is stale in
 * Tajik; and a short one that is finished.
 */
export async function publishSite(): Promise<PublishedSite> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-site-'));
  const session = openSession(root);
  const run = async (...argv: string[]): Promise<void> => {
    const { code, err } = await session.run(...argv);
    if (code !== 0) throw new Error(`barobar ${argv.join(' ')}: ${code}\n${err}`);
  };
  await run('init');
  session.write('glossary/lake.csv', glossary);
  session.write('source/2026/orvane.md', first);
  session.write(
    'source/short.md',
    '---\ndate: 2026-09-01\n---\n\n# The stations will:\n\nEleven more are planned.\n',
  );
  await run('update');
  translate(session, '2026/orvane');
  translate(session, 'short');
  await run('publish', '--allow-incomplete', '--record', '--date', '2026-10-01');
  const stale = JSON.parse(session.read('locales/tg/2026/orvane.json'));
  session.write('source/2026/orvane.md', second);
  await run('update');
  translate(session, '2026/orvane');
  const ledger = JSON.parse(session.read('locales/en/2026/orvane.json'));
  const tajik = JSON.parse(session.read('locales/tg/2026/orvane.json'));
  for (const [id, entry] of Object.entries(stale)) {
    if (ledger[id]?.source?.includes('2,450')) tajik[id] = entry;
  }
  session.write('locales/tg/2026/orvane.json', JSON.stringify(tajik));
  await run('publish', '--allow-incomplete', '--record', '--date', '2026-10-05');
  return {
    folder: path.join(root, 'dist/site'),
    ledger: JSON.parse(session.read('locales/en/2026/orvane.json')),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}
