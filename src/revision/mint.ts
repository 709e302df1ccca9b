import { digest } from '../text/digest.ts';
import { normalise } from '../text/normalise.ts';

/**
 * A new permanent id: `s` and seven base-32 digits of SHA-256 over the document's name, the normalised sentence and how
 * many equal sentences are before it. Two people who add the same briefing get the same ids. A taken id is passed over
 * with a counter in the digest. The id is added to `taken`.
 */
export function mintId(document: string, source: string, occurrence: number, taken: Set<string>): string {
  const parts = [document, normalise(source), String(occurrence)];
  for (let attempt = 0; ; attempt++) {
    const id = `s${digest(attempt === 0 ? parts : [...parts, String(attempt)], 7)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
