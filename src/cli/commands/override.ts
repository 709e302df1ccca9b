import { overrideBreak, type Wish } from '../../workflows/override.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../run.ts';
import { reportUpdate } from './update.ts';

export async function override(desk: Desk, document: string, id: string, wish: Wish): Promise<ExitCode> {
  const plan = overrideBreak(desk.workspace(), document, id, wish);
  reportUpdate(desk, plan);
  desk.findings(plan.findings);
  return 0;
}
