import type { Finding } from '../../model/finding.ts';

/** The finding for changes in a document that nobody has accepted. */
export function trackedChanges(path: string, document: string): Finding {
  return {
    code: 'source/tracked-changes',
    severity: 'warning',
    message: 'The document has tracked changes; it is read as if all were accepted.',
    advice: 'Accept or reject them in the source file before it is translated.',
    path,
    line: 1,
    column: 1,
    document,
  };
}
