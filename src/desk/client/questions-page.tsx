import { useEffect, useRef, useState } from 'preact/hooks';
import { plainText } from '../../text/markup.ts';
import type { Questions } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { api } from './api.ts';
import { formatRoute, useShared } from './context.ts';
import { useWords } from './words.ts';

type Question = Questions['questions'][number];

/** What translators asked and reported, and nobody has answered, in all documents. */
export function QuestionsPage() {
  const say = useWords();
  const shared = useShared();
  const [known, setKnown] = useState<Questions>();
  const latest = useRef(0);
  const load = async (): Promise<void> => {
    const number = ++latest.current;
    try {
      for (let left = 1; left > 0 && number === latest.current; ) {
        const found = await api.questions();
        left = found.left;
        if (number === latest.current) setKnown(found);
      }
    } catch (error) {
      if (number === latest.current) shared.fail(error);
    }
  };
  useEffect(() => {
    void load();
    const stop = shared.onEvent(({ type }) => void (type === 'changed' && load()));
    return () => {
      latest.current++;
      stop();
    };
  }, []);
  return (
    <main class="questions" id="main" ref={shared.arrive} tabIndex={-1}>
      <h1>{say('questions.title')}</h1>
      {known && known.left > 0 && <p class="quiet">{say('overview.left', { count: known.left })}</p>}
      {!known && <p class="waiting">{say('waiting')}</p>}
      {known?.left === 0 && known.questions.length === 0 && <p class="nothing">{say('questions.none')}</p>}
      <ul>
        {known?.questions.map((each) => (
          <Asked question={each} key={`${each.language} ${each.segment} ${each.text}`} />
        ))}
      </ul>
    </main>
  );
}

function Asked({ question }: { readonly question: Question }) {
  const say = useWords();
  const shared = useShared();
  const { document, language, segment, source, target, text, by } = question;
  const isReport = language === shared.source;
  const link = formatRoute({
    ...{ page: 'document', document, segment, third: '' },
    language: isReport ? (question.from ?? shared.targets[0] ?? '') : language,
  });
  return (
    <li>
      <p class="quiet">
        <a href={link}>{document}</a> · {isReport ? say('questions.source') : language}
        {by !== undefined && ` · ${say('questions.by', { name: by })}`}
      </p>
      <p lang={shared.source}>{plainText(source)}</p>
      {target && <p lang={language}>{plainText(target)}</p>}
      <p class="asked">{text}</p>
      <AnswerForm place={{ document, language, segment }} />
    </li>
  );
}
