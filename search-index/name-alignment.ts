import type { NameRole } from './name-analysis.ts';
import { readingsOf } from './pinyin.ts';
import { soundsAlike, unmetPlaces } from './query-sounds.ts';

/** How one step of an alignment was taken. `begun`: by the first letters of the last syllable only. */
export type Step = 'same' | 'sound' | 'pinyin' | 'initial' | 'begun' | 'other' | 'missing' | 'added' | 'swapped';

/** One step: how, and where it stands in the query and in the name (exclusive ends). */
export type AlignedStep = { step: Step; query: readonly [number, number]; name: readonly [number, number] };

/** A name as it is compared: folded characters, and what each says. */
export type ComparedName = { characters: readonly string[]; roles: readonly NameRole[] };

/** How well a query fits a name: what it costs to make one of the other (0: it is the name), and the steps. */
export type Alignment = { cost: number; steps: readonly AlignedStep[] };

// What a character of the query costs that differs; a homophone is what input methods do by themselves.
const OTHER = 1;
const SOUND = 0.3;
const SWAPPED = 0.7;
const ADDED = 0.8;
const PINYIN = 0.01;
const INITIAL = 0.03;

type ByRole = Readonly<Record<NameRole, number>>;

// What a character of the name costs that the query leaves out: within what was typed, before it, and after it.
const MISSING: ByRole = { region: 0.08, core: 0.5, industry: 0.4, form: 0.12 };
const BEFORE: ByRole = { region: 0.01, core: 0.12, industry: 0.12, form: 0.05 };
const AFTER: ByRole = { region: 0.01, core: 0.06, industry: 0.04, form: 0.004 };

// What it costs to begin within a place or to end within a form: nobody types 县星辉, nor 星辉有.
const CUT = 0.05;

const isLetter = (character: string) => character >= 'a' && character <= 'z';

// The numbers under which steps stand in the table.
const STEP = {
  missing: 0,
  added: 1,
  same: 2,
  sound: 3,
  other: 4,
  swapped: 5,
  pinyin: 6,
  initial: 7,
  begun: 8,
} as const;
const STEPS = Object.keys(STEP) as Step[];

/** The table of an alignment: for each place in query and name the least cost, and the step that led there. */
class Table {
  #cost = new Float64Array(0);
  #step = new Uint8Array(0);
  #byQuery = new Uint8Array(0);
  #width = 0;

  reset(rows: number, width: number): void {
    const size = rows * width;
    if (this.#cost.length < size) {
      this.#cost = new Float64Array(size * 2);
      this.#step = new Uint8Array(size * 2);
      this.#byQuery = new Uint8Array(size * 2);
    }
    this.#cost.fill(Number.POSITIVE_INFINITY, 0, size);
    this.#width = width;
  }

  costAt(query: number, name: number): number {
    return this.#cost[query * this.#width + name] ?? Number.POSITIVE_INFINITY;
  }

