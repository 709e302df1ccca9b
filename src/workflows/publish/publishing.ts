import path from 'node:path';
import type { Site } from '../../model/edition.ts';
import type { Glossary } from '../../model/glossary.ts';
import { digest } from '../../text/digest.ts';
import type { Disk } from '../../workspace/disk.ts';
import { digestOfInputs, type Recorder, recordInputs } from '../../workspace/inputs.ts';
import { settingsFile } from '../../workspace/layout.ts';
import { digestOfProgram, readSiteAssets } from '../../workspace/program.ts';
import { openRules, type Workspace } from '../../workspace/workspace.ts';
import { type Gate, openGate } from '../quality/gate.ts';
import { openGlossary } from '../quality/open-glossary.ts';
import { orphanBreaks } from '../sentences/parse.ts';
import type { OwnFace } from './card-painter.ts';
import { makeSite } from './site.ts';
import { openSiteLook } from './site-look.ts';

/** What the briefings of one run have in common. */
export interface Publishing {
  /** Reads of its disk are recorded while `recorder` does so. */
  readonly workspace: Workspace;
  readonly recorder: Recorder;
  readonly glossary: Glossary;
  readonly gate: Gate;
  /** With all languages of the settings. */
  readonly site: Site;
  /** Files of the workspace that the site takes as they are. */
  readonly lookFiles: ReturnType<typeof openSiteLook>['files'];
  /** Faces of the workspace for letters of cards. */
  readonly faces: readonly OwnFace[];
  /** Digest of the program. */
  readonly program: string;
  /** Digest of all this, and of the program. */
  readonly shared: string;
  /** The instant by which the gate decides. */
  readonly now: Date;
}

/**
 * Opens what all briefings share, and records what was read for it.
 * @param open opens the workspace on the disk given
 * @param options `isPrinted`: briefings have PDF files; those that were published without are rebuilt
 * @throws what opening the workspace, its glossary, its UI strings or its look throws
 */
export async function openPublishing(
  root: string,
  disk: Disk,
  open: (disk: Disk) => Workspace,
  now: Date,
  { isPrinted = false }: { readonly isPrinted?: boolean } = {},
): Promise<Publishing> {
  const recorder = recordInputs(disk, root);
  recorder.start();
  // Opening a workspace reads more than the settings, such as which documents there are, and none of it is for pages.
  recorder.disk.read(path.join(root, settingsFile));
  const settings = recorder.stop();
  const workspace = open(recorder.disk);
  const assets = await readSiteAssets(workspace.disk);
  recorder.start();
  const glossary = openGlossary(workspace);
  const look = openSiteLook(workspace);
  const site = { ...makeSite(workspace, glossary, assets, look.look), hasPaintedIcon: true };
  // Documents are segmented by these later, when only what is read for one of them alone is recorded.
  openRules(workspace);
  const inputs = new Map([...settings, ...recorder.stop()]);
  const program = digestOfProgram(workspace.disk);
  const shared = digest(
    [
      program,
      digestOfInputs(inputs),
      // Which files hold them depends on the documents that are there; what they decide is all that matters.
      JSON.stringify(orphanBreaks(workspace)),
      ...(isPrinted ? ['pdf'] : []),
    ],
    26,
  );
  const gate = await openGate(workspace, now, glossary, program);
  const { files: lookFiles, faces } = look;
  return { workspace, recorder, glossary, gate, site, lookFiles, faces, program, shared, now };
}
