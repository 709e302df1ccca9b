/** Two things that exclude each other. */
interface Opposition {
  readonly poles: readonly [string, string];
  /** Whether one of them denied is often said by the other: not allowed is forbidden. */
  readonly isDeniable?: true;
}

/** The opposites that `directions.ts` of the languages has words for. */
export const oppositions: readonly Opposition[] = [
  ...(
    [
      ['rise', 'fall'],
      ['north', 'south'],
      ['east', 'west'],
      ['before', 'after'],
      ['higher', 'lower'],
      ['best', 'worst'],
      ['support', 'condemn'],
      ['open', 'close'],
      ['import', 'export'],
      ['buy', 'sell'],
      ['arrive', 'leave'],
      ['largest', 'smallest'],
      ['strengthen', 'weaken'],
      ['improve', 'worsen'],
      ['majority', 'minority'],
      ['arrest', 'release'],
      ['confirm', 'refute'],
      ['appoint', 'dismiss'],
      ['born', 'die'],
      ['father', 'mother'],
      ['son', 'daughter'],
      ['brother', 'sister'],
      ['husband', 'wife'],
      ['summer', 'winter'],
      ['attack', 'defend'],
      ['inside', 'outside'],
      ['strong', 'weak'],
      ['rich', 'poor'],
      ['positive', 'negative'],
      ['maximum', 'minimum'],
      ['fast', 'slow'],
      ['legal', 'illegal'],
      ['ally', 'enemy'],
    ] as const
  ).map((poles) => ({ poles })),
  ...(
    [
      ['more', 'less'],
      ['allow', 'forbid'],
      ['win', 'lose'],
      ['begin', 'end'],
      ['early', 'late'],
      ['success', 'failure'],
    ] as const
  ).map((poles) => ({ poles, isDeniable: true as const })),
];

const byPole: ReadonlyMap<string, { readonly opposite: string; readonly isDeniable: boolean }> = new Map(
  oppositions.flatMap(({ poles: [a, b], isDeniable = false }) => [
    [a, { opposite: b, isDeniable }],
    [b, { opposite: a, isDeniable }],
  ]),
);

/** The opposite of a pole, and whether a negation turns one into the other. */
export function oppositeOf(
  pole: string,
): { readonly opposite: string; readonly isDeniable: boolean } | undefined {
  return byPole.get(pole);
}
