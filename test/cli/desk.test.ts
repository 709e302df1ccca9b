import { describe, expect, it } from 'vitest';
import { startSession } from './session.ts';

describe('desk', () => {
  it('is refused outside a workspace', async () => {
    const { code, err } = await startSession().run('desk', '--no-open');
    expect(code).toBe(3);
    expect(err).toContain('[workspace-missing]');
  });

  it('prints its address, opens it with a token of its own, answers, and ends when it is stopped', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    let stop = (): void => {};
    const stopped = new Promise<void>((done) => {
      stop = done;
    });
    const opened: string[] = [];
    let page = '';
    let script = 0;
    const { code, out } = await session.runWith(
      {
        stopped,
        opened: (address) => void opened.push(address),
        heard: async (text) => {
          const { origin } = new URL(text);
          page = await (await fetch(origin)).text();
          script = (await (await fetch(`${origin}/desk.js`)).text()).length;
          stop();
        },
      },
      'desk',
      '--port',
      '0',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f-]{36}\n$/);
    expect(page).toContain('<script type="module" src="/desk.js">');
    expect(script).toBeGreaterThan(100_000);
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f-]{36}$/);
    expect(out).not.toContain(opened[0] ?? '');
    await expect(fetch(new URL(out.trim()).origin)).rejects.toThrow();
  });

  it('is refused at a port that another program has', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    let stop = (): void => {};
    const stopped = new Promise<void>((done) => {
      stop = done;
    });
    let second: { readonly code: number; readonly err: string } | undefined;
    await session.runWith(
      {
        stopped,
        heard: async (text) => {
          second = await session.run('desk', '--no-open', '--port', new URL(text).port);
          stop();
        },
      },
      'desk',
      '--no-open',
      '--port',
      '0',
    );
    expect(second?.code).toBe(3);
    expect(second?.err).toContain('[preview-port]');
  });
});
