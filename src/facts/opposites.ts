/** Two things that exclude each other. */
interface Opposition {
  readonly poles: readonly [string, string];
  /** Whether the negation of one often has the meaning of the other: not allowed is forbidden. */
  readonly isNegatable?: true;
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
      ['import', 'export'],
      ['buy', 'sell'],
      ['arrive', 'leave'],
      ['largest', 'smallest'],
      ['strengthen', 'weaken'],
      ['improve', 'worsen'],
      ['majority', 'minority'],
      ['arrest', 'release'],
      ['appoint', 'dismiss'],
      ['born', 'die'],
      ['father', 'mother'],
      ['son', 'daughter'],
      ['brother', 'sister'],
      ['husband', 'wife'],
      ['summer', 'winter'],
      ['attack', 'defend'],
      ['maximum', 'minimum'],
      ['ally', 'enemy'],
    ] as const
  ).map((poles) => ({ poles })),
  ...(
    [
      ['more', 'less'],
      ['open', 'close'],
      ['strong', 'weak'],
      ['rich', 'poor'],
      ['positive', 'negative'],
      ['fast', 'slow'],
      ['legal', 'illegal'],
      ['confirm', 'refute'],
      ['inside', 'outside'],
      ['allow', 'forbid'],
      ['win', 'lose'],
      ['begin', 'end'],
      ['early', 'late'],
      ['success', 'failure'],
    ] as const
  ).map((poles) => ({ poles, isNegatable: true as const })),
];

const byPole: ReadonlyMap<string, { readonly opposite: string; readonly isNegatable: boolean }> = new Map(
  oppositions.flatMap(({ poles: [a, b], isNegatable = false }) => [
    [a, { opposite: b, isNegatable }],
    [b, { opposite: a, isNegatable }],
  ]),
);

/** The opposite of a pole, and whether a negation turns one into the other. */
export function oppositeOf(
  pole: string,
): { readonly opposite: string; readonly isNegatable: boolean } | undefined {
  return byPole.get(pole);
}
