import { overrideBreak, type Wish } from '../../workflows/sentences/override.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import { reportPlan } from './update.ts';

export async function override(desk: Desk, document: string, id: string, wish: Wish): Promise<ExitCode> {
  const workspace = desk.workspace();
  await reportPlan(desk, workspace, overrideBreak(workspace, document, id, wish));
  return 0;
}
