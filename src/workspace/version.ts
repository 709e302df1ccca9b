import fs from 'node:fs';

interface PackageFile {
  readonly version: string;
  readonly repository?: string | { readonly url: string };
}

function readPackage(): PackageFile {
  return JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
}

/** The package's version. */
export function readVersion(): string {
  return readPackage().version;
}

/** Address of the package's repository for browsers; nothing if the package names none. */
export function readRepository(): string | undefined {
  const { repository } = readPackage();
  const url = typeof repository === 'string' ? repository : repository?.url;
  return url?.replace(/^git\+/, '').replace(/\.git$/, '');
}
