import * as v from 'valibot';
import { parseDate } from '../../text/calendar.ts';
import { sentFile, sentFolder } from '../layout.ts';
import { listNames, readText, type Workspace } from '../workspace.ts';
import { formatJson } from './json.ts';
import {
  type FileKind,
  filledTextSchema,
  type Kept,
  openObject,
  optional,
  parseFile,
  says,
  shown,
  textsSchema,
} from './json-schema.ts';

/** What was sent to somebody of a document in a language. */
export interface Delivery {
  /** An address or a name. */
  readonly to: string;
  /** The day (ISO) on which it was sent. */
  readonly date: string;
  /** In which form: `xliff`, `docx`, `bundle` … */
  readonly format: string;
  /** How many segments it had. */
  readonly segments: number;
  /** The day on which the last of what came back did; absent if nothing has. */
  readonly back?: string;
  /** Ids of the segments that have not come back yet. */
  readonly open: readonly string[];
}

/** A delivery as its file has it. */
export type StoredDelivery = Delivery & Kept;

const daySchema = v.pipe(
  filledTextSchema,
  v.check(
    (day) => parseDate(day) !== undefined,
    says((day) => `${shown(day)} is no day of the calendar.`),
  ),
);

const kind: FileKind<readonly StoredDelivery[]> = {
  schema: v.array(
    openObject<StoredDelivery>({
      to: filledTextSchema,
      date: daySchema,
      format: filledTextSchema,
      segments: v.pipe(v.number('must be a number.'), v.integer('must be a whole number.')),
      back: optional(daySchema),
      open: textsSchema,
    }),
    'must be a list of deliveries.',
  ),
  name: 'The file',
  syntax: 'sent-syntax',
  value: 'sent-value',
  advice: 'Correct the file or restore it from version control; “barobar export --for” writes it.',
  place: 'value',
};

/**
 * Deliveries from the text of `.barobar/sent/<language>/<document>.json`, in its order: the oldest first.
 * @throws `sent-syntax`, `sent-value` with the place
 */
function parseDeliveries(text: string, path: string): readonly StoredDelivery[] {
  return parseFile(kind, text, path);
}

/** The text of such a file; none without deliveries. A line for each segment, so that what comes back on two branches merges. */
export function formatDeliveries(deliveries: readonly StoredDelivery[]): string | undefined {
  if (deliveries.length === 0) return undefined;
  return formatJson(
    deliveries.map(({ to, date, format, segments, back, open, other }) => ({
      ...{ to, date, format, segments, back, open },
      ...other,
    })),
  );
}

/** What was sent of a document in a language, nothing if there is no file, with the file's text. */
export function openDeliveries(
  workspace: Workspace,
  language: string,
  document: string,
): { deliveries: readonly StoredDelivery[]; text: string | undefined; path: string } {
  const file = sentFile(language, document);
  const text = readText(workspace, file);
  return { deliveries: text === undefined ? [] : parseDeliveries(text, file), text, path: file };
}

/** Languages and documents of which something was sent, present or not, in order of their files. */
export function listDeliveries(
  workspace: Workspace,
): readonly { readonly language: string; readonly document: string }[] {
  return listNames(workspace, sentFolder).flatMap((name) => {
    const [, language, document] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
    return language === undefined || document === undefined ? [] : [{ language, document }];
  });
}
