import type { Step } from './structure.ts';

/** The notes of groups, which go to the first unit in each: no reader of segments knows of groups. */
export interface GroupNotes<Note> {
  /** A group begins. */
  open(): Step;
  /** Those of the groups that are open, outermost first, as long as no unit has them. */
  readonly pending: Note[];
  /** Hands them over to the unit that begins. */
  take(): Note[];
}

export function createGroupNotes<Note>(): GroupNotes<Note> {
  let pending: Note[] = [];
  return {
    open() {
      const { length } = pending;
      return {
        leave() {
          // Without a unit in it, its notes are nobody's.
          pending.length = Math.min(pending.length, length);
        },
      };
    },
    get pending() {
      return pending;
    },
    take() {
      const taken = pending;
      pending = [];
      return taken;
    },
  };
}
