import type { LeftOut, LeftOutKind } from '../../model/document.ts';
import { shorten } from '../../text/shorten.ts';

const longestText = 80;

/** Notes what is not offered for translation. */
export function leaveOut(
  { leftOut }: { readonly leftOut: LeftOut[] },
  kind: LeftOutKind,
  text: string,
): void {
  leftOut.push({ kind, text: shorten(text.replace(/\s+/g, ' ').trim(), longestText) });
}
