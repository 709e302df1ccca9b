import { initWorkspace } from '../../workflows/sentences/init.ts';
import { findUnsupportedLanguages } from '../../workflows/sentences/language-support.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';

export interface Init {
  readonly source: string;
  readonly targets: readonly string[];
}

export async function init(desk: Desk, dir: string, { source, targets }: Init): Promise<ExitCode> {
  const root = desk.resolve(dir);
  const disk = desk.disk();
  const files = initWorkspace(disk, root, { source, targets });
  desk.result(files.map((file) => `${desk.show(`${root}/${file}`)}\n`).join(''));
  const workspace = openWorkspace(root, { disk, process: desk.io.process, progress: () => {} });
  desk.findings(findUnsupportedLanguages(workspace));
  desk.remark(
    `Put your briefings (.md, .txt) into ${desk.show(`${root}/source`)}/, then run “barobar update”.`,
  );
  return 0;
}
