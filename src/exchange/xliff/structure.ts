import { BarobarError } from '../../model/error.ts';
import type { Location, Span } from '../../model/location.ts';
import type { LanguagePair } from '../../model/returned-work.ts';
import type { Origin, State } from '../../model/translation.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { type Content, type ContentReader, createContentReader, type Piece } from './read-content.ts';

/** What a reader does with an element that it reads. */
export interface ElementHandler {
  /** The end of the element. */
  readonly leave?: () => void;
  /** The element has content, which is wanted at its end. */
  readonly content?: (content: Content) => void;
  /** Name that children see as their parent, if not the element's own. */
  readonly name?: string;
}

/** What is in the element is read; the element itself has nothing. */
export const descend: ElementHandler = {};

/** Whether and how an element is read, given its start tag's place; one that is not is left out with all that is in it. */
type Route = (element: XmlElement, parent: string, start: number, end: number) => ElementHandler | undefined;

/**
 * Reads what stands inside `<xliff>`: keeps track of where it is, leaves out what is not wanted, gathers content. `route`
 * gets each element whose parent was read, with the local name of that parent.
 */
export function createStructureReader(namespace: string, route: Route): XmlHandler {
  const names = ['xliff'];
  const handlers: ElementHandler[] = [];
  // One reader for all contents: making it costs more than reading a short note.
  const reader = createContentReader(namespace);
  let content: ContentReader | undefined;
  /** How many elements are open inside content, or inside what is left out. */
  let inner = 0;
  return {
    open(element, start, end) {
      if (inner > 0) {
        inner++;
        content?.open(element, start, end);
        return;
      }
      const handler = route(element, names.at(-1)!, start, end);
      if (!handler || handler.content) {
        inner = 1;
        content = handler?.content && reader;
        content?.begin(start, end);
        if (handler) handlers.push(handler);
        return;
      }
      names.push(handler.name ?? element.local);
      handlers.push(handler);
    },
    close(element, end) {
      if (inner > 1) {
        inner--;
        content?.close(element, end);
      } else if (inner === 1) {
        inner = 0;
        if (!content) return;
        const found = content.finish(end);
        content = undefined;
        handlers.pop()?.content?.(found);
      } else if (handlers.length > 0) {
        names.pop();
        handlers.pop()?.leave?.();
      }
    },
    text(text) {
      content?.text(text);
    },
  };
}

/** Where the parts of a segment stand, for whoever writes a target into the file. */
export interface SegmentPlace {
  /** Start tag of the element with the languages: `<file>` in 1.x, `<xliff>` in 2.x. */
  readonly languages: Span;
  /** Start tag of the `<trans-unit>` or `<segment>`. */
  readonly owner: Span;
  /** None where a tool left it out, against the standard. */
  readonly source: Content | undefined;
  readonly segSource?: Content | undefined;
  readonly target?: Content | undefined;
  /** `mid` of the sentence of the unit that it is. */
  readonly mid?: string;
}

/** A segment as a reader found it. */
export interface FoundSegment {
  /** Its id, good where no other segment of the file has it. */
  readonly id: string;
  /** Its id with its unit's, for when it is not. */
  readonly fullId: string;
  readonly original: string;
  /** Number of its `<file>`: several may have one `original`. */
  readonly file: number;
  readonly source: readonly Piece[];
  readonly target: readonly Piece[] | undefined;
  /** As in `ReturnedSegment`. */
  readonly unit?: string | undefined;
  readonly gap?: string | undefined;
  /** Ids of codes may begin with this. */
  readonly prefix: string;
  readonly state: State | undefined;
  /** Whether the file calls its target a draft in so many words. */
  readonly isDraft: boolean;
  /** As in `ReturnedSegment`. */
  readonly origin?: Origin | undefined;
  readonly by?: string | undefined;
  readonly isLocked: boolean;
  readonly isUntranslated: boolean;
  /** Whether one of its parts is there twice. */
  readonly isAmbiguous: boolean;
  readonly notes: readonly string[];
  /** As in `ReturnedSegment`. */
  readonly sourceNotes?: readonly string[];
  readonly base: string | undefined;
  readonly location: Location;
  readonly place: SegmentPlace;
}

/** A fault in the structure of an XLIFF file. */
export function structureError(message: string, advice: string, location: Location): BarobarError {
  return new BarobarError('xliff-structure', message, advice, location);
}

/** The languages of a file, named for each `<file>` in it (1.x) or once (2.x). */
export interface Languages {
  add(source: string | undefined, target: string | undefined): void;
  /**
   * Of each `<file>`, or one pair where none contradicts another: what one `<file>` does not name is what all others agree on.
   * Both are compared without regard to case.
   */
  pairs(): readonly [LanguagePair, ...LanguagePair[]];
}

/** Gathers the languages that the parts of a file name. */
export function createLanguages(): Languages {
  const named: { readonly source: string | undefined; readonly target: string | undefined }[] = [];
  return {
    add(source, target) {
      named.push({ source, target });
    },
    pairs() {
      const source = agree(named.map((each) => each.source));
      const target = agree(named.map((each) => each.target));
      if (source.isOne && target.isOne) return [{ source: source.tag ?? '', target: target.tag }];
      const [first, ...others] = named.map(
        (each): LanguagePair => ({
          source: each.source ?? (source.isOne ? source.tag : undefined) ?? '',
          target: each.target ?? (target.isOne ? target.tag : undefined),
        }),
      );
      return [first as LanguagePair, ...others];
    },
  };
}

/** Whether all tags that are named are one, and the first of them. */
function agree(tags: readonly (string | undefined)[]): {
  readonly isOne: boolean;
  readonly tag: string | undefined;
} {
  const named = tags.filter((tag) => tag !== undefined);
  return { isOne: new Set(named.map((tag) => tag.toLowerCase())).size <= 1, tag: named[0] };
}

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
