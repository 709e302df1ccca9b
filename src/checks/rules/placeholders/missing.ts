import type { Placeholder } from '../../../text/placeholders.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { mostFaults } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly text: string;
  /** The text that the target has in its place, if that is clear. */
  readonly found?: string;
}

/**
 * A value, an ICU message, an HTML tag or an option of the source that the target does not have, or has in another form. Order and
 * number are free: a language may say a value twice.
 */
export const placeholdersMissing: PairCheck<Data> = {
  code: 'placeholders/missing',
  severity: 'error',
  summary: 'A placeholder of the source, such as %s or {{name}}, is not in the target, or is changed there.',
  since: '0.1.0',
  why: 'A program puts a value in place of each placeholder. Without it readers do not see the value; a changed one is shown as it is written, or stops the program.',
  examples: {
    invalid: [
      { source: 'Copied %d of %s files.', target: 'Файлы скопированы: %s.' },
      {
        source: 'Write {{ limit }} words or less.',
        target: 'Напішыце не больш за {{ ліміт }} слоў.',
        language: 'be',
      },
      { source: 'Press <b>Enter</b> to go on.', target: 'Барои идома Enter-ро пахш кунед.', language: 'tg' },
    ],
    valid: [
      { source: 'Copied %d of %s files.', target: 'Из %2$s файлов скопировано: %1$d.' },
      { source: 'Write {{limit}} words.', target: 'Напішыце {{ limit }} слоў.', language: 'be' },
      { source: 'The price rose by 50% in 2023.', target: 'Нарх соли 2023 50% афзуд.', language: 'tg' },
    ],
  },
  say: ({ text, found }) =>
    found === undefined
      ? { text: 'placeholders/missing', values: { text } }
      : { text: 'placeholders/missing:replaced', values: { text, found } },
  run: (context) => {
    const { source, target } = context;
    const missing = missingIn(context);
    const added = missing.length === 0 ? [] : addedIn(context);
    return missing.slice(0, mostFaults).map((placeholder): Fault<Data> => {
      const alike = added.filter(({ kind }) => kind === placeholder.kind);
      const isClear =
        alike.length === 1 && missing.filter(({ kind }) => kind === placeholder.kind).length === 1;
      const [instead] = isClear ? alike : [];
      return {
        data: { text: placeholder.text, ...(instead && { found: instead.text }) },
        sourceSpan: markedSpan(source, placeholder),
        ...(instead && { span: markedSpan(target, instead) }),
      };
    });
  },
};

/** The placeholders of the source that the target does not have, each once. */
function missingIn({ sourceFacts, targetFacts }: CheckContext): readonly Placeholder[] {
  if (sourceFacts.placeholders.length === 0 || sourceFacts.written === targetFacts.written) return [];
  // A word may follow at once in the target: `%sden`.
  const missing = placeholdersNotIn(targetFacts.placeholders, sourceFacts.placeholders).filter(
    ({ kind, text }) => kind === 'tag' || kind === 'message' || !targetFacts.written.includes(text),
  );
  const keys = new Set(missing.map(({ key }) => key));
  // An element is lost once, with both of its tags.
  return missing.filter(({ key }) => !(key.startsWith('</') && keys.has(key.replace('/', ''))));
}

/** The placeholders of the target that the source does not have, each once. */
export function addedIn({ sourceFacts, targetFacts }: CheckContext): readonly Placeholder[] {
  if (targetFacts.placeholders.length === 0) return [];
  return placeholdersNotIn(sourceFacts.placeholders, targetFacts.placeholders).filter(
    ({ text }) => !sourceFacts.written.includes(text),
  );
}

function placeholdersNotIn(
  known: readonly Placeholder[],
  placeholders: readonly Placeholder[],
): readonly Placeholder[] {
  const keys = new Set(known.map(({ key }) => key));
  return placeholders.filter(({ kind, key }) => {
    if (kind === 'code' || layout.has(key) || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
}

/** Tags that only part lines: where lines end depends on their words. */
const layout = new Set(['<br>', '<p>', '</p>', '<wbr>', '<hr>']);
