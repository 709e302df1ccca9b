import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepSecret, sign, stateFolder } from '../../src/workspace/machine-secret.ts';
import { startSession } from '../cli/session.ts';

const root = '/press';

describe('the secret of a user', () => {
  it('is made by the first command that writes, for the user alone, and is the same from then on', () => {
    const { folder } = startSession();
    const state = path.join(folder, 'state/barobar');
    expect(keepSecret(state).read(root)).toBeUndefined();
    expect(fs.existsSync(state)).toBe(false);
    const secret = keepSecret(state).make(root);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(fs.statSync(path.join(state, 'secret')).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(state)).toEqual(['secret']);
    expect(keepSecret(state).read(root)).toBe(secret);
    expect(keepSecret(state).make(root)).toBe(secret);
  });

  it('differs from that of another', () => {
    const { folder } = startSession();
    expect(keepSecret(path.join(folder, 'a')).make(root)).not.toBe(
      keepSecret(path.join(folder, 'b')).make(root),
    );
  });

  it('is good for one process if it cannot be kept', () => {
    const session = startSession();
    session.write('state', 'a file stands in the way');
    const state = path.join(session.folder, 'state');
    const secret = keepSecret(state);
    expect(secret.read(root)).toBeUndefined();
    const made = secret.make(root);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect([secret.read(root), secret.make(root)]).toEqual([made, made]);
    expect(keepSecret(state).read(root)).toBeUndefined();
  });

  it('is good for one process where the user has no home', () => {
    const secret = keepSecret(undefined);
    expect(secret.read(root)).toBeUndefined();
    const made = secret.make(root);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect([secret.read(root), secret.make(root)]).toEqual([made, made]);
  });

  it.each(['', 'short', `${'a'.repeat(63)}x`])('is made again where the file was cut off (“%s”)', (text) => {
    const session = startSession();
    session.write('state/secret', text);
    const state = path.join(session.folder, 'state');
    expect(keepSecret(state).read(root)).toBeUndefined();
    const secret = keepSecret(state).make(root);
    expect(session.read('state/secret')).toBe(`${secret}\n`);
    expect(fs.readdirSync(state)).toEqual(['secret']);
  });

  it.each(['press/.local/state/barobar', 'link/state', 'press'])(
    'is not one that came with the workspace: %s',
    (name) => {
      const session = startSession();
      const planted = 'b'.repeat(64);
      session.write('press/.local/state/barobar/secret', planted);
      session.write('press/state/secret', planted);
      session.write('press/secret', planted);
      fs.symlinkSync('press', path.join(session.folder, 'link'));
      const press = fs.realpathSync(path.join(session.folder, 'press'));
      const secret = keepSecret(path.join(session.folder, name));
      expect(secret.read(press)).toBeUndefined();
      expect(secret.make(press)).not.toBe(planted);
      expect(secret.read(path.join(session.folder, 'elsewhere'))).toBe(planted);
    },
  );

  it('signs texts, not their sum', () => {
    expect(sign('a', ['x', 'yz'])).not.toBe(sign('a', ['xy', 'z']));
    expect(sign('a', ['x'])).not.toBe(sign('b', ['x']));
    expect(sign('a', ['x'])).toBe(sign('a', ['x']));
  });
});

it.each([
  [{ XDG_STATE_HOME: '/state' }, 'linux', '/state/barobar'],
  [{ XDG_STATE_HOME: 'relative' }, 'linux', '/home/anna/.local/state/barobar'],
  [{}, 'darwin', '/home/anna/.local/state/barobar'],
  [{ LOCALAPPDATA: '/local' }, 'linux', '/home/anna/.local/state/barobar'],
  [{ LOCALAPPDATA: '/local', XDG_STATE_HOME: '/state' }, 'win32', '/local/barobar'],
  [{}, 'win32', '/home/anna/AppData/Local/barobar'],
])('is kept where programs keep their state: %j on %s', (environment, system, folder) => {
  expect(stateFolder(environment, system, '/home/anna')).toBe(folder);
});

it.each([undefined, '', 'relative/home'])('is nowhere for a user with the home %j', (home) => {
  expect(stateFolder({}, 'linux', home)).toBeUndefined();
  expect(stateFolder({ XDG_STATE_HOME: '/state' }, 'linux', home)).toBe('/state/barobar');
});
