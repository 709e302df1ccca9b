import { describe, expect, it } from 'vitest';
import { openLevels } from '../../../src/workflows/quality/levels.ts';
import {
  listWaiverStates,
  planWaiver,
  planWaiverPruning,
  planWaiverRemoval,
  type WaiverRequest,
} from '../../../src/workflows/quality/waive.ts';
import { openWaivers } from '../../../src/workspace/files/waivers-file.ts';
import { changedFiles, type MemoryWorkspace, makeWorkspace, writtenTo } from '../memory-workspace.ts';

const file = '.barobar/waivers/lake.json';

/** The Russian and the Tajik of one sentence lack a number. */
function startDesk(): MemoryWorkspace {
  const desk = makeWorkspace({ lake: 'The lake is 40 m deep.\n\nThe lake is calm.\n' });
  desk.translate('lake', 'ru', (source) => (source.includes('40') ? 'Озеро глубокое.' : 'Озеро спокойно.'));
  desk.translate('lake', 'tg', (source) => (source.includes('40') ? 'Кӯл чуқур аст.' : 'Кӯл ором аст.'));
  return desk;
}

function request(desk: MemoryWorkspace, languages: readonly string[] = ['ru']) {
  const { workspace } = desk;
  return { glossary: { concepts: [] }, languages, levels: openLevels(workspace), today: '2026-06-30' };
}

function plan(desk: MemoryWorkspace, asked: Partial<WaiverRequest> = {}) {
  const segment = desk.idOf('lake', '40');
  const about = { segment, code: 'numbers/missing', reason: ' It is known. ' };
  return planWaiver(desk.workspace, { ...request(desk), ...about, ...asked });
}

function waivers(desk: MemoryWorkspace) {
  return openWaivers(desk.workspace, 'lake');
}

/** Languages and reasons of the waivers that a plan writes. */
function written(planned: Parameters<typeof writtenTo>[0]): readonly string[] {
  const data = writtenTo(planned, file) as { waivers: { language: string; reason: string }[] } | undefined;
  const list = Array.isArray(data) ? data : (data?.waivers ?? []);
  return list.map(({ language, reason }: { language: string; reason: string }) => `${language}: ${reason}`);
}

describe('a plan to waive', () => {
  it('writes the waiver to the file of its document alone', () => {
    const planned = plan(startDesk());
    expect(changedFiles(planned)).toEqual([file]);
    expect(planned.path).toBe(file);
    expect(planned.waiver).toMatchObject({ language: 'ru', code: 'numbers/missing', reason: 'It is known.' });
    expect(written(planned)).toEqual(['ru: It is known.']);
  });

  it('adds to the waivers of others in order, and replaces the one of the same finding', () => {
    const desk = startDesk();
    desk.apply(plan(desk, { languages: ['tg'] }));
    desk.apply(plan(desk));
    const planned = plan(desk, { reason: 'Again.' });
    expect(planned.changes?.[0]?.before).toBe(desk.read(file));
    expect(written(planned)).toEqual(['ru: Again.', 'tg: It is known.']);
  });

  it.each<[string, Partial<WaiverRequest>, string]>([
    ['without a reason', { reason: ' ' }, 'needs a reason'],
    ['until a day that has passed', { until: '2026-06-29' }, 'has passed'],
    ['for an unknown sentence', { segment: 'szzzzzzz' }, 'No sentence here'],
    ['for a finding that the sentence does not have', { code: 'dates/missing' }, 'has no finding'],
    ['where several languages have it', { languages: ['ru', 'tg'] }, 'in ru, tg'],
  ])('is refused %s', (_, asked, message) => {
    expect(() => plan(startDesk(), asked)).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) }),
    );
  });

  it('may hold until today', () => {
    expect(plan(startDesk(), { until: '2026-06-30' }).waiver.until).toBe('2026-06-30');
  });
});

describe('a plan to remove waivers', () => {
  it.each([
    ['one', [2], ['ru: It is known.']],
    ['one twice', [1, 1], ['tg: It is known.']],
  ])('leaves out %s', (_, numbers, left) => {
    const desk = startDesk();
    desk.apply(plan(desk, { languages: ['tg'] }));
    desk.apply(plan(desk));
    expect(written(planWaiverRemoval(waivers(desk), 'lake', numbers))).toEqual(left);
  });

  it('removes the file with the last one', () => {
    const desk = startDesk();
    desk.apply(plan(desk));
    expect(changedFiles(planWaiverRemoval(waivers(desk), 'lake', [1]))).toEqual([`-${file}`]);
  });

  it('is refused for a number that no waiver has', () => {
    const desk = startDesk();
    desk.apply(plan(desk));
    expect(() => planWaiverRemoval(waivers(desk), 'lake', [1, 2])).toThrow('no waiver 2 for “lake”');
  });
});

describe('a plan to prune waivers', () => {
  it('removes those that suppress nothing, and no other', () => {
    const desk = startDesk();
    desk.apply(plan(desk, { languages: ['tg'] }));
    desk.apply(plan(desk));
    const asked = request(desk, ['ru', 'tg']);
    expect(planWaiverPruning(desk.workspace, asked)).toMatchObject({ unused: [], changes: [] });
    desk.translate('lake', 'ru', (source) => (source.includes('40') ? 'Озеро глубже.' : undefined));
    const { unused, ...planned } = planWaiverPruning(desk.workspace, asked);
    expect(unused.map(({ finding }) => finding.code)).toEqual(['waiver/stale']);
    expect(written(planned)).toEqual(['tg: It is known.']);
    const states = listWaiverStates(desk.workspace, { ...asked, documents: [] });
    expect(states.map(({ language, status }) => `${language}: ${status}`)).toEqual([
      'ru: stale',
      'tg: active',
    ]);
  });
});
