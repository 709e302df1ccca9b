import { expect, it } from 'vitest';
import { makeReadAhead } from '../../src/workspace/read-ahead.ts';

it('gives a text that was kept once', () => {
  const ahead = makeReadAhead();
  ahead.keep('a.json', 'first');
  ahead.keep('a.json', 'second');
  expect(ahead.take('b.json')).toBeUndefined();
  expect([ahead.take('a.json'), ahead.take('a.json')]).toEqual(['first', undefined]);
  ahead.keep('a.json', 'third');
  expect(ahead.take('a.json')).toBe('third');
});

it('forgets all texts when it is cleared', () => {
  const ahead = makeReadAhead();
  ahead.keep('a.json', 'text');
  ahead.clear();
  expect(ahead.take('a.json')).toBeUndefined();
});

it('keeps no more than 16 million characters at a time', () => {
  const ahead = makeReadAhead();
  const half = 'x'.repeat(8_000_000);
  for (const name of ['a', 'b', 'c']) ahead.keep(name, half);
  expect(ahead.take('c')).toBeUndefined();
  expect(ahead.take('a')).toBe(half);
  ahead.keep('c', half);
  expect([ahead.take('b'), ahead.take('c')]).toEqual([half, half]);
});