  stepAt(query: number, name: number): { step: Step; byQuery: number } {
    const place = query * this.#width + name;
    return { step: STEPS[this.#step[place] ?? 0] ?? 'missing', byQuery: this.#byQuery[place] ?? 0 };
  }

  offer(query: number, name: number, cost: number, step: number, byQuery: number): void {
    const place = query * this.#width + name;
    if (cost >= (this.#cost[place] ?? 0)) return;
    this.#cost[place] = cost;
    this.#step[place] = step;
    this.#byQuery[place] = byQuery;
  }
}

// One table for all: an alignment is finished before the next begins.
const table = new Table();

// A letter stands for the first of a syllable, letters for a whole one or, at the end of the query, for its beginning.
function offerSounds(query: readonly string[], i: number, j: number, character: string, cost: number): void {
  for (const reading of readingsOf(character)) {
    let length = 0;
    while (length < reading.length && query[i + length] === reading[length]) length += 1;
    if (length === 0) continue;
    if (length === reading.length) table.offer(i + length, j + 1, cost + PINYIN, STEP.pinyin, length);
    else if (length > 1 && i + length === query.length)
      table.offer(query.length, j + 1, cost + INITIAL, STEP.begun, length);
    table.offer(i + 1, j + 1, cost + INITIAL, STEP.initial, 1);
    if (length > 1 && reading[1] === 'h') table.offer(i + 2, j + 1, cost + INITIAL, STEP.initial, 2);
  }
}

function offerMatch(query: readonly string[], { characters }: ComparedName, i: number, j: number, cost: number): void {
  const typed = query[i];
  const character = characters[j];
  if (typed === undefined || character === undefined) return;
  if (typed === character) {
    table.offer(i + 1, j + 1, cost, STEP.same, 1);
    return;
  }
  if (isLetter(typed)) {
    offerSounds(query, i, j, character, cost);
    table.offer(i + 1, j + 1, cost + OTHER, STEP.other, 1);
  } else if (soundsAlike(query, i, character.codePointAt(0) ?? 0))
    table.offer(i + 1, j + 1, cost + SOUND, STEP.sound, 1);
  else table.offer(i + 1, j + 1, cost + OTHER, STEP.other, 1);
  if (query[i + 1] === character && typed === characters[j + 1]) {
    table.offer(i + 2, j + 2, cost + SWAPPED, STEP.swapped, 2);
  }
}

function fill(query: readonly string[], name: ComparedName, most: number): void {
  const width = name.characters.length + 1;
  table.reset(query.length + 1, width);
  table.offer(0, 0, 0, STEP.missing, 0);
  for (let i = 0; i < query.length; i += 1) {
    const missing = i === 0 ? BEFORE : MISSING;
    for (let j = 0; j < width; j += 1) {
      const cost = table.costAt(i, j);
      if (cost > most) continue;
      if (j + 1 < width) table.offer(i, j + 1, cost + missing[name.roles[j] ?? 'core'], STEP.missing, 0);
      table.offer(i + 1, j, cost + ADDED, STEP.added, 1);
      const isCut = i === 0 && j > 0 && name.roles[j] === 'region' && name.roles[j - 1] === 'region';
      offerMatch(query, name, i, j, isCut ? cost + CUT : cost);
    }
  }
}

/**
 * Less than which no reading of a query as a name can cost: of each character or letter that stands for nothing in the name. Much cheaper than
 * {@link alignName}, and enough to leave most candidates aside.
 * @example leastCost(['星', '惠', '饭'], '星辉店') // 1.1
 */
export function leastCost(query: readonly string[], folded: string): number {
  const { unmet, alike } = unmetPlaces(query, folded);
  return unmet * ADDED + alike * SOUND;
}

function stepsTo(query: number, name: number): AlignedStep[] {
  const steps: AlignedStep[] = [];
  let [i, j] = [query, name];
  while (i > 0) {
    const { step, byQuery } = table.stepAt(i, j);
    const byName = step === 'added' ? 0 : step === 'swapped' ? 2 : 1;
    steps.push({ step, query: [i - byQuery, i], name: [j - byName, j] });
    i -= byQuery;
    j -= byName;
  }
  return steps.reverse();
}

/**
 * Lays a query along a name: the cheapest way to read one as the other, character by character, where letters may stand for
 * a syllable or its initial, a homophone costs little, and what the name says beyond (place, form) next to nothing. Null if it
 * costs more than `most`.
 * @param query folded characters
 * @example alignName(['星', '惠'], { characters: ['星', '辉'], roles: ['core', 'core'] }, 1)?.cost // 0.3
 */
export function alignName(query: readonly string[], name: ComparedName, most: number): Alignment | null {
  fill(query, name, most);
  let best = { cost: Number.POSITIVE_INFINITY, at: 0 };
  let after = 0;
  for (let j = name.characters.length; j >= 0; j -= 1) {
    const isCut = name.roles[j] === 'form' && name.roles[j - 1] === 'form';
    const cost = table.costAt(query.length, j) + after + (isCut ? CUT : 0);
    if (cost < best.cost) best = { cost, at: j };
    after += AFTER[name.roles[j - 1] ?? 'core'];
  }
  return best.cost > most ? null : { cost: best.cost, steps: stepsTo(query.length, best.at) };
}
