import { compareSeverities, type Finding } from '../../model/finding.ts';
import type { PreviewState } from '../../model/preview.ts';
import type { Disk } from '../../workspace/disk.ts';
import { readProgramFile } from '../../workspace/program.ts';

/** The script of the preview's pages, which begins with its style sheet. */
export function readPreviewScript(disk: Disk): string {
  const style = readProgramFile(disk, 'site/assets/preview.css');
  const script = readProgramFile(disk, 'site/assets/preview.js');
  return `'use strict';\nconst previewStyle = ${JSON.stringify(style)};\n${script}`;
}

/** A finding by what the script shows of it. */
export type ShownFinding = Pick<
  Finding,
  'document' | 'segment' | 'language' | 'severity' | 'message' | 'advice' | 'code'
>;

/** What the script shows of a run. */
export function describeState(
  findings: readonly ShownFinding[],
  about: Pick<PreviewState, 'base' | 'fault'>,
): PreviewState {
  return {
    ...about,
    findings: [...findings]
      .sort((a, b) => compareSeverities(a.severity, b.severity))
      .map(({ document, segment, severity, language, message, advice, code }) => ({
        ...(document !== undefined && { document }),
        ...(segment !== undefined && { segment }),
        severity,
        text: `${language === undefined ? '' : `${language}: `}${message} ${advice} [${code}]`,
      })),
  };
}
