import fs from 'node:fs';
import path from 'node:path';
import { makeNumbers } from './briefings.ts';
import { runOnce } from './measure.ts';

const root = path.resolve(import.meta.dirname, '../..');
const bin = path.join(root, 'build/cli/bin.js');

/** Words that stand for each other, in the order of the languages. */
const languages = ['en', 'ru', 'be', 'tg'] as const;
const subjects = [
  [
    'The Collective Security Council',
    'Совет коллективной безопасности',
    'Савет калектыўнай бяспекі',
    'Шӯрои амнияти дастаҷамъӣ',
  ],
  ['The secretariat', 'Секретариат', 'Сакратарыят', 'Котибот'],
  ['Every member state', 'Каждое государство-член', 'Кожная дзяржава-член', 'Ҳар давлати аъзо'],
  ['The foreign minister', 'Министр иностранных дел', 'Міністр замежных спраў', 'Вазири корҳои хориҷӣ'],
  ['A joint group', 'Совместная группа', 'Сумесная група', 'Гурӯҳи муштарак'],
];
const verbs = [
  ['discussed', 'обсудил', 'абмеркаваў', 'баррасӣ кард'],
  ['approved', 'утвердил', 'зацвердзіў', 'тасдиқ кард'],
  ['postponed', 'отложил', 'адклаў', 'мавқуф гузошт'],
  ['welcomed', 'приветствовал', 'вітаў', 'истиқбол кард'],
];
const objects = [
  [
    'the readiness of the collective rapid response forces',
    'готовность Коллективных сил оперативного реагирования',
    'гатоўнасць Калектыўных сіл аператыўнага рэагавання',
    'омодагии Қувваҳои дастаҷамъии вокуниши фаврӣ',
  ],
  [
    'a plan of **joint exercises** near the border',
    'план **совместных учений** у границы',
    'план **сумесных вучэнняў** каля мяжы',
    'нақшаи **машқҳои муштарак** дар назди сарҳад',
  ],
  [
    'the draft strategy for the coming years',
    'проект стратегии на ближайшие годы',
    'праект стратэгіі на бліжэйшыя гады',
    'лоиҳаи стратегия барои солҳои наздик',
  ],
  [
    'measures against [illegal migration](https://example.org/m)',
    'меры против [незаконной миграции](https://example.org/m)',
    'меры супраць [незаконнай міграцыі](https://example.org/m)',
    'чораҳо бар зидди [муҳоҷирати ғайриқонунӣ](https://example.org/m)',
  ],
];
const endings = [
  ['at the session', 'на сессии', 'на сесіі', 'дар иҷлосия'],
  ['in Dushanbe', 'в Душанбе', 'у Душанбэ', 'дар Душанбе'],
  ['without delay', 'без промедления', 'без прамаруджвання', 'бе таъхир'],
];
/** Nonsense that no two sentences share, so that the index of the search grows as it does with real texts. */
const syllables = ['ба', 'ле', 'ни', 'ро', 'су', 'та', 'мо', 'ки', 'де', 'ва'];

/** A sentence in each language, with its Markdown. */
function makeSentence(next: (limit: number) => number): readonly string[] {
  const pick = (list: readonly (readonly string[])[]): readonly string[] =>
    list[next(list.length)] as readonly string[];
  const parts = [pick(subjects), pick(verbs), pick(objects), pick(endings)];
  const name = Array.from({ length: 4 }, () => syllables[next(syllables.length)]).join('');
  const number = next(9000) + 10;
  return languages.map((_, at) => `${parts.map((part) => part[at]).join(' ')} – ${name} ${number}.`);
}

interface MadeBriefing {
  readonly source: string;
  /** Translations by the English without its Markdown. */
  readonly sentences: readonly (readonly string[])[];
}

/** About 2.5 kB of English: a title and five paragraphs with four sentences each. */
function makeBriefing(seed: number): MadeBriefing {
  const next = makeNumbers(seed);
  const title = makeSentence(next).map((each) => each.replace(/\*\*|\[|\]\([^)]*\)/g, ''));
  const paragraphs = Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => makeSentence(next)));
  const day = `20${10 + next(15)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
  const text = paragraphs.map((each) => each.map(([english]) => english).join(' ')).join('\n\n');
  return {
    source: `---\ndate: ${day}\n---\n\n# ${title[0]}\n\n${text}\n`,
    sentences: [title, ...paragraphs.flat()],
  };
}

/** Writes a workspace of finished briefings in four languages: the sources, then the translations by the ids of the ledgers. */
export function makeFinishedWorkspace(folder: string, size: number): void {
  const put = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  // Every check runs, and the gate stays open whatever it finds in made-up sentences.
  put(
    'barobar.json',
    '{ "checks": { "*": "note" }, "site": { "url": "https://press.example.org/", "cards": false } }\n',
  );
  fs.cpSync(path.join(root, 'glossary'), path.join(folder, 'glossary'), { recursive: true });
  for (let at = 1; at <= size; at++) put(`source/session-${at}.md`, makeBriefing(at).source);
  runOnce([bin, '--quiet', 'update'], folder);
  for (let at = 1; at <= size; at++) {
    const { sentences } = makeBriefing(at);
    const ledger = JSON.parse(
      fs.readFileSync(path.join(folder, `locales/en/session-${at}.json`), 'utf8'),
    ) as Readonly<Record<string, { source: string }>>;
    const entries = Object.entries(ledger);
    if (entries.length !== sentences.length) throw new Error(`${entries.length} sentences in session-${at}`);
    languages.forEach((language, column) => {
      if (column === 0) return;
      const set = entries.map(([id, { source }], row) => {
        const target = sentences[row]![column]!.replace(/\*\*(.*?)\*\*|\[(.*?)\]\([^)]*\)/g, '<1>$1$2</1>');
        return [id, { source, target, state: 'reviewed', by: 'Translation desk' }];
      });
      put(`locales/${language}/session-${at}.json`, `${JSON.stringify(Object.fromEntries(set), null, 2)}\n`);
    });
  }
}
