/** Where things are in a workspace. Relative paths with `/`. */

export const settingsFile = 'barobar.json';
/** Source files, and the pictures that they show. */
export const sourceFolder = 'source';
/** Glossary files, at any depth. */
export const glossaryFolder = 'glossary';
/** A folder for each language, with ledgers, translations and UI strings. */
export const localesFolder = 'locales';
/** Translation memories from elsewhere (TMX). */
export const memoryFolder = 'tm';

/** The workspace's own break rules (SRX); may be missing. */
export const segmentationFile = 'segmentation.srx';

/** Name of the file with the UI strings of the editions in the folder of a language; no document may have it. */
export const uiStringsName = 'edition';

/** Stands for the document of returned work that belongs to none. */
export const nowhere = '_unknown';

/** Document names that would clash with files of our own. */
export const reservedNames: ReadonlySet<string> = new Set([
  uiStringsName,
  nowhere,
  'index.html',
  'edition.css',
  'edition.js',
  'embed.js',
  'index.json',
  'briefing.schema.json',
  'index.schema.json',
  'search.js',
  '404.html',
  'glossary.html',
  'sitemap.xml',
  'site.css',
  'favicon.svg',
  'favicon.ico',
  'apple-touch-icon.png',
  'icon.svg',
  'icon.png',
  ...['svg', 'png', 'jpg', 'jpeg', 'webp'].map((ending) => `logo.${ending}`),
]);

/** The ledger of a document in the source language, its translations in any other. */
export function localeFile(language: string, document: string): string {
  return `${localesFolder}/${language}/${document}.json`;
}

/** The UI strings of the editions in a language. */
export function uiStringsFile(language: string): string {
  return localeFile(language, uiStringsName);
}

/** Has a folder for each language with a file for each document (`quarantineFile`). */
export const quarantineFolder = '.barobar/quarantine';

/** Returned work that could not be accepted, by language and document. */
export function quarantineFile(language: string, document: string): string {
  return `${quarantineFolder}/${language}/${document}.json`;
}

/** Has a file for each document (`breaksFile`). */
export const breaksFolder = '.barobar/breaks';

/** Decisions about sentence breaks in a document. */
export function breaksFile(document: string): string {
  return `${breaksFolder}/${document}.json`;
}

/** Has a file for each document (`waiversFile`). */
export const waiversFolder = '.barobar/waivers';

/** The waivers of a document: findings that somebody decided to accept. */
export function waiversFile(document: string): string {
  return `${waiversFolder}/${document}.json`;
}

/** Has a file for each document (`publishedFile`). */
export const publishedFolder = '.barobar/published';

/** What readers were given of a document, and when. */
export function publishedFile(document: string): string {
  return `${publishedFolder}/${document}.json`;
}

/** Translations that are kept out of the memory. */
export const forgottenFile = '.barobar/forgotten.json';

/** Has a folder for each language with a file for each document (`sentFile`). */
export const sentFolder = '.barobar/sent';

/** What was sent to whom of a document in a language. */
export function sentFile(language: string, document: string): string {
  return `${sentFolder}/${language}/${document}.json`;
}

/**
 * Whether a path is one of the files that plans change all or none. A workspace may come from anywhere: what it says a
 * killed command wanted can name nothing else.
 */
export function isChangeable(file: string): boolean {
  const folders = [localesFolder, quarantineFolder, breaksFolder, waiversFolder, publishedFolder, sentFolder];
  const isTerms = file.startsWith(`${glossaryFolder}/`) && /\.csv$/i.test(file);
  const isData = file.endsWith('.json') && folders.some((folder) => file.startsWith(`${folder}/`));
  return (
    (isTerms || isData || file === forgottenFile) &&
    file.split(/[/\\]/).every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

/** Folder in an output folder for files that test a layout. */
export const pseudoFolder = 'pseudo';

/** Default folders for what commands make. */
export const outputFolders = { exchange: 'out', documents: 'dist/documents', site: 'dist/site' } as const;
