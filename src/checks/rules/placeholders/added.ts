import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { addedIn } from './missing.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly text: string;
}

/**
 * A value, an ICU message or an option in the target that the source does not have. A source of one word may be the key of a text that has
 * them.
 */
export const placeholdersAdded: PairCheck<Data> = {
  code: 'placeholders/added',
  severity: 'warning',
  summary: 'The target has a placeholder, such as %s or {{name}}, that the source does not have.',
  since: '0.1.0',
  why: 'A program knows only the values of the source. A placeholder beyond these is shown as it is written, or stops the program.',
  examples: {
    invalid: [
      { source: 'The file was not found.', target: 'Файл %s не найден.' },
      { source: 'Copied {count} files.', target: 'Скапіявана {count} файлаў з {total}.', language: 'be' },
      { source: 'The session is open.', target: 'Ҷаласаи {{name}} кушода аст.', language: 'tg' },
    ],
    valid: [
      { source: '{name} came. We thank you.', target: '{name} пришёл. Спасибо, {name}.' },
      { source: 'stats.count', target: 'Усяго: {count}', language: 'be' },
      { source: 'The price rose by 50 % in May.', target: 'Нарх дар моҳи май 50% афзуд.', language: 'tg' },
    ],
  },
  say: ({ text }) => ({ text: 'placeholders/added', values: { text } }),
  run: (context) => {
    const { sourceFacts, target } = context;
    // A changed placeholder is reported once, as missing.
    const added = addedIn(context).filter(({ kind }) => kind !== 'tag');
    if (added.length === 0 || !/\S\s+\S/u.test(sourceFacts.written)) return [];
    const isChanged = (wanted: string): boolean =>
      sourceFacts.placeholders.some(
        ({ kind, key }) =>
          kind === wanted && !context.targetFacts.placeholders.some((each) => each.key === key),
      );
    return added
      .filter(({ kind }) => !isChanged(kind))
      .slice(0, mostFaults)
      .map(
        (placeholder): Fault<Data> => ({
          data: { text: placeholder.text },
          span: markedSpan(target, placeholder),
        }),
      );
  },
};
