/** What a forecast of a notebook is worth: the twin against the machines of the tables, which it never saw. */
import { expect, test } from 'vitest';
import { attend } from '../../../../../src/game/attention.ts';
import { futuresOf } from '../../../../../src/game/futures.ts';
import { startPosition } from '../../../../../src/game/position.ts';
import { kindOf } from '../../../../../src/kinds/kinds.ts';
import { PLAIN_NAMES, plainFor } from '../../../../support/lucks.ts';
import { pooled, readPool } from '../../../../support/pools.ts';

/** As the board says: in points. */
const WITHIN = 0.12;
const FUTURES = 250;

const foreseen = pooled.filter(
  ({ challenge }) =>
    challenge.model === 'language' && kindOf(challenge).foresees?.(challenge) === true,
);

test('two of the three notebooks have a forecast: the twin knows no nonsense', () => {
  expect(foreseen.map(({ id }) => id)).toEqual(['the-gentle-notebook', 'the-nightjar']);
});

test.each(foreseen)(
  'of $id the twin wins as often as the machines do, within 12 points',
  (each) => {
    const { ends } = readPool(each.id);
    for (const name of PLAIN_NAMES) {
      const words = ends[name].split(' ');
      const share = words.filter((word) => word !== '-').length / words.length;
      const position = startPosition(each.challenge);
      const twin = attend(
        position,
        plainFor(each)[name],
        futuresOf(position, { real: 0 }, FUTURES),
      );
      // Three standard errors of both.
      const error = Math.sqrt(share * (1 - share) * (1 / words.length + 1 / FUTURES));
      expect(Math.abs(twin.winShare - share), name).toBeLessThan(WITHIN + 3 * error);
    }
  },
);
