import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { nodeDisk } from '../../../src/workspace/disk.ts';
import {
  configFolder,
  memoryServersOf,
  readUserSettings,
} from '../../../src/workspace/settings/user-settings.ts';

/** A home folder with this configuration, and a workspace in it. */
function makeHome(text?: string): { home: string; folder: string; workspace: string } {
  const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-test-')));
  onTestFinished(() => fs.rmSync(home, { recursive: true }));
  const folder = path.join(home, '.config', 'barobar');
  const workspace = path.join(home, 'briefings');
  fs.mkdirSync(folder, { recursive: true });
  fs.mkdirSync(workspace);
  if (text !== undefined) fs.writeFileSync(path.join(folder, 'config.json'), text);
  return { home, folder, workspace };
}

const servers = ['postgres://barobar@db1/memory', 'postgresql://db2/memory'];
const text = JSON.stringify({ memory: { servers } });

describe('the folder of the user’s configuration', () => {
  it.each([
    [{ XDG_CONFIG_HOME: '/c' }, 'linux', '/home/a', '/c/barobar'],
    [{ XDG_CONFIG_HOME: 'c' }, 'linux', '/home/a', '/home/a/.config/barobar'],
    [{}, 'darwin', '/Users/a', '/Users/a/.config/barobar'],
    [{}, 'linux', undefined, undefined],
    [{}, 'linux', 'relative', undefined],
  ])('of %j on %s with home %s is %s', (environment, system, home, folder) => {
    expect(configFolder(environment, system, home)).toBe(folder);
  });
});

describe('the user’s configuration', () => {
  it('names servers for the memory', () => {
    const { folder, workspace } = makeHome(text);
    expect(readUserSettings(nodeDisk, folder, workspace)).toEqual({ memory: { servers } });
  });

  it('need not be there', () => {
    const { folder, workspace } = makeHome();
    expect(readUserSettings(nodeDisk, folder, workspace)).toEqual({});
    expect(readUserSettings(nodeDisk, undefined, workspace)).toEqual({});
  });

  it('is refused in a workspace, also where a link leads into it', () => {
    const { home, folder } = makeHome(text);
    expect(() => readUserSettings(nodeDisk, folder, home)).toThrow('is in the workspace');
    const link = path.join(os.tmpdir(), `barobar-link-${process.pid}`);
    fs.symlinkSync(folder, link);
    onTestFinished(() => fs.rmSync(link));
    expect(() => readUserSettings(nodeDisk, link, home)).toThrow('is in the workspace');
  });

  it.each([
    ['{', 'config-syntax'],
    ['{"servers": []}', 'config-value'],
    ['{"memory": {"servers": []}}', 'config-value'],
    ['{"memory": {"servers": ["mysql://x"]}}', 'config-value'],
    ['{"memory": {"server": "postgres://x"}}', 'config-value'],
  ])('%s is refused with its place', (wrong, code) => {
    const { folder, workspace } = makeHome(wrong);
    expect(() => readUserSettings(nodeDisk, folder, workspace)).toThrow(
      expect.objectContaining({ code, location: expect.objectContaining({ line: 1 }) }),
    );
  });
});

describe('servers for the memory', () => {
  const settings = { memory: { servers: ['postgres://c'] } };
  it.each([
    [{}, ['postgres://c']],
    [{ BAROBAR_MEMORY: 'postgres://a  postgres://b' }, ['postgres://a', 'postgres://b']],
    [{ BAROBAR_MEMORY: '' }, []],
  ])('of the environment %j come before those of the configuration', (environment, expected) => {
    expect(memoryServersOf(environment, () => settings)).toEqual(expected);
  });
});
