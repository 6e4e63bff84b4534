import type { Random } from '#scripts/seed/random.ts';
import { pickHomophone, pickOther } from './search-characters.ts';
import { dressesOf } from './search-dresses.ts';
import { editCost } from './search-edit-cost.ts';
import type { QueryMaker } from './search-query-maker.ts';

type Mistake = (random: Random, text: string, at: number) => string | null;

const replaceAt = (text: string, at: number, by: string, length = 1): string =>
  text.slice(0, at) + by + text.slice(at + length);

const byHomophone: Mistake = (random, text, at) => {
  const other = pickHomophone(random, text.charAt(at));
  return other === null ? null : replaceAt(text, at, other);
};

const byDropping: Mistake = (_, text, at) => replaceAt(text, at, '');

const byTransposing: Mistake = (_, text, at) => {
  const [a, b] = [text.charAt(at), text.charAt(at + 1)];
  return b === '' || a === b ? null : replaceAt(text, at, b + a, 2);
};

const byAnother: Mistake = (random, text, at) => replaceAt(text, at, pickOther(random, text.charAt(at)));

const MISTAKES = [byHomophone, byDropping, byTransposing, byAnother];

/** A dress of the name and where in it brand and trade stand, in which mistakes are made: elsewhere they would say nothing. */
function chooseDress({ random, enterprise }: Parameters<QueryMaker>[0]): {
  text: string;
  from: number;
  length: number;
} {
  const { whole, withoutPlace, withoutForm, core } = dressesOf(enterprise.name);
  const text = random.weighted([
    [whole, 4],
    [withoutPlace, 3],
    [withoutForm, 3],
  ]);
  const from = text.indexOf(core);
  return from < 0 ? { text: withoutPlace, from: 0, length: core.length } : { text, from, length: core.length };
}

function mistaken(mistake: Mistake): QueryMaker {
  return (material) => {
    const { text, from, length } = chooseDress(material);
    const wrong = mistake(material.random, text, from + material.random.integer(0, length - 1));
    if (wrong === null) return null;
    const cost = editCost(wrong, text, 1);
    return cost === 0 ? null : { text: wrong, fits: material.fits.near(wrong, cost) };
  };
}

const twoErrors: QueryMaker = (material) => {
  const { random, fits } = material;
  const { text, from, length } = chooseDress(material);
  const at = random.integer(0, length - 3);
  const first = random.pick(MISTAKES)(random, text, from + random.integer(at + 2, length - 1));
  const wrong = first === null ? null : random.pick(MISTAKES)(random, first, from + at);
  if (wrong === null) return null;
  const cost = editCost(wrong, text, 2);
  return cost <= 0.5 ? null : { text: wrong, fits: fits.near(wrong, cost) };
};

const shortError: QueryMaker = ({ random, enterprise, fits }) => {
  const { brand, business } = enterprise.name;
  if (brand.length !== 2) return null;
  const text = brand + business.slice(0, 2);
  const wrong = random.pick(MISTAKES)(random, text, random.integer(0, text.length - 1));
  if (wrong === null) return null;
  const cost = editCost(wrong, text, 1);
  return cost === 0 ? null : { text: wrong, fits: fits.nearWithin(wrong, cost) };
};

/** Queries with mistakes: those of an input method, of fingers and of memory. */
export const MISTAKEN_QUERIES = {
  homophone: mistaken(byHomophone),
  dropped: mistaken(byDropping),
  transposed: mistaken(byTransposing),
  substituted: mistaken(byAnother),
  'two-errors': twoErrors,
  'short-error': shortError,
} satisfies Record<string, QueryMaker>;
