import type { NegationFacts } from '../engine/fact-words.ts';
import { foldedSet, splitWords } from '../engine/word-sets.ts';

/**
 * Belarusian. Negation: Беларуская граматыка, ч. 1–2 (1985–1986); spelling: Правілы беларускай арфаграфіі і пунктуацыі
 * (2008).
 */
export const negation: NegationFacts = {
  negations: foldedSet(
    'не ні ані няма без ніколі ніхто нікога нікому нікім нішто нічога нічым нідзе нікуды нельга немагчыма акрамя ледзь',
    'ніякі ніякага ніякаму ніякім ніякая ніякай ніякую ніякія ніякіх',
  ),
  negativeEndings: [],
  contractions: new Map(),
  endingsMean: '',
  denyingStems: splitWords(
    'адсутн адмаўл адмов адмоў адхіл наўрад перастал спын рэдк замест пазба пазбег мала ледзь супраць забар выключ кепск дрэнн слаб',
  ),
  seemingStems: splitWords(
    'нядзел некальк нядаўн некатор некім нейк нехта нешта некал нямец немец нерв неба недр неадклад нейтр непасрэдн бяспе бясплат бясспрэч бясед нягледз безумоўн невялік нясе несці',
  ),
  negativePrefixes: ['не', 'ня', 'без', 'бес', 'бяз', 'анты'],
};
