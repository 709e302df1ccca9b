import type { Briefing, DownloadKind, Site } from '../../model/edition.ts';

/** A file of a briefing for readers to take away. */
interface DownloadFile {
  /** The part of a file name after the briefing's name: `.ru.txt`. */
  readonly ending: string;
  /** Set if the file has one language only. */
  readonly language?: string;
  readonly content: string | Uint8Array;
}

/** The purpose of a file: reading, use elsewhere, or translation. */
export type DownloadGroup = 'read' | 'reuse' | 'translate';

/** A kind of file that is made of every briefing, from the very segments its page is made of. */
export interface Download {
  /** The key of its name in the words of the editions (`downloads.<kind>`), such as `epub`. */
  readonly kind: DownloadKind;
  /** The format by its own name, the same in every language: `EPUB`. */
  readonly format: string;
  readonly mediaType: string;
  readonly group: DownloadGroup;
  /** The files of one briefing. Pure: same input, same bytes. */
  write(briefing: Briefing, site: Site): readonly DownloadFile[];
}
