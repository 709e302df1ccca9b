import { describe, expect, it } from 'vitest';
import { formatPart, type ShardPart } from '../../src/workspace/shard-part.ts';

function partOf(characters: number): ShardPart {
  return {
    ...{ command: 'check', documents: [], languages: [], flags: [], index: 1, count: 2, program: 'p' },
    results: [['a', 'ru', 'd', 'x'.repeat(characters)]],
  };
}

describe('formatPart', () => {
  it('refuses a part that could not be read back, and says how to run it', () => {
    expect(() => formatPart('/out', partOf(20_000_000))).toThrowError(
      expect.objectContaining({ code: 'file-too-large', advice: expect.stringContaining('--shard 1/4') }),
    );
  });

  it('writes any other one', () => {
    expect(formatPart('/out', partOf(1_000)).text).toContain('"index": 1');
  });
});
