import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWorkspace } from '../../src/workspace/find-workspace.ts';

const top = path.parse(process.cwd()).root;
const at = (...names: string[]): string => path.join(top, ...names);

/** Looks from a folder, where only the paths given are there, and those of others belong to another user. */
function search(start: string, files: readonly string[], others: readonly string[] = [], home?: string) {
  const asked: string[] = [];
  const found = findWorkspace(start, {
    disk: {
      has(file) {
        asked.push(file);
        return files.includes(file);
      },
    },
    home,
    isForeign: (file) => others.includes(file),
  });
  return { found, asked };
}

describe('a workspace', () => {
  it('is the folder itself, or the nearest above with settings', () => {
    const files = [at('a', 'barobar.json'), at('a', 'b', 'barobar.json')];
    expect(search(at('a', 'b'), files).found).toEqual({ root: at('a', 'b') });
    expect(search(at('a', 'b', 'c', 'd'), files).found).toEqual({ root: at('a', 'b') });
    expect(search(at('a', 'x'), files).found).toEqual({ root: at('a') });
  });

  it('is none if there are no settings up to the top', () => {
    expect(search(at('a', 'b'), []).found).toEqual({ root: undefined, stop: 'top', at: top });
  });

  it('may be the root of a git repository, and is never above one', () => {
    const git = at('a', 'b', '.git');
    const inside = search(at('a', 'b', 'c'), [git, at('a', 'b', 'barobar.json')]);
    expect(inside.found).toEqual({ root: at('a', 'b') });
    const above = search(at('a', 'b', 'c'), [git, at('a', 'barobar.json')]);
    expect(above.found).toEqual({ root: undefined, stop: 'repository', at: at('a', 'b') });
    expect(above.asked).not.toContain(at('a', 'barobar.json'));
  });

  it('is below the home folder for who is there, and the home folder only for who is in it', () => {
    const home = at('home', 'anna');
    const files = [at('barobar.json'), at('home', 'anna', 'barobar.json')];
    const none = { root: undefined, stop: 'home', at: home };
    expect(search(at('home', 'anna', 'x', 'y'), files, [], home).found).toEqual(none);
    expect(search(home, files, [], home).found).toEqual({ root: home });
    expect(search(home, [at('barobar.json')], [], home).found).toEqual(none);
  });

  it.each([
    ['a folder', at('tmp')],
    ['a file', at('tmp', 'barobar.json')],
  ])('is not %s of another user above the current folder', (_, other) => {
    const files = [at('tmp', 'barobar.json')];
    const refused = search(at('tmp', 'x'), files, [other]).found;
    expect(refused).toEqual({ root: undefined, stop: 'foreign', at: at('tmp') });
    expect(search(at('tmp'), files, [other]).found).toEqual({ root: at('tmp') });
  });

  it('is not looked for beyond a folder of another user that has one', () => {
    const files = [at('a', 'b', 'barobar.json'), at('a', 'barobar.json')];
    const { found } = search(at('a', 'b', 'c'), files, [at('a', 'b')]);
    expect(found).toMatchObject({ root: undefined, at: at('a', 'b') });
  });
});
