import { expect } from 'vitest';
import { commitAll, git } from './repository.ts';
import { type Session, startSession, translateFile } from './session.ts';

export const sentences = [
  'The council met in Dushanbe on Monday.',
  'The dam is 40 m high.',
  'The response forces took part in 2 drills.',
  'Boats were counted on the lake.',
  'The next session will be held in Minsk.',
];
export const briefing = `${sentences.join('\n\n')}\n`;

/** A repository with one translated briefing on branch `main`. */
export async function startRepository(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  git(session, ['init', '-q', '-b', 'main']);
  session.write('source/dam.txt', briefing);
  await session.run('update');
  await session.run('export');
  session.write(
    'back.xlf',
    translateFile(session.read('out/ru/dam.xlf'), (source) => `Р ${source}`),
  );
  await session.run('import', 'back.xlf');
  session.remove('back.xlf');
  commitAll(session, 'start');
  return session;
}

/** Does some work on a branch of its own that starts at `main`, commits it, and goes back to `main`. */
export async function branch(session: Session, name: string, work: () => Promise<unknown>): Promise<void> {
  git(session, ['checkout', '-q', '-b', name, 'main']);
  await work();
  commitAll(session, name);
  git(session, ['checkout', '-q', 'main']);
}

export function edit(session: Session, before: string, after: string): void {
  const text = session.read('source/dam.txt');
  expect(text).toContain(before);
  session.write('source/dam.txt', text.replace(before, after));
}

/** Translates what is missing or stale. */
export async function translate(session: Session): Promise<void> {
  await session.run('export', '--only', 'missing,stale');
  session.write(
    'back.xlf',
    translateFile(session.read('out/ru/dam.xlf'), (source) => `Р ${source}`),
  );
  await session.run('import', 'back.xlf');
  session.remove('back.xlf');
}

export const merge = (session: Session, name: string): ReturnType<typeof git> =>
  git(session, ['merge', '-q', '--no-edit', name]);
