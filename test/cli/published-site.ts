import fs from 'node:fs';
import path from 'node:path';
import { type Element, readElements } from '../site/well-formed.ts';
import { type Session, startSession } from './session.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Address of the site in the tests: below a base path, so that no link works by chance. */
export const siteAddress = 'https://press.example.org/news/';

/** A copy of the example workspace, with an address for its site; in a folder that goes with the test where none is given. */
export function copyExample(
  site: Readonly<Record<string, unknown>> = { url: siteAddress },
  session: Session = startSession(),
): Session {
  for (const name of ['barobar.json', 'source', 'locales', 'glossary'])
    fs.cpSync(path.join(root, name), path.join(session.folder, name), { recursive: true });
  const settings = JSON.parse(session.read('barobar.json')) as object;
  session.write('barobar.json', JSON.stringify({ ...settings, site }));
  return session;
}

/** Files of a published site by their path in it, those of an ending. */
export function filesEnding(session: Session, ending: string): readonly string[] {
  const folder = path.join(session.folder, 'dist/site');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The elements of every page, by the page's path. */
export function readPages(session: Session): ReadonlyMap<string, readonly Element[]> {
  return new Map(
    filesEnding(session, '.html').map((file) => [file, readElements(session.read(`dist/site/${file}`))]),
  );
}
