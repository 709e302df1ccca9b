import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

describe('desk', () => {
  it('is refused outside a workspace', async () => {
    const { code, err } = await startSession().run('desk', '--no-open');
    expect(code).toBe(3);
    expect(err).toContain('[workspace-missing]');
  });
});
