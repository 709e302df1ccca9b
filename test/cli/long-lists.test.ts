import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace with so many documents of two sentences, for Russian. */
async function makeMany(documents: number): Promise<Session> {
  const session = startSession();
  await session.run('--quiet', 'init', '--targets', 'ru');
  for (let at = 0; at < documents; at++)
    session.write(
      `source/day-${String(at).padStart(4, '0')}.txt`,
      `Lake ${at} rose.\n\nThe dam held on day ${at}.\n`,
    );
  return session;
}

const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('a long list', () => {
  it('is the first few and a count: 200 documents are ten lines, the result last', async () => {
    const session = await makeMany(200);
    const { out, err } = await session.run('update');
    expect(linesOf(out)).toHaveLength(9);
    expect(linesOf(out)[0]).toBe('day-0000: 2 new');
    expect(linesOf(out)[8]).toBe('… and 192 more documents: 384 new; --verbose lists all');
    expect(err).toBe('200 files written.\n');
  });

  it('is whole with --verbose and in JSON', async () => {
    const session = await makeMany(21);
    const { out } = await session.run('--verbose', 'update', '--dry-run');
    expect(linesOf(out)).toHaveLength(21);
    expect(out).not.toContain('…');
    const { documents } = JSON.parse((await session.run('update', '--dry-run', '--json')).out);
    expect(documents).toHaveLength(21);
  });

  it('is whole where it is short', async () => {
    const session = await makeMany(20);
    expect(linesOf((await session.run('update')).out)).toHaveLength(20);
  });

  it('is short for what is written, published, removed and let out', async () => {
    const session = await makeMany(30);
    await session.run('update');
    const exported = await session.run('export');
    expect(linesOf(exported.out)).toHaveLength(9);
    expect(linesOf(exported.out)[8]).toBe('… and 22 more files; --verbose lists all');
    expect(exported.err).toBe('30 files with 60 sentences written.\n');
    const published = await session.run('publish', '--allow-incomplete');
    expect(linesOf(published.out)).toHaveLength(9);
    expect(linesOf(published.err).length).toBeLessThanOrEqual(20);
    expect(linesOf(published.err).at(-1)).toMatch(/^The editions are in dist\/site\//);
    const assembled = await session.run('assemble', '--allow-incomplete');
    expect(linesOf(assembled.out)).toHaveLength(9);
    expect(linesOf(assembled.err).at(-1)).toBe('30 documents written.');
    for (let at = 0; at < 30; at++) session.remove(`source/day-${String(at).padStart(4, '0')}.txt`);
    session.write('source/other.txt', 'Rain.\n');
    const after = await session.run('export');
    expect(linesOf(after.err)).toHaveLength(11);
    expect(linesOf(after.err).at(-1)).toBe('1 file with 1 sentence written.');
    await session.run('update');
    const collected = await session.run('gc', '--older-than', '0d', '--dry-run');
    expect(linesOf(collected.out)).toHaveLength(9);
  });
});

describe('what keeps the gates of many documents closed', () => {
  it('is a line for each of the first few, and a count; all of it with --verbose', async () => {
    const session = await makeMany(27);
    const { code, err } = await session.run('publish', '--ready');
    expect(code).toBe(1);
    expect(linesOf(err).length).toBeLessThanOrEqual(12);
    expect(err).toContain('source/day-0000.txt: 2 sentences (ru); “check --gate” lists them. [gate/missing]');
    expect(err).toContain('… and 19 more of this kind: 38 sentences; --verbose lists all');
    expect(linesOf(err).at(-1)).toMatch(/^Nothing was published: 54 sentences not ready/);
    const all = await session.run('--verbose', 'publish', '--ready');
    expect(all.err.match(/\[gate\/missing\]/g)).toHaveLength(54);
  });
});
