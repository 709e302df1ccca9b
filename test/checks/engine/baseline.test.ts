import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, sinceBaseline, toBaseline } from '../../../src/checks/engine/baseline.ts';
import { type Finding, said } from '../../../src/model/finding.ts';
import { formatBaseline, parseBaseline } from '../../../src/workspace/files/baseline-file.ts';

function finding(more: Partial<Finding> = {}): Finding {
  return {
    code: 'numbers/missing',
    severity: 'error',
    message: 'A number is missing.',
    advice: 'Add it.',
    path: 'locales/ru/lake.json',
    line: 3,
    column: 5,
    document: 'lake',
    language: 'ru',
    segment: 's1',
    source: '5 days',
    target: 'дней',
    ...more,
  };
}

const glossary: Finding = {
  code: 'glossary/duplicate',
  severity: 'warning',
  message: '“дамба” stands twice.',
  advice: 'Keep one.',
  path: 'glossary/a.csv',
  line: 2,
  column: 1,
  language: 'ru',
};

describe('a baseline', () => {
  it.each([
    ['another line', finding({ line: 90, column: 1 })],
    ['another path', finding({ path: 'back.xlf' })],
    ['other words about it', finding({ message: 'No number.', advice: 'Write it.' })],
    ['another severity', finding({ severity: 'note' })],
    ['another document, since sentences move', finding({ document: 'sea' })],
  ])('knows a finding with %s', (_, same) => {
    expect(sinceBaseline([same], toBaseline([finding()]))).toEqual({ fresh: [], known: 1, gone: 0 });
    expect(fingerprint(same)).toBe(fingerprint(finding()));
  });

  it.each([
    ['code', finding({ code: 'numbers/extra' })],
    ['sentence', finding({ segment: 's2' })],
    ['language', finding({ language: 'be' })],
    ['source', finding({ source: '6 days' })],
    ['target', finding({ target: 'дні' })],
  ])('does not know a finding with another %s', (_, other) => {
    expect(sinceBaseline([other], toBaseline([finding()]))).toEqual({ fresh: [other], known: 0, gone: 1 });
    expect(fingerprint(other)).not.toBe(fingerprint(finding()));
  });

  it('knows a finding without texts in whatever language it is read', () => {
    const data = { text: 'target/empty', values: {} };
    const inEnglish = { ...glossary, message: 'The target has no text.', [said]: data };
    const inTajik = { ...inEnglish, message: 'Тарҷума холӣ аст.' };
    expect(sinceBaseline([inTajik], toBaseline([inEnglish])).known).toBe(1);
    expect(sinceBaseline([inTajik], toBaseline([glossary])).known).toBe(0);
    // Baselines of earlier versions have the digest of the message.
    const { [said]: _, ...plain } = inEnglish;
    expect(toBaseline([inTajik])).toEqual(toBaseline([plain]));
  });

  it('counts those that are the same', () => {
    const baseline = toBaseline([finding(), finding()]);
    expect(baseline).toHaveLength(1);
    expect(sinceBaseline([finding(), finding(), finding({ line: 9 })], baseline)).toEqual({
      fresh: [finding({ line: 9 })],
      known: 2,
      gone: 0,
    });
    expect(sinceBaseline([finding()], baseline)).toMatchObject({ fresh: [], known: 1, gone: 1 });
  });

  it('knows findings about no sentence by what they say', () => {
    const moved = { ...glossary, line: 7 };
    const other = { ...glossary, message: '“плотина” stands twice.' };
    expect(sinceBaseline([moved, other], toBaseline([glossary])).fresh).toEqual([other]);
  });

  it('never knows what the gate says', () => {
    const missing = finding({ code: 'gate/missing' });
    expect(toBaseline([missing])).toEqual([]);
    expect(sinceBaseline([missing], toBaseline([missing, finding()])).fresh).toEqual([missing]);
  });

  it('knows all and only what it was made of, however it is shuffled', () => {
    const any = fc.record({
      code: fc.constantFrom('a/b', 'a/c'),
      segment: fc.constantFrom('s1', 's2'),
      target: fc.constantFrom('а', 'б'),
      line: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(any), fc.array(any, { maxLength: 3 }), (old, more) => {
        const before = old.map(finding);
        const text = formatBaseline(toBaseline(before));
        const baseline = parseBaseline(text, 'known.json');
        expect(formatBaseline(toBaseline([...before].reverse()))).toBe(text);
        expect(sinceBaseline([...before].reverse(), baseline)).toMatchObject({ fresh: [], gone: 0 });
        expect(sinceBaseline([...before, ...more.map(finding)], baseline).fresh).toHaveLength(more.length);
      }),
    );
  });

  it.each([
    ['no JSON', '{', 'baseline-syntax', 1, 1],
    ['a list', '[]', 'baseline-value', 1, 1],
    ['another version', '{"version": 2, "findings": []}', 'baseline-value', 1, 13],
    ['no findings', '{"version": 1}', 'baseline-value', 1, 1],
    ['what is no finding', '{"version": 1, "findings": [{"code": "a/b"}]}', 'baseline-value', 1, 29],
    [
      'a number of findings that is none',
      '{"version": 1, "findings": [{"code": "a/b", "digest": "x", "count": 0}]}',
      'baseline-value',
      1,
      69,
    ],
  ])('with %s is refused with the place', (_, text, code, line, column) => {
    expect(() => parseBaseline(text, 'known.json')).toThrow(
      expect.objectContaining({ code, location: { path: 'known.json', line, column } }),
    );
  });
});
