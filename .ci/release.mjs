/**
 * Checks that a release can be published, and prints its notes: the tag (the first argument, `v1.2.3`) is that of package.json, the lock
 * file has the version too, and the changelog has a dated section for it. `npm publish --provenance` needs the address of the repository.
 */
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(process.argv[3] ?? path.join(import.meta.dirname, '..'));
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const { version, repository } = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
const [tag] = process.argv.slice(2);
const sections = read('docs/changelog.md').split(/^(?=## )/m);
const section = sections.find((each) => each.startsWith(`## ${version} `)) ?? '';
const [heading = '', ...notes] = section.split('\n');
const isDated = / \d{4}-\d{2}-\d{2}$/.test(heading);

const faults = [
  tag === `v${version}`
    ? ''
    : `The tag is ${tag}, but package.json says ${version}. Tag the commit as v${version}.`,
  lock.version === version ? '' : `package-lock.json says ${lock.version}. Run "npm version".`,
  section === '' ? `docs/changelog.md has no section "## ${version} – <day>". Rename "Unreleased".` : '',
  section !== '' && !isDated
    ? `The section "${heading}" of docs/changelog.md has no day. Add it: 2026-11-30.`
    : '',
  section !== '' && notes.join('').trim() === ''
    ? `The section "${heading}" of docs/changelog.md is empty.`
    : '',
  repository ? '' : 'package.json names no "repository": npm refuses provenance without it.',
].filter(Boolean);
if (faults.length > 0) {
  process.stderr.write(faults.map((fault) => `${fault}\n`).join(''));
  process.exit(1);
}
process.stdout.write(`${notes.join('\n').trim()}\n`);
