import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

describe('a new workspace in a folder', () => {
  it('leaves the .gitignore that is there, and says what it needs', async () => {
    const session = startSession();
    session.write('.gitignore', '*.bak\n');
    const { code, out, err } = await session.run('init', '--targets', 'ru');
    expect(code).toBe(0);
    expect(out).not.toContain('.gitignore');
    expect(err).toContain('Make sure that it has dist/, out/, .barobar/tmp/, node_modules/.');
    expect(session.read('.gitignore')).toBe('*.bak\n');
  });

  it('says nothing of the .gitignore that it writes', async () => {
    const session = startSession();
    const { code, out, err } = await session.run('init', '--targets', 'ru');
    expect({ code, isListed: out.includes('.gitignore\n'), isMentioned: err.includes('.gitignore') }).toEqual(
      {
        code: 0,
        isListed: true,
        isMentioned: false,
      },
    );
  });
});
