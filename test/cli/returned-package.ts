import { type NewEntry, writeZip } from '../../src/packages/zip.ts';
import { type Session, startSession, translateFile } from './session.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A ZIP package with these files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return writeZip(
    Object.entries(files).map(
      ([name, content]): NewEntry => ({
        name,
        bytes: typeof content === 'string' ? bytesOf(content) : content,
      }),
    ),
  );
}

/** A workspace with two documents in two languages, which are out. */
export async function startReturn(): Promise<Session> {
  const session = startSession();
  await session.run('--quiet', 'init', '--targets', 'ru,tg');
  session.write('source/dam.txt', 'The dam held.\n');
  session.write('source/talks.txt', 'The talks went on.\n');
  await session.run('--quiet', 'update');
  await session.run('--quiet', 'export');
  return session;
}

/** The file that comes back of an exported one. */
export function returned(session: Session, name: string, translation: string): string {
  return translateFile(session.read(`out/${name}`), () => translation);
}

export const locale = (session: Session, file: string): string =>
  session.exists(`locales/${file}`) ? session.read(`locales/${file}`) : '';
