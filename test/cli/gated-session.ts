import { type Session, startSession } from './session.ts';

export interface Sentence {
  readonly target?: string;
  readonly state?: string;
  readonly by?: string;
  readonly reviewer?: string;
}

/** A workspace with one briefing of two sentences in Russian and Tajik, and what is known of its translations. */
export async function startWith(
  settings: Record<string, unknown>,
  ru: readonly Sentence[],
  tg: readonly Sentence[] = both({}),
): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/lake.txt', 'The dam is 40 m high.\n\nIt holds.\n');
  await session.run('update');
  const ledger = JSON.parse(session.read('locales/en/lake.json')) as Record<string, { source: string }>;
  for (const [language, sentences] of Object.entries({ ru, tg })) {
    const entries = Object.entries(ledger).flatMap(([id, { source }], at) => {
      const sentence = sentences[at];
      return sentence?.target ? [[id, { source, ...sentence }]] : [];
    });
    session.write(`locales/${language}/lake.json`, JSON.stringify(Object.fromEntries(entries), null, 2));
  }
  session.write('barobar.json', JSON.stringify({ targets: ['ru', 'tg'], ...settings }, null, 2));
  return session;
}

const texts = ['40 м.', '!.'];

export function both(more: Sentence): readonly Sentence[] {
  return texts.map((target) => ({ target, ...more }));
}

export const codes = (text: string): readonly string[] =>
  [...text.matchAll(/\[(gate\/[a-z]+)\]/g)].map(([, code]) => code!);
