import { describe, expect, test } from 'vitest';
import { searchIn } from './ask.ts';

/** By language and rule of grammar: what is typed, and a form that a text has. */
const found: readonly (readonly [language: string, rule: string, pairs: string])[] = [
  [
    'en',
    'irregular verbs',
    'swing swung, spring sprang, plead pled, dream dreamt, shrink shrunk, grind ground, strive strove',
  ],
  [
    'en',
    'irregular verbs with a prefix',
    'rebuild rebuilt, override overridden, mislead misled, undergo undergone, misunderstand misunderstood, repay repaid',
  ],
  [
    'en',
    'short verbs in -ie, and verbs in -ic',
    'die died, tie tied, untie untied, panic panicked, traffic trafficking',
  ],
  [
    'en',
    'plurals of Latin and Greek words',
    'referendum referenda, bacterium bacteria, curriculum curricula, alumnus alumni, axis axes, formula formulae, ' +
      'appendix appendices, plateau plateaux, criterion criteria, phenomenon phenomena, medium media',
  ],
  [
    'en',
    'doubled letters and -quies',
    'quiz quizzes, gas gasses, soliloquy soliloquies, scarf scarves, hoof hooves',
  ],
  [
    'en',
    'spellings',
    'practise practiced, adviser advisors, counsellor counselor, tyres tire, cheque checks, aluminium aluminum, ' +
      'mould mold, foetus fetus, amongst among, pyjamas pajamas, draught draft',
  ],
  [
    'ru',
    'verbs that lose -ну-',
    'погибнуть погибли, возникнуть возникла, исчезнуть исчез, отвергнуть отверг, достигнуть достигли, привыкнуть привык',
  ],
  [
    'ru',
    'first persons',
    'просить прошу, запретить запрещу, встретить встречу, видеть вижу, терпеть терплю, освободить освобожу',
  ],
  [
    'ru',
    'verbs with several stems and their prefixes',
    'идти шёл, произойти произошло, превзойти превзошёл, нести нёс, расти росла, возрасти возросло, спасти спас, сесть сел, ' +
      'учесть учтёт, прочесть прочёл, лечь ляжет, сжечь сожгли, разбить разобьёт, развить разовьют, собрать соберут, отозвать отозвали, ' +
      'разобрать разберут, умереть умер, запереть заперли, стереть стёрли, сжать сожмёт, поклясться поклялись, бежать бегут, ' +
      'хотеть хочет, спать спят, петь поют, воспроизвести воспроизвёл, колебаться колеблется, вернуться вернувшись',
  ],
  [
    'ru',
    'participles by their verb, and verbs by their participle',
    'подписать подписан, принять принято, создать созданная, построить построенных, обсудить обсуждён, освободить освобождённых, ' +
      'запретить запрещено, купить куплен, найти найдено, провести проведена, спасти спасены, привлечь привлечены, учесть учтено, ' +
      'сжечь сожжён, убить убитых, взять взят, развить развитых, ранить раненых, участвовать участвующие, погибнуть погибшие, ' +
      'пострадать пострадавших, прийти пришедшие, вернуться вернувшиеся, использовать используемый, погибшие погибли, принятый приняли',
  ],
  [
    'ru',
    'both aspects, one made from the other by a suffix',
    'подписать подписывает, подписывать подписали, решить решают, обсуждать обсудили, заявлять заявил, принимать приняли, ' +
      'начинать начали, помогать помогли, собирать собрали, отправлять отправили, освобождать освободили, открывать открыли, ' +
      'передавать передадут, узнавать узнали, рассматривать рассмотрели, спрашивать спросил, называть назвали, посылать послали, ' +
      'проводить провели, находить нашли, уезжать уехали, достигать достигли, убивать убили, умирать умерли, принимаемый принят',
  ],
  [
    'ru',
    'superlatives',
    'важный важнейших, высокий высочайший, строгий строжайший, близкий ближайшие, крупный крупнейшего',
  ],
  [
    'ru',
    'fleeting vowels',
    'свадьба свадеб, заяц зайцы, достойный достоин, два двух, четыре четырьмя, шестьсот шестисот',
  ],
  ['be', 'verbs that lose -ну-', 'узнікнуць узнікла, знікнуць зніклі, прывыкнуць прывыклі'],
  ['be', 'first persons', 'прасіць прашу, хадзіць хаджу, плаціць плачу'],
  [
    'be',
    'verbs with several stems and their prefixes',
    'мець маюць, ісці ішлі, знайсці знойдзе, адысці адышоў, браць бярэ, сабраць збяруць, абраць абяруць, назваць назаве, ' +
      'адбыцца адбылося, расці рос, сесці сядзе, бегчы бягуць, хацець хоча, чуць чуе, памерці памрэ, падняць падымуць, зняць здыме, ' +
      'сустрэць сустрэне, пячы пякуць, цячы цякла, спаць спяць, праверыць праверце',
  ],
  [
    'be',
    'participles by their verb, both aspects, comparatives',
    'прыняць прыняты, падпісаць падпісана, стварыць створаны, вызваліць вызвалены, асудзіць асуджаны, правесці праведзены, ' +
      'знайсці знойдзены, адправіць адпраўлены, загінуць загінулых, забіць забітых, падпісваць падпісалі, абмяркоўваць абмеркавалі, ' +
      'заяўляць заявіў, прымаць прынялі, збіраць сабралі, дапамагаць дапамаглі, сустракаць сустрэлі, праводзіць правялі, ' +
      'новы навейшы, высокі вышэйшы, добры лепшы, тры трох',
  ],
  [
    'tg',
    'verbs',
    'омадан биёяд, расондан мерасонад, гузаронидан гузаронданд, баргардондан баргардониданд, парвардан мепарварад, ' +
      'нигоштан нигошт, рафтан рафтаистодааст, сурудан месарояд',
  ],
  [
    'tg',
    'names and plurals of other languages',
    'Таджикистан Тоҷикистони, Узбекистан Ӯзбекистон, Кыргызстан Қирғизистонро, узв аъзои, масъала масоили, шахс ашхос',
  ],
  [
    'tg',
    'words typed without ъ',
    'малумот маълумоти, тамин таъмини, чума ҷумъаи, мавзу мавзӯъҳо, мавке мавқеи',
  ],
  [
    'en',
    'hyphens and dots',
    'cooperation co-operation, co-operation cooperation, e-mails email, ceasefire cease-fires, north-east northeast, US U.S., ' +
      'U.S. US, well-known well-known, J.K. J.K.',
  ],
  [
    'ru',
    'hyphens',
    'вебсайт веб-сайте, веб-сайт вебсайты, город-герой города-героя, премьер-министр премьер-министром',
  ],
];

const apart: readonly (readonly [language: string, pairs: string])[] = [
  [
    'en',
    'bring bred, hope hopped, star stared, wed wedding, hate hats, prove proof, safe saves, undo under, redo red',
  ],
];

const split = (pairs: string): readonly (readonly string[])[] =>
  pairs.split(/,\s+/).map((pair) => pair.split(' '));

describe('a search', () => {
  test.each(found)('finds in %s: %s', (language, _, pairs) => {
    const lost = split(pairs).filter(
      ([query = '', form = '']) => searchIn(language, [form]).texts(query).length === 0,
    );
    expect(lost).toEqual([]);
  });

  test.each(apart)('keeps words in %s apart that only look alike', (language, pairs) => {
    const mixed = split(pairs).filter(
      ([query = '', form = '']) => searchIn(language, [form]).texts(query).length > 0,
    );
    expect(mixed).toEqual([]);
  });
});
