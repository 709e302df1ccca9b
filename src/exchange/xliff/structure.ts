import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { attributeOf, type XmlElement, type XmlHandler } from '../../xml/read.ts';
import { type Content, type ContentReader, createContentReader } from './read-content.ts';

/** What a reader does with an element that stands where it may. */
export interface Step {
  /** The end of the element. */
  readonly leave?: () => void;
  /** The element has content, which is wanted at its end. */
  readonly content?: (content: Content) => void;
  /** The name by which what is in it knows it, if not its own. */
  readonly name?: string;
}

/** What is in the element is read; the element itself has nothing. */
export const within: Step = {};

/** Whether and how an element is read, given its start tag's place; one that is not is left out with all that is in it. */
export type Visit = (element: XmlElement, parent: string, start: number, end: number) => Step | undefined;

/**
 * Reads what stands inside `<xliff>`: keeps track of where it is, leaves out what is not wanted, gathers content. `visit`
 * gets each element whose parent was read, with the local name of that parent.
 */
export function createStructureReader(namespace: string, visit: Visit): XmlHandler {
  const names = ['xliff'];
  const steps: Step[] = [];
  // One reader for all contents: making it costs more than reading a short note.
  const reader = createContentReader(namespace);
  let content: ContentReader | undefined;
  /** Elements open within content, or within what is left out. */
  let inner = 0;
  return {
    open(element, start, end) {
      if (inner > 0) {
        inner++;
        content?.open(element, start, end);
        return;
      }
      const step = visit(element, names.at(-1)!, start, end);
      if (!step || step.content) {
        inner = 1;
        content = step?.content && reader;
        content?.begin(start, end);
        if (step) steps.push(step);
        return;
      }
      names.push(step.name ?? element.local);
      steps.push(step);
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
        steps.pop()?.content?.(found);
      } else if (steps.length > 0) {
        names.pop();
        steps.pop()?.leave?.();
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
