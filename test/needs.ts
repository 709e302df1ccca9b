import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from 'vitest';

/** The Python that Debian's packages are installed for. */
export const python = '/usr/bin/python3';

/** Programs that tests run: how to see that one is there, and the Debian package that has it. */
const programs = {
  fish: { probe: ['fish', '--version'], install: 'fish' },
  git: { probe: ['git', '--version'], install: 'git' },
  groff: { probe: ['groff', '--version'], install: 'groff' },
  omegat: { probe: ['omegat', '--help'], install: 'omegat' },
  'translate-toolkit': {
    probe: [python, '-c', 'import translate.storage.xliff'],
    install: 'translate-toolkit',
  },
  postgresql: {
    probe: ['bash', '-c', 'ls /usr/lib/postgresql/*/bin/initdb'],
    install: 'postgresql',
  },
  soffice: { probe: ['soffice', '--version'], install: 'libreoffice-writer libreoffice-calc' },
  xmllint: { probe: ['xmllint', '--version'], install: 'libxml2-utils' },
  zsh: { probe: ['zsh', '--version'], install: 'zsh' },
} as const;

type Program = keyof typeof programs;

function isInstalled(program: Program): boolean {
  const [command, ...options] = programs[program].probe;
  return spawnSync(command, options).status === 0;
}

/** A file or folder beside the project, by its path below `shared/`: schemas and other people's files. */
export const sharedPath = (path: string): string =>
  fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));

/**
 * Tests that need something from outside. Without it they are skipped, and the title says so. On a build server, where
 * every program can be installed (`.ci/run` does), a missing program is a failure, so that nobody takes an empty run for
 * a green one; files beside the project (`files`: whole paths) may be missing anywhere.
 */
export function describeWith(
  needs: { readonly programs?: readonly Program[]; readonly files?: readonly string[] },
  title: string,
  body: () => void,
): void {
  const programsMissing = (needs.programs ?? []).filter((program) => !isInstalled(program));
  const filesMissing = (needs.files ?? []).filter((file) => !existsSync(file));
  if (programsMissing.length > 0) {
    const packages = programsMissing.map((program) => programs[program].install);
    reportUntested(title, `run apt-get install ${packages.join(' ')}`, process.env['CI'] !== undefined);
  } else if (filesMissing.length > 0) {
    reportUntested(title, `missing ${filesMissing.join(', ')}`, false);
  } else {
    describe(title, body);
  }
}

/** Stands in for tests that cannot run here: one failure, or one skipped test, with the reason in its title. */
export function reportUntested(title: string, reason: string, isFailure: boolean): void {
  const whole = `${title}: NOT TESTED, ${reason}`;
  if (!isFailure) console.warn(whole);
  describe.skipIf(!isFailure)(whole, () => {
    test('needs more than is here', () => {
      throw new Error(whole);
    });
  });
}
