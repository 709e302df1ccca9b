import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairDigest } from '../../../src/checks/engine/waivers.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { openGate } from '../../../src/workflows/quality/gate.ts';
import { isClosed, listAllowed, type Verdict } from '../../../src/workflows/quality/verdict.ts';
import { openDocuments } from '../../../src/workflows/sentences/reconcile-workspace.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';
import { memoryDisk } from '../../workspace/memory-disk.ts';
import { processOf } from '../../workspace/this-process.ts';

const root = '/desk';
const source = 'The dam is 40 m high.';
const target = '45 м.';

interface Given {
  readonly settings?: object;
  readonly frontMatter?: string;
  /** Last days of waivers of the wrong number in Russian. */
  readonly until?: string;
  readonly now?: string;
  /** CSV. */
  readonly glossary?: string;
}

/** What the gate says of a document in Russian and Tajik, with a wrong number in Russian. */
async function evaluate({
  settings = {},
  frontMatter = '',
  until,
  now = '2026-06-30T12:00:00Z',
  glossary,
}: Given): Promise<readonly Verdict[]> {
  const files = new Map<string, string>();
  const write = (file: string, content: object | string): void =>
    void files.set(`${root}/${file}`, typeof content === 'string' ? content : JSON.stringify(content));
  write('barobar.json', { targets: ['ru', 'tg'], ...settings });
  write('source/dam.md', `${frontMatter}${source}\n`);
  write('locales/en/dam.json', { sg1fnb0g: { source } });
  write('locales/ru/dam.json', { sg1fnb0g: { source, target, state: 'translated' } });
  write('locales/tg/dam.json', { sg1fnb0g: { source, target: '40 м.', state: 'translated' } });
  if (glossary !== undefined) write('glossary/terms.csv', glossary);
  if (until)
    write('.barobar/waivers/dam.json', [
      {
        ...{ language: 'ru', segment: 'sg1fnb0g', code: 'numbers/missing', reason: 'So it is.' },
        ...{ pair: pairDigest(source, target), until },
      },
    ]);
  const workspace = openWorkspace(root, {
    disk: memoryDisk(files),
    process: processOf(1),
    progress: () => {},
  });
  const gate = await openGate(workspace, new Date(now));
  return [...openDocuments(workspace)].flatMap((document) => gate.evaluate(document, ['ru', 'tg']));
}

describe('the next change of a verdict', () => {
  const early = '---\nembargo: 2026-07-01T00:00:00+05:00\n---\n';

  it.each<[string, Given, string | undefined, string | undefined]>([
    ['is none where time changes nothing', {}, undefined, undefined],
    [
      'is the end of an embargo in the settings',
      { settings: { overrides: [{ languages: ['tg'], gate: { embargo: '2026-07-02T10:00+05:00' } }] } },
      undefined,
      '2026-07-02T05:00:00.000Z',
    ],
    [
      'is the end of an embargo in the document',
      { frontMatter: early },
      '2026-06-30T19:00:00.000Z',
      '2026-06-30T19:00:00.000Z',
    ],
    [
      'is the end of the later of two embargoes',
      { frontMatter: early, settings: { gate: { embargo: '2026-07-01T00:00Z' } } },
      '2026-07-01T00:00:00.000Z',
      '2026-07-01T00:00:00.000Z',
    ],
    [
      'is none once an embargo is over',
      { frontMatter: early, now: '2026-06-30T19:00:00Z' },
      undefined,
      undefined,
    ],
    ['is the day after the last of a waiver', { until: '2026-12-31' }, '2027-01-01T00:00:00.000Z', undefined],
    [
      'is the first of several',
      { frontMatter: early, until: '2026-06-30' },
      '2026-06-30T19:00:00.000Z',
      '2026-06-30T19:00:00.000Z',
    ],
    ['is none once a waiver has expired', { until: '2026-06-29' }, undefined, undefined],
    [
      'is none for a waiver of what the gate does not count',
      { until: '2026-12-31', settings: { checks: { '*': 'warning' } } },
      undefined,
      undefined,
    ],
  ])('%s', async (_, given, ru, tg) => {
    const verdicts = await evaluate(given);
    expect(verdicts.map(({ nextChange }) => nextChange?.toISOString())).toEqual([ru, tg]);
  });

  it('is when the verdict changes, and not before', async () => {
    for (const given of [{ until: '2026-07-04' }, { frontMatter: early, until: '2027-01-01' }]) {
      const [first] = await evaluate(given);
      const next = first?.nextChange?.getTime() ?? 0;
      const before = await evaluate({ ...given, now: new Date(next - 1).toISOString() });
      const after = await evaluate({ ...given, now: new Date(next).toISOString() });
      const codesOf = ([verdict]: readonly Verdict[]): readonly string[] =>
        verdict?.blocking.map(({ code }) => code) ?? [];
      expect(codesOf(before)).toEqual(first?.blocking.map(({ code }) => code));
      expect(codesOf(after)).not.toEqual(codesOf(before));
    }
  });
});

describe('what may be let out', () => {
  const codes = {
    gap: ['gate/missing', 'gate/stale', 'gate/unready', 'gate/unreviewed'],
    finding: ['gate/findings', 'numbers/missing', 'front-matter/unknown'],
    fixed: ['gate/embargo', 'gate/empty', 'front-matter/embargo', 'markup/broken'],
  };
  const verdictOf = (blocking: readonly string[]): Verdict => ({
    ...{ document: 'dam', language: 'ru', unreviewed: 0, remarks: [], isEmbargoed: false },
    rules: { complete: true, state: 'translated', reviewer: 'any', findings: 'error' },
    blocking: blocking.map(
      (code): Finding => ({
        ...{ code, severity: 'error', message: '', advice: '', path: '', line: 1, column: 1 },
      }),
    ),
  });

  it('is each kind of obstacle by its own option, and some by none', () => {
    const some = (list: readonly string[]) => fc.subarray([...list]);
    fc.assert(
      fc.property(
        some(codes.gap),
        some(codes.finding),
        some(codes.fixed),
        fc.record({ findings: fc.boolean(), gaps: fc.boolean() }),
        (gaps, findings, fixed, allowed) => {
          const verdict = verdictOf([...gaps, ...findings, ...fixed]);
          const expected =
            fixed.length > 0 ||
            (gaps.length > 0 && !allowed.gaps) ||
            (findings.length > 0 && !allowed.findings);
          expect(isClosed([verdictOf([]), verdict], allowed)).toBe(expected);
        },
      ),
    );
  });

  it('is counted by document and language', () => {
    const verdict = verdictOf(['gate/missing', 'gate/stale', 'gate/findings', 'numbers/missing']);
    expect(listAllowed([verdict, verdictOf([])])).toEqual([
      { document: 'dam', language: 'ru', errors: 1, warnings: 0, notes: 0, gaps: 2 },
    ]);
  });
});

describe('the glossary of a gate', () => {
  const glossary = 'concept,en,ru,ru:forbidden\nmetre,metre,метр,м.\n';
  const codesIn = async (settings: object): Promise<readonly string[]> =>
    (await evaluate({ settings, glossary })).flatMap(({ blocking }) => blocking.map(({ code }) => code));

  it.each([{}, { gate: {} }, { gate: { findings: 'error' } }])(
    'counts where findings do, as they do without a setting: %j',
    async (settings) => {
      expect(await codesIn(settings)).toContain('glossary/forbidden');
    },
  );

  it('does not count where findings do not', async () => {
    expect(await codesIn({ gate: { findings: 'off' } })).not.toContain('glossary/forbidden');
  });
});
