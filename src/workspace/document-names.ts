import { BarobarError } from '../model/error.ts';
import { reservedNames } from './layout.ts';

/** A document in `source/`. */
export interface SourceFile {
  readonly path: string;
  /** The path below `source/` without the extension. */
  readonly name: string;
}

/** Endings of the files we make from a document's name: a folder called so could stand where such a file must go. */
const madeFile = /\.(?:json|xlf|md|txt|html|css)$/i;

/**
 * Every document has files of its own on every disk, also one that does not tell case or the two forms of an accented
 * letter apart.
 * @throws `document-name` where two files would be one document, or a name stands in the way of our own files
 */
export function refuseClashes(files: readonly SourceFile[]): void {
  const seen = new Map<string, SourceFile>();
  for (const file of files) {
    const key = file.name.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other) throw refuse(file, `${other.path} and ${file.path} would be one document, “${file.name}”.`);
    seen.set(key, file);
    const folders = key.split('/');
    const last = folders.pop() ?? '';
    // A backslash parts folders on other disks; a line end would part lines of every list of files.
    if (/[\\\p{Cc}]/u.test(file.name))
      throw refuse(file, 'No document can have a backslash or a control character in its name.');
    if (reservedNames.has(key) || last === 'index.html')
      throw refuse(file, `No document can be called “${file.name}”.`);
    const folder = folders.find((name) => madeFile.test(name));
    if (folder !== undefined)
      throw refuse(file, `No folder of documents can be called “${folder}”: files of ours end so.`);
  }
}

function refuse(file: SourceFile, message: string): BarobarError {
  return new BarobarError('document-name', message, 'Rename the file or folder.', { path: file.path });
}
