import { cleaned } from '../base/cleaned.ts';
import { beginningOf } from '../base/entered.ts';
import type { Result } from '../base/result.ts';
import { isLong } from '../base/text.ts';
import { faceOf } from '../faces/faces.ts';
import { FACES } from '../faces/registry.ts';
import { isolated } from '../kit/parts.ts';
import type { Control } from './field.ts';
import {
  type LabState,
  LETTERS,
  MAP,
  type MapSettings,
  OWN,
  type Own,
  SHARED,
  type Shared,
} from './state.ts';

/** One setting of the lab, as the address and the form reach it: by a key, in texts. */
export interface Setting {
  /** Such as `generations`, `a.real-data` or `map.x-from`. */
  readonly key: string;
  /** Such as "Generations" or "Real data of run A", to begin a sentence with. */
  readonly name: string;
  readonly label: string;
  readonly control: Control;
  /** As it stands in the address, and in its control. */
  readonly textIn: (state: LabState) => string;
  readonly shownIn: (state: LabState) => string;
  /** The state with another value, from the address or as it was typed; the error is a whole sentence. */
  readonly put: Put;
  readonly take: Put;
}

type Put = (state: LabState, text: string) => Result<LabState, string>;

interface AnyField {
  readonly label: string;
  readonly control: Control;
  readonly read: (text: string) => Result<unknown, string>;
  readonly write: (value: never) => string;
  readonly take?: (text: string) => Result<unknown, string>;
  readonly show?: (value: never) => string;
}
type Values = Readonly<Record<string, unknown>>;

/** Some settings that stand together in a state. */
interface Part {
  readonly prefix: string;
  readonly whose: string;
  readonly fields: Readonly<Record<string, AnyField>>;
  readonly get: (state: LabState) => Values;
  readonly set: (state: LabState, values: Values) => LabState;
}

const PARTS: readonly Part[] = [
  {
    prefix: '',
    whose: '',
    fields: SHARED,
    get: ({ shared }) => shared,
    set: (state, values) => ({ ...state, shared: values as Shared }),
  },
  ...LETTERS.map(
    (letter): Part => ({
      prefix: `${letter}.`,
      whose: ` of run ${letter.toUpperCase()}`,
      fields: OWN,
      get: ({ own }) => own[letter],
      set: (state, values) => ({ ...state, own: { ...state.own, [letter]: values as Own } }),
    }),
  ),
  {
    prefix: 'map.',
    whose: ' of the map',
    fields: MAP,
    get: ({ map }) => map,
    set: (state, values) => ({ ...state, map: values as MapSettings }),
  },
];

/** Every setting, in the order of addresses. */
export const SETTINGS: readonly Setting[] = PARTS.flatMap((part) =>
  Object.entries(part.fields).map(([name, field]) => settingOf(part, name, field)),
);

/** @throws Error when there is no such setting; that is a mistake in the page */
export function settingAt(key: string): Setting {
  const found = SETTINGS.find((setting) => setting.key === key);
  if (found !== undefined) return found;
  throw new Error(`the lab has no setting "${key}"`);
}

function settingOf({ prefix, whose, get, set }: Part, name: string, field: AnyField): Setting {
  const title = `${field.label}${whose}`;
  const { read, write, take = read, show = write } = field;
  const putBy =
    (reader: AnyField['read']): Put =>
    (state, text) => {
      const parsed = reader(text.trim());
      if (!parsed.ok) return { ok: false, error: `${title} ${parsed.error}, not “${cut(text)}”.` };
      return { ok: true, value: set(state, { ...get(state), [name]: parsed.value }) };
    };
  return {
    key: keyOf(prefix, name),
    name: title,
    label: field.label,
    control: field.control,
    textIn: (state) => write(get(state)[name] as never),
    shownIn: (state) => show(get(state)[name] as never),
    put: putBy(read),
    take: putBy(take),
  };
}

/** `a.` and `realData` make `a.real-data`. */
export function keyOf(prefix: string, name: string): string {
  return `${prefix}${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** A text from outside is shown as text, and not all of a long one. */
export function cut(text: string): string {
  const line = cleaned(text);
  const shown = beginningOf(line, (beginning) => !isLong(beginning, 40));
  return isolated(shown === line ? line : `${shown}…`);
}

/** What not every kind of model has. */
const OF_KINDS = new Set(FACES.flatMap(({ inLab }) => inLab.settings));

const hasTailWeight = ({ tailWeight }: Own) => tailWeight;
const hasDetector = ({ detector }: Own) => detector;

/** Of a run: what means nothing without another setting. */
const NEEDS: Readonly<Record<string, (own: Own) => boolean>> = {
  'stratum-weights': ({ from }) => from > 0,
  'tail-weight-by': hasTailWeight,
  'tail-cut': hasTailWeight,
  'tail-window': hasTailWeight,
  'real-share': ({ realWeight }) => realWeight === 'share',
  contamination: ({ contaminated }) => contaminated,
  'true-positive': hasDetector,
  'false-positive': hasDetector,
  'tail-false-positive': hasDetector,
  refill: hasDetector,
};

/** Of the map: what stands still unless it is on an axis. */
const STILL = ['real', 'n', 'spread', 'generations'];

/** Whether a setting means something at all: the others are out of sight, and keep what they are set to. */
export function isShown({ shared, own, map }: LabState, key: string): boolean {
  const parts = key.split('.');
  const name = parts.pop() ?? key;
  const [part] = parts;
  if (part === 'map') return !STILL.includes(name) || (map.x !== name && map.y !== name);
  if (OF_KINDS.has(name) && !faceOf(shared).inLab.settings.includes(name)) return false;
  const letter = LETTERS.find((each) => each === part);
  return letter === undefined || (NEEDS[name]?.(own[letter]) ?? true);
}
