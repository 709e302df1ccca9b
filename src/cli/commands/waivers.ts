import type { CheckRequest } from '../../workflows/quality/check.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import { openLevels } from '../../workflows/quality/levels.ts';
import { openGlossary } from '../../workflows/quality/open-glossary.ts';
import {
  type ListedWaiver,
  listWaiverStates,
  pruneWaivers,
  removeWaivers,
  waive as waiveFinding,
} from '../../workflows/quality/waive.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { count, formatTable, printable } from '../report-text.ts';

export interface Waive {
  readonly lang: readonly string[];
  readonly reason: string;
  readonly by?: string;
  readonly until?: string;
}

export async function waive(
  desk: Desk,
  segment: string,
  code: string,
  { lang, ...options }: Waive,
): Promise<ExitCode> {
  const workspace = desk.workspace();
  const request = await requestFor(desk, workspace, lang);
  const { waiver, path } = waiveFinding(workspace, { ...request, ...options, segment, code });
  desk.result(`${path}\n`);
  const until = waiver.until === undefined ? '' : `, until ${waiver.until}`;
  desk.remark(
    `${code} no longer counts for ${segment} (${waiver.language}) while both texts stay as they are${until}.`,
  );
  return 0;
}

export async function list(
  desk: Desk,
  documents: readonly string[],
  options: { json?: true },
): Promise<ExitCode> {
  const workspace = desk.workspace();
  const waivers = listWaiverStates(workspace, { ...(await requestFor(desk, workspace, [])), documents });
  if (options.json) desk.json(waivers.map(({ location: _, ...waiver }) => waiver));
  else if (waivers.length === 0) desk.remark('Nothing is waived here.');
  else desk.result(formatTable(tableOf(waivers), 9));
  return 0;
}

export async function remove(desk: Desk, document: string, numbers: readonly number[]): Promise<ExitCode> {
  removeWaivers(desk.workspace(), document, numbers);
  desk.remark(`${count(new Set(numbers).size, 'waiver')} removed.`);
  return 0;
}

export async function prune(desk: Desk, { dryRun }: { dryRun?: true }): Promise<ExitCode> {
  const workspace = desk.workspace();
  const idle = pruneWaivers(workspace, await requestFor(desk, workspace, []), dryRun === true);
  desk.findings(idle.map(({ finding }) => finding));
  desk.remark(`${count(idle.length, 'waiver')} ${dryRun ? 'to remove' : 'removed'}.`);
  return 0;
}

async function requestFor(
  desk: Desk,
  workspace: Workspace,
  lang: readonly string[],
): Promise<Omit<CheckRequest, 'documents'>> {
  return {
    glossary: openGlossary(workspace),
    languages: targetLanguages(workspace, lang),
    levels: openLevels(workspace),
    today: desk.today(),
  };
}

function tableOf(waivers: readonly ListedWaiver[]): (string | number)[][] {
  const body = waivers.map(({ document, number, language, segment, code, status, until, by, reason }) =>
    [document, String(number), language, segment, code, status, until ?? '–', by ?? '–', reason].map(
      printable,
    ),
  );
  return [['document', 'number', 'language', 'sentence', 'code', 'status', 'until', 'by', 'reason'], ...body];
}
