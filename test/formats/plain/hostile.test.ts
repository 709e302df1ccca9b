import { it } from 'vitest';
import { plain } from '../../../src/formats/plain/plain.ts';
import { expectLinear } from '../../linear.ts';
import { readText } from '../one-segment.ts';

it.each([
  ['lines that all are contacts', 'Tel.: +375 17 000-00-00\n'],
  ['wrapped lines in small letters', 'the council met in the old town hall and did not agree\n'],
  ['marks of quotations', '> > > '],
  ['labels', 'Name: '],
  ['gaps', 'a   '],
  ['digits and brackets', '(1) 1.1.1.1 '],
  ['datelines', 'MINSK, (a) - '],
  ['names', 'Lee\n'],
])('reads a text in linear time: %s', (_name, part) => {
  expectLinear(20_000, (size) => readText(plain, part.repeat(Math.ceil(size / part.length))));
});
