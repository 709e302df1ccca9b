import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestContent } from '../text/digest.ts';
import type { Disk } from './disk.ts';
import { programFolder } from './workspace.ts';

const codeFolder = fileURLToPath(new URL('..', import.meta.url));

/** Digest of the program that runs: its code, its UI strings, its version and those of the packages it uses. */
export function digestOfProgram(disk: Disk): string {
  const files = [
    ...filesBelow(disk, codeFolder).filter((file) => /(?<!\.d)\.(?:js|ts|css)$/.test(file)),
    ...filesBelow(disk, path.join(programFolder, 'locales')).filter(
      (file) => path.basename(file) === 'edition.json',
    ),
    path.join(programFolder, 'package.json'),
  ];
  const parts = files.map((file) => {
    const name = path.relative(programFolder, file).split(path.sep).join('/');
    return `${name} ${digestContent(disk.read(file) ?? '')}`;
  });
  return digestContent(parts.join('\n'));
}

function filesBelow(disk: Disk, folder: string): readonly string[] {
  return disk.list(folder).flatMap(({ name, kind }) => {
    const inside = path.join(folder, name);
    return kind === 'folder' ? filesBelow(disk, inside) : kind === 'file' ? [inside] : [];
  });
}
