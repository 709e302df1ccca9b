import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { type Content, type ContentReader, createContentReader } from './read-content.ts';

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
  /** Elements open descend content, or descend what is left out. */
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

/** A fault in the structure of an XLIFF file. */
export function structureError(message: string, advice: string, location: Location): BarobarError {
  return new BarobarError('xliff-structure', message, advice, location);
}

/** An attribute without which a file cannot be used. */
export function requireAttribute(element: XmlElement, name: string, location: Location): string {
  const value = attributeOf(element, name);
  if (value !== undefined && value !== '') return value;
  throw structureError(
    `<${element.local}> has no "${name}".`,
    'Export the file again from the tool that wrote it.',
    location,
  );
}

/** The languages of a file, told for each `<file>` in it (1.x) or once (2.x). */
export interface Languages {
  /** @throws BarobarError `xliff-structure` for a second pair: work is returned for one language at a time. */
  add(source: string | undefined, target: string | undefined, location: Location): void;
  /** Undefined until told. */
  readonly source: string | undefined;
  readonly target: string | undefined;
}

export function createLanguages(): Languages {
  let source: string | undefined;
  let target: string | undefined;
  const differ = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
  return {
    add(newSource, newTarget, location) {
      if (differ(source, newSource) || differ(target, newTarget)) {
        throw structureError(
          `The file holds two pairs of languages: ${source} to ${target}, and here ${newSource} to ${newTarget}.`,
          'Split it, with one pair of languages in each file.',
          location,
        );
      }
      source ??= newSource;
      target ??= newTarget;
    },
    get source() {
      return source;
    },
    get target() {
      return target;
    },
  };
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
