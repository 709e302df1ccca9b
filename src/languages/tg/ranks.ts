import { type StemWords, stemWords } from '../engine/stem-words.ts';

/** What nouns take (Perry, A Tajik Persian Reference Grammar, 2005): ezafe, plural, object marker, `and`. */
const paradigms: Readonly<Record<string, string>> = {
  '-': '- и ро у ву ю ҳо ҳои ҳоро он они онро ён ёни ёнро гон гони гонро иро е ам аш ст',
};

/**
 * Tajik: words that raise or lower a title, then titles: Фарҳанги тафсирии забони тоҷикӣ (2008). What is also another
 * word, and what others say by such a word, has a question mark.
 */
export const ranks: StemWords = stemWords(paradigms, [
  ['deputy', 'муовин ноиб вице ҷонишин ?вакил ?депутат ?ёвар'],
  ['assistant', 'ёвар дастёр ёрдамчӣ ?ёрдам ?ассистент ?муовин ?ноиб ?мушовир ?кумак ?кӯмак ?ҷонишин'],
  ['former', 'собиқ собиқадор ?пешин ?пешина ?қаблӣ ?гузашта ?пештара ?қадим'],
  ['acting', 'иҷрокунандаи_вазифа ?иҷрокунанда ?муваққатан ?муваққатӣ ?муваққат ?вазифа'],
  ['general', 'генерал ?генералӣ'],
  ['colonel', 'полковник ?подполковник'],
  ['major', 'майор'],
  ['captain', 'капитан ?сардор'],
  ['lieutenant', 'лейтенант ?подполковник'],
  ['sergeant', 'сержант'],
  ['marshal', 'маршал'],
  ['admiral', 'адмирал'],
  ['private', '?аскар ?хусусӣ ?шахсӣ ?сарбоз'],
  ['professor', 'профессор'],
  ['lecturer', 'дотсент доцент ?муаллим ?омӯзгор'],
  ['minister', 'вазир ?вазорат ?котиб'],
  ['prime minister', 'сарвазир ?нахуст_вазир ?ҳукумат ?премер'],
  ['president', 'президент президентӣ ?раис ?сарвар ?раисиҷумҳур ?раисҷумҳур'],
  ['governor', 'губернатор ?ҳоким'],
  ['mayor', 'шаҳрдор ?шаҳрдорӣ мэр ?раис ?ҳоким'],
  ['ambassador', 'сафир ?сафорат ?дипломат'],
  ['chancellor', 'канслер канцлер'],
  ['senator', 'сенатор ?сенат'],
  ['king', 'шоҳ ?подшоҳ ?шоҳӣ'],
  ['queen', 'малика ?шоҳбону ?шоҳ'],
  ['prince', 'шоҳзода ?принс'],
  ['judge', 'судя қозӣ ?довар ?суд'],
  ['prosecutor', 'прокурор додситон ?прокуратура ?айбдоркунанда'],
]);
