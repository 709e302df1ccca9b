import { defaults } from '../../languages/engine/defaults.ts';
import { languages } from '../../languages/registry.ts';
import { BarobarError } from '../../model/error.ts';
import { writeSrx } from '../../segmentation/srx/write.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';

export async function rules(desk: Desk, chosen: readonly string[]): Promise<ExitCode> {
  const known = languages.filter((each) => each.breaks !== defaults.breaks).map(({ tag }) => tag);
  const unknown = chosen.find((tag) => !known.includes(tag));
  if (unknown !== undefined) {
    throw new BarobarError(
      'usage',
      `There are no rules of its own for “${unknown}”.`,
      `Choose from ${known.join(', ')}; the general rules, for all other languages, always come with them.`,
    );
  }
  desk.result(writeSrx(chosen.length > 0 ? chosen : known));
  return 0;
}
