import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startSession } from './cli/session.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** What `.ci/release.mjs` says of a project with these files. */
function checkRelease(
  tag: string,
  files: { readonly manifest?: object; readonly lock?: object; readonly changelog?: string },
): { status: number | null; stdout: string; stderr: string } {
  const session = startSession();
  session.write('package.json', JSON.stringify({ version: '0.2.0', repository: 'a/b', ...files.manifest }));
  session.write('package-lock.json', JSON.stringify({ version: '0.2.0', ...files.lock }));
  const changelog =
    '# Changelog\n\n## 0.2.0 – 2026-12-01\n\n* A new check.\n\n## 0.1.0 – 2026-11-01\n\n* All.\n';
  session.write('docs/changelog.md', files.changelog ?? changelog);
  return spawnSync(process.execPath, [path.join(root, '.ci/release.mjs'), tag, session.folder], {
    encoding: 'utf8',
  });
}

describe('the check before a release', () => {
  it('prints the notes of the version', () => {
    expect(checkRelease('v0.2.0', {})).toMatchObject({ status: 0, stdout: '* A new check.\n', stderr: '' });
  });

  it.each([
    ['a tag of another version', 'v0.3.0', {}, 'The tag is v0.3.0, but package.json says 0.2.0.'],
    [
      'a lock file of another version',
      'v0.2.0',
      { lock: { version: '0.1.0' } },
      'package-lock.json says 0.1.0.',
    ],
    ['no section', 'v0.2.0', { changelog: '## Unreleased\n\n* A.\n' }, 'has no section "## 0.2.0 – <day>"'],
    ['a section without a day', 'v0.2.0', { changelog: '## 0.2.0 – soon\n\n* A.\n' }, 'has no day'],
    ['an empty section', 'v0.2.0', { changelog: '## 0.2.0 – 2026-12-01\n\n## 0.1.0\n' }, 'is empty'],
    ['no repository', 'v0.2.0', { manifest: { repository: undefined } }, 'names no "repository"'],
  ])('refuses %s', (_, tag, files, message) => {
    const { status, stdout, stderr } = checkRelease(tag, files);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('the changelog', () => {
  it('begins with what is unreleased or with the version of the package', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const first = /^## (\S+)/m.exec(read('docs/changelog.md'))?.[1];
    expect(['Unreleased', version]).toContain(first);
  });
});

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly with?: object }[] }>
  >;
}

describe('.github', () => {
  const workflow = (name: string): Workflow => parse(read(`.github/workflows/${name}.yml`));
  const runs = (name: string): string[] =>
    Object.values(workflow(name).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  it('checks each push and pull request with .ci/run, on the lowest Node version', () => {
    expect(Object.keys(workflow('check').on)).toEqual(['push', 'pull_request']);
    expect(runs('check')).toEqual(['.ci/run']);
    expect(fs.statSync(path.join(root, '.ci/run')).mode & 0o111).not.toBe(0);
    const { engines } = JSON.parse(read('package.json')) as { readonly engines: { readonly node: string } };
    for (const name of ['check', 'release'])
      expect(JSON.stringify(workflow(name))).toContain(`"node-version":"${engines.node.replace('>=', '')}"`);
  });

  it('publishes a tag with provenance, after all checks', () => {
    const steps = runs('release');
    const at = (text: string): number => steps.findIndex((step) => step.includes(text));
    expect(steps).toHaveLength(4);
    expect(at('.ci/release.mjs')).toBe(0);
    expect(at('.ci/run')).toBe(1);
    expect(at('npm publish --provenance')).toBe(2);
  });

  it.each(['check', 'release'])(
    '%s may write no more than it needs, and takes no text from a request',
    (name) => {
      expect(workflow(name).permissions).toEqual({ contents: 'read' });
      for (const step of runs(name)) expect(step).not.toContain('${{');
    },
  );

  it.each(['bug', 'idea', 'language'])('the form %s is one that GitHub reads', (name) => {
    const form = parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`)) as {
      readonly name: string;
      readonly description: string;
      readonly body: readonly {
        readonly type: string;
        readonly id: string;
        readonly attributes: { readonly label: string };
      }[];
    };
    expect([form.name, form.description].every((text) => text.length > 0)).toBe(true);
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
    for (const { type, attributes } of form.body) {
      expect(['textarea', 'input']).toContain(type);
      expect(attributes.label).not.toBe('');
    }
  });
});
