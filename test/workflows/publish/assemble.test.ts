import { describe, expect, it } from 'vitest';
import {
  type AssembleOptions,
  type Assembly,
  planAssembly,
} from '../../../src/workflows/publish/assemble.ts';
import { openGate } from '../../../src/workflows/quality/gate.ts';
import { type MemoryWorkspace, makeWorkspace } from '../memory-workspace.ts';

/** The lake is complete in Russian and has a wrong number in Tajik; the pond is complete in Russian only. */
function startDesk(): MemoryWorkspace {
  const desk = makeWorkspace({ lake: 'The lake is 40 m deep.\n', pond: 'The pond is shallow.\n' });
  desk.translate('lake', 'ru', () => 'Глубина озера — 40 м.');
  desk.translate('lake', 'tg', () => 'Чуқурии кӯл 45 м аст.');
  desk.translate('pond', 'ru', () => 'Пруд неглубок.');
  return desk;
}

async function plan(desk: MemoryWorkspace, options: Partial<AssembleOptions>): Promise<Assembly> {
  const gate = await openGate(desk.workspace, new Date('2026-06-30T12:00:00Z'));
  return planAssembly(desk.workspace, gate, {
    ...{ documents: [], languages: ['ru', 'tg'], force: false },
    allowed: { findings: false, gaps: false },
    ...options,
  });
}

/** Text of each file by its path; undefined where the gate is closed. */
function contents({ plan }: Assembly): Readonly<Record<string, string>> | undefined {
  return (
    plan &&
    Object.fromEntries([...plan.rendered].map(({ path, content }) => [path, Buffer.from(content).toString()]))
  );
}

const lake = { 'ru/lake.txt': 'Глубина озера — 40 м.\n' };
const pond = { 'ru/pond.txt': 'Пруд неглубок.\n' };
const wrong = { 'tg/lake.txt': 'Чуқурии кӯл 45 м аст.\n' };

describe('a plan to assemble', () => {
  it.each<[string, Partial<AssembleOptions>, Readonly<Record<string, string>> | undefined]>([
    ['has what passes the gate', { languages: ['ru'] }, { ...lake, ...pond }],
    ['has the documents named only', { documents: ['pond'], languages: ['ru'] }, pond],
    ['is none where one document has an error', { documents: ['lake'] }, undefined],
    ['is none where one document has a gap', { documents: ['pond'] }, undefined],
    [
      'has errors that are allowed',
      { documents: ['lake'], allowed: { findings: true, gaps: false } },
      { ...lake, ...wrong },
    ],
    [
      'is none where only gaps are allowed',
      { documents: ['lake'], allowed: { findings: false, gaps: true } },
      undefined,
    ],
  ])('%s', async (_, options, expected) => {
    expect(contents(await plan(startDesk(), options))).toEqual(expected);
  });

  it('marks gaps that are allowed, and names them', async () => {
    const assembly = await plan(startDesk(), {
      documents: ['pond'],
      allowed: { findings: false, gaps: true },
    });
    expect(contents(assembly)?.['tg/pond.txt']).toContain('The pond is shallow.');
    expect(assembly.released).toMatchObject([{ document: 'pond', language: 'tg', gaps: 1 }]);
  });

  it('names why there is none', async () => {
    const { findings } = await plan(startDesk(), { documents: ['lake'] });
    expect(findings.map(({ code }) => code)).toContain('gate/findings');
  });
});
