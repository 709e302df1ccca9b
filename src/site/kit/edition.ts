import type { Briefing, BriefingSummary, OutputFile, Site } from '../../model/edition.ts';

/** A way to publish briefings in all their languages. */
export interface Edition {
  readonly name: string;
  /** The files of one briefing. Pure: same input, same bytes. */
  page(briefing: Briefing, site: Site): readonly OutputFile[];
  /** The files all briefings share, and the index of the briefings in the order given. */
  index(summaries: readonly BriefingSummary[], site: Site): readonly OutputFile[];
}
