import { BarobarError } from '../model/error.ts';
import { reservedNames, sourceFolder } from './layout.ts';
import { findNameFault } from './portable-names.ts';

/** A document in `source/`. */
export interface SourceFile {
  readonly path: string;
  /** The path below `source/` without the extension. */
  readonly name: string;
}

/** Endings of the files we make from a document's name: a folder called so could stand where such a file must go. */
const madeFile = /\.(?:json|xlf|md|txt|html|css|doc[xm]|dot[xm]|odt|ott)$/i;

/** Documents of a workspace: 30,000 empty ones take 2.7 s of CPU and 190 MB in `status`. */
const mostDocuments = 50_000;

/**
 * Refuses names with which a document would not have files and addresses of its own on every disk and server, also on a
 * disk that does not distinguish case or the two forms of an accented letter, and on Windows.
 * @throws `document-name` where two files would be one document, a name cannot be kept everywhere, or it clashes with
 *   one of our own files; `file-too-large` if there are too many
 */
export function refuseClashes(files: readonly SourceFile[]): void {
  if (files.length > mostDocuments)
    throw new BarobarError(
      'file-too-large',
      `There are ${files.length} documents, more than ${mostDocuments}.`,
      'Make a workspace for each part of them.',
      { path: sourceFolder },
    );
  const documents = new Map<string, SourceFile>();
  const spellings = new Map<string, Spelling>();
  for (const file of files) {
    const key = foldName(file.name);
    const other = documents.get(key);
    if (other) throw refuse(file, `${other.path} and ${file.path} would be one document, “${file.name}”.`);
    documents.set(key, file);
    refuseName(file, key);
    refuseOtherSpelling(file, spellings);
  }
}

function refuseName(file: SourceFile, key: string): void {
  const parts = file.name.split('/');
  const folders = key.split('/');
  const last = folders.pop() ?? '';
  // The file's own name too: with its extension it is a file on the same disk.
  for (const part of [...parts, file.path.slice(file.path.lastIndexOf('/') + 1)]) {
    const fault = findNameFault(part);
    if (fault !== undefined) throw refuse(file, fault);
  }
  if (reservedNames.has(key) || last === 'index.html')
    throw refuse(file, `No document can be called “${file.name}”.`);
  const folder = folders.find((name) => madeFile.test(name));
  if (folder !== undefined)
    throw refuse(file, `No folder of documents can be called “${folder}”: files of ours end so.`);
}

interface Spelling {
  readonly text: string;
  readonly file: SourceFile;
}

/**
 * Folders, and documents beside folders, that differ in case or in the form of a letter only: such a disk makes one folder
 * of the two, and the documents in it would change their names and addresses with the machine.
 */
function refuseOtherSpelling(file: SourceFile, spellings: Map<string, Spelling>): void {
  for (let end = file.name.indexOf('/'); ; end = file.name.indexOf('/', end + 1)) {
    const text = end === -1 ? file.name : file.name.slice(0, end);
    const known = spellings.get(foldName(text));
    if (known && known.text !== text)
      throw refuse(
        file,
        `“${text}” and “${known.text}” (${known.file.path}) are one folder on disks that do not distinguish case.`,
        'Spell both alike.',
      );
    if (!known) spellings.set(foldName(text), { text, file });
    if (end === -1) return;
  }
}

/** Returns the same for names that some disk takes for one. Upper case first: it makes one letter of ς and σ. */
export function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function refuse(file: SourceFile, message: string, advice = 'Rename the file or folder.'): BarobarError {
  return new BarobarError('document-name', message, advice, { path: file.path });
}
