import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchXliff } from '../../../src/exchange/xliff/patch.ts';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { BarobarError } from '../../../src/model/error.ts';
import type { ReturnedSegment } from '../../../src/model/returned-work.ts';
import { validateText } from '../validate-text.ts';

const golden = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../golden', name), 'utf8');
const texts = [golden('briefing-1.2.xlf'), golden('briefing-2.0.xlf')];

interface Span {
  readonly start: number;
  readonly tagEnd: number;
  end: number;
}

/** The elements of a text without `>` in attributes. */
function elementsOf(text: string): Span[] {
  const all: Span[] = [];
  const open: Span[] = [];
  for (const match of text.matchAll(/<(\/?)[A-Za-z][^>]*?(\/?)>/g)) {
    const end = match.index + match[0].length;
    if (match[1]) {
      const span = open.pop();
      if (span) span.end = end;
      continue;
    }
    const span = { start: match.index, tagEnd: end, end };
    all.push(span);
    if (!match[2]) open.push(span);
  }
  return all;
}

const additions = [
  ...[
    '<g id="1">x</g>',
    '<x id="1"/>',
    '<mrk mtype="seg" mid="1">m</mrk>',
    '<mrk id="m" type="term">m</mrk>',
  ],
  ...[
    '<sc id="7"/>',
    '<ec startRef="7"/>',
    '<ph id="p">x<sub>y</sub></ph>',
    '<cp hex="0001"/>',
    '<pc id="1">p</pc>',
  ],
  ...[
    '<!-- c -->',
    '<?pi x?>',
    '<![CDATA[<a>]]>',
    '\\&lt;1>',
    '<target/>',
    '<target>t</target>',
    '<source>s</source>',
  ],
  ...[
    '<seg-source><mrk mtype="seg" mid="1">s</mrk></seg-source>',
    '<note>n</note>',
    '<y:z xmlns:y="urn:y"/>',
  ],
  ...['<alt-trans><target>x</target></alt-trans>', '<segment><source>q</source></segment>'],
];
const attributes = [
  'id="1"',
  'id="s1first0"',
  'order="2"',
  'state="x"',
  'approved="yes"',
  'mid="1"',
  'rid="1"',
  'xml:space="default"',
];

type Change = { kind: 'remove' | 'double' | 'unwrap' | 'add' | 'attribute' | 'move'; at: number; to: number };

function apply(text: string, { kind, at, to }: Change): string {
  const elements = elementsOf(text);
  if (elements.length === 0) return text;
  const { start, tagEnd, end } = elements[at % elements.length]!;
  const whole = text.slice(start, end);
  const other = elements[to % elements.length]!.tagEnd;
  switch (kind) {
    case 'remove':
      return text.slice(0, start) + text.slice(end);
    case 'double':
      return text.slice(0, end) + whole + text.slice(end);
    case 'unwrap':
      return (
        text.slice(0, start) +
        text.slice(tagEnd, Math.max(tagEnd, text.lastIndexOf('</', end))) +
        text.slice(end)
      );
    case 'add':
      return text.slice(0, tagEnd) + additions[to % additions.length] + text.slice(tagEnd);
    case 'move':
      return text.slice(0, other) + whole + text.slice(other);
    default:
      return `${text.slice(0, tagEnd).replace(/\s*\/?>$/, (close) => ` ${attributes[to % attributes.length]}${close}`)}${text.slice(tagEnd)}`;
  }
}

const change = fc.record({
  kind: fc.constantFrom<Change['kind'][]>('remove', 'double', 'unwrap', 'add', 'attribute', 'move'),
  at: fc.nat(),
  to: fc.nat(),
});

/** What an act gives, or undefined where it refuses by name; any other exception is a failure. */
function refusable<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof BarobarError) return undefined;
    throw error;
  }
}

const same = ({ target, state }: ReturnedSegment) =>
  target === undefined ? undefined : { target, ...(state && { state }) };

test('a file that was changed in any way is refused by name, or read and patched without loss', () => {
  let reads = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      (text, changes) => {
        const given = changes.reduce(apply, text);
        refusable(() => validateText(given, 'a'));
        const work = refusable(() => readXliff(given, 'a'));
        if (!work) return;
        reads++;
        expect(patchXliff(given, 'a', same).text).toBe(given);
        const patched = refusable(() =>
          patchXliff(given, 'a', ({ source }) => ({ target: `Ж ${source}` }), { targetLanguage: 'tg' }),
        );
        if (!patched) return;
        const refused = new Set(patched.refused.map(({ segment }) => segment));
        const back = readXliff(patched.text, 'a').segments;
        expect(back.map(({ id, source, notes }) => [id, source, notes])).toEqual(
          work.segments.map(({ id, source, notes }) => [id, source, notes]),
        );
        for (const { id, source, target } of back) if (!refused.has(id)) expect(target).toBe(`Ж ${source}`);
      },
    ),
    { numRuns: 600 },
  );
  expect(reads).toBeGreaterThan(100);
});
