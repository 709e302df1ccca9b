import { type Session, startSession, translateFile } from './session.ts';

/** A workspace with one document that is translated into Russian and Tajik. */
export async function startTranslated(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  name = 'visit',
): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write(`source/${name}.md`, text);
  for (const [file, content] of Object.entries(files)) session.write(`source/${file}`, content);
  await session.run('update');
  await translate(session, name, 'ru', {
    Visit: 'Визит',
    'The hall': 'Зал',
    'Press service': 'Пресс-служба',
  });
  await translate(session, name, 'tg', {
    Visit: 'Боздид',
    'The hall': 'Толор',
    'Press service': 'Хадамоти матбуот',
  });
  return session;
}

/** Brings a translation of the document home, made of these words. */
export async function translate(
  session: Session,
  name: string,
  language: string,
  words: Readonly<Record<string, string>>,
  version = '1.2',
): Promise<void> {
  await session.run('export', '--to', language, '--xliff', version);
  const file = `out/${language}/${name}.xlf`;
  const inWords = (text: string): string =>
    Object.entries(words).reduce((left, [from, to]) => left.replace(from, to), text);
  const translated = translateFile(session.read(file), (source) =>
    source.replace(/(<[^>]*>)|[^<]+/g, (whole, tag?: string) => (tag ? whole : inWords(whole))),
  );
  session.write(file, translated);
  await session.run('import', file);
}
