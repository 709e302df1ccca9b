import { spawnSync } from 'node:child_process';
import { describe, test } from 'vitest';

/** How `epubcheck` may be started: its Debian package is an archive for Java, others have a script. It ends with 1 when only asked for its version. */
const starts: readonly (readonly string[])[] = [
  ['java', '-jar', '/usr/bin/epubcheck'],
  ['java', '-jar', '/usr/share/java/epubcheck.jar'],
  ['epubcheck'],
];
const start = starts.find(([program, ...words]) =>
  /EPUBCheck v/.test(
    spawnSync(program as string, [...words, '--version'], { encoding: 'utf8' }).stdout ?? '',
  ),
);

/** What the checker says of a book; empty where it finds nothing, not even a warning. */
export function checkBook(file: string): string {
  const [program, ...words] = start as readonly string[];
  const { status, stdout, stderr } = spawnSync(program as string, [...words, '--failonwarnings', file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

/**
 * Tests with the checker. Without one they are skipped, and the title says so; on a build server that is a failure, so
 * that books are never left unchecked without anyone knowing.
 */
export function describeWithEpubcheck(title: string, tests: () => void): void {
  if (start) {
    describe(title, tests);
    return;
  }
  describe.skipIf(!process.env['CI'])(`${title} (skipped: there is no epubcheck here)`, () => {
    test('epubcheck is here', () => {
      throw new Error('Install epubcheck, or run without CI.');
    });
  });
}
