import { attributeOf, type XmlElement } from '../../xml/read.ts';
import type { ElementHandler } from './read-elements.ts';

/** The notes of groups, which go to the first unit in each: no reader of segments knows of groups. */
export interface GroupNotes<Note> {
  /** A group begins. */
  open(): ElementHandler;
  /** Those of the groups that are open, outermost first, as long as no unit has them. */
  readonly pending: Note[];
  /** Hands them over to the unit that begins. */
  take(): Note[];
}

/** Keeps notes of groups until a unit takes them. */
export function createGroupNotes<Note>(): GroupNotes<Note> {
  let pending: Note[] = [];
  return {
    open() {
      const { length } = pending;
      return {
        leave() {
          // A group without a unit loses its notes.
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

/** Whether units are to be translated: `translate` holds for all that is in an element, unless it says otherwise itself. */
export interface Translatability {
  /** What `handler` does, for an element whose attribute holds for the units in it. */
  open(element: XmlElement, handler: ElementHandler): ElementHandler;
  /** Whether the element, inside of those that are open, is to be left as it is. */
  isLocked(element: XmlElement): boolean;
}

/** Keeps track of `translate` while elements are open. */
export function createTranslatability(): Translatability {
  const open: boolean[] = [];
  const isLocked = (element: XmlElement): boolean => {
    const value = attributeOf(element, 'translate');
    return value === 'no' || (value !== 'yes' && open.at(-1) === true);
  };
  return {
    open(element, handler) {
      open.push(isLocked(element));
      return {
        ...handler,
        leave() {
          open.pop();
          handler.leave?.();
        },
      };
    },
    isLocked,
  };
}
