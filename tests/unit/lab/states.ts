import fc from 'fast-check';
import { SETTINGS, type Setting, settingAt } from '../../../src/lab/settings.ts';
import { DEFAULT_STATE, type LabState } from '../../../src/lab/state.ts';

/** The lab with some settings changed, by their keys in an address. */
export function labWith(changes: Readonly<Record<string, string>>): LabState {
  return Object.entries(changes).reduce((state, [key, text]) => {
    const next = settingAt(key).put(state, text);
    if (!next.ok) throw new Error(next.error);
    return next.value;
  }, DEFAULT_STATE);
}

/** Any text that a setting takes; amounts and seeds among them. */
function anyText({ key, control }: Setting): fc.Arbitrary<string> {
  if (control.kind === 'switch') return fc.constantFrom('on', 'off');
  if (control.kind === 'choice') return fc.constantFrom(...Object.keys(control.options));
  if (control.kind === 'number') {
    const { min, max, decimals } = control.range;
    if (decimals === 0) return fc.integer({ min, max }).map(String);
    return fc
      .integer({ min: Math.ceil(min * 10_000), max: Math.min(max, 100) * 10_000 })
      .map((value) => String(value / 10_000));
  }
  if (key.endsWith('real')) {
    return fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
      .map((values) => values.join(','));
  }
  return fc
    .string({ unit: 'binary', minLength: 1, maxLength: 32 })
    .filter((text) => settingAt(key).put(DEFAULT_STATE, text).ok);
}

/** Any state of the lab, some settings changed. */
export const anyState: fc.Arbitrary<LabState> = fc
  .subarray([...SETTINGS])
  .chain((settings) =>
    fc.tuple(...settings.map((setting) => anyText(setting).map((text) => [setting.key, text]))),
  )
  .map((pairs) => labWith(Object.fromEntries(pairs)));
