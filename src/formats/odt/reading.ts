import type { LeftOut } from '../../model/document.ts';
import type { FlowReading } from '../office/unit.ts';
import type { Styles } from './styles.ts';

/** What the paragraphs of one document share while they are read. */
export interface Reading extends FlowReading {
  readonly styles: Styles;
  readonly leftOut: LeftOut[];
  tables: number;
  hasTrackedChanges: boolean;
  /** Whether the part that is read is the body, whose pictures pages show. */
  isBody: boolean;
}
