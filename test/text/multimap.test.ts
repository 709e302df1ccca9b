import { describe, expect, it } from 'vitest';
import { append, queues } from '../../src/text/multimap.ts';

describe('values by key', () => {
  it('are added to the list of their key, in order', () => {
    const lists = new Map([['a', [1]]]);
    append(lists, 'a', 2);
    append(lists, 'b', 3);
    expect([...lists]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
  });

  it('are handed out once each, in order', () => {
    const byLength = queues(['ab', 'c', 'de'], ({ length }) => String(length));
    const two = byLength.get('2');
    expect([two?.next().value, two?.next().value, two?.next().value]).toEqual(['ab', 'de', undefined]);
    expect(byLength.get('3')).toBeUndefined();
  });
});
