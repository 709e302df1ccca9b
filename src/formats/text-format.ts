import type { Document, Skeleton } from '../model/document.ts';
import { refuseConflict } from '../text/conflict.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import type { DocumentFormat, DocumentInput } from './format.ts';
import { refuseLongText } from './limits.ts';

/** A source document as text. */
export interface TextInput extends Omit<DocumentInput, 'bytes'> {
  readonly text: string;
}

/** A format whose files are UTF-8 text. The text of a document is the file's own, byte order mark included. */
export interface TextFormat extends DocumentFormat {
  /** As `read`, for text that is decoded. */
  readText(input: TextInput): Document;
  /** As `write`, before encoding. */
  writeText(document: Document): string;
}

interface TextFunctions extends Pick<TextFormat, 'name' | 'extensions' | 'readText' | 'writeText'> {
  /**
   * Refuses a text that would cost more to read than a document may, before anything is built from it.
   * @throws BarobarError `file-too-large`, with line and column
   */
  readonly refuseExcess?: (text: string, path: string) => void;
}

/** The format whose text these functions read and write. */
export function createTextFormat({ refuseExcess, ...format }: TextFunctions): TextFormat {
  return {
    ...format,
    read({ bytes, ...input }) {
      const text = decodeUtf8(bytes, input.path);
      refuseConflict(text, input.path);
      refuseLongText(text, input.path);
      refuseExcess?.(text, input.path);
      return format.readText({ ...input, text });
    },
    write: (document) => new TextEncoder().encode(format.writeText(document)),
  };
}

/** The skeleton of a file that is text: one part. */
export function textSkeleton(text: string): Skeleton {
  return { parts: [{ name: '', start: 0, end: text.length }] };
}
