/** What the options of tools refuse, one by one and together. */
import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../../scripts/simulate/options.ts';
import { expectRefused, refusal } from './simulate.ts';

/** Arguments, the option that the message must name, and what it must say is allowed. */
describe.each(['gaussian', 'mixture'])('of a %s', (model) => {
  test.each([
    ['--tail-weight 0', '--tail-weight', 'above 0 and at most 100'],
    ['--tail-weight 101', '--tail-weight', 'not "101"'],
    ['--tail-weight=-1', '--tail-weight', 'above 0'],
    ['--tail-weight 1,5', '--tail-weight', 'a number'],
    ['--tail-weight 2 --tail-window world', '--tail-window', 'model or truth'],
    ['--tail-weight 2 --tail-cut 0', '--tail-cut', 'above 0 and at most 10'],
    ['--tail-weight 2 --tail-cut 11', '--tail-cut', 'not "11"'],
    ['--tail-window truth', '--tail-window', 'needs --tail-weight'],
    ['--tail-cut 2', '--tail-cut', 'needs --tail-weight'],
    [
      '--real-data fresh --real-weight 0',
      '--real-weight',
      'best or a number above 0 and at most 1',
    ],
    ['--real-data fresh --real-weight 1.01', '--real-weight', 'not "1.01"'],
    ['--real-data fresh --real-weight most', '--real-weight', 'best or'],
    ['--real-weight 0.5', '--real-weight', '--real-data fresh or fixed'],
    ['--real-data fresh --real 0 --real-weight 0.5', '--real-weight', '--real above 0'],
    ['--contamination 1.1', '--contamination', 'from 0 to 1'],
    ['--contamination=-0.1', '--contamination', 'from 0 to 1'],
    ['--contamination 0.5 --real 101', '--real', '0 to 100'],
    ['--detector 0.9', '--detector', 'TPR,FPR or TPR,FPR,TAILFPR'],
    ['--detector 0.9,0.1,0.2,0.3', '--detector', 'TPR,FPR,TAILFPR'],
    ['--detector 0.9,1.1', '--detector', 'from 0 to 1, not "1.1"'],
    ['--detector 0.9,', '--detector', 'from 0 to 1, not ""'],
    ['--detector 90%,5%', '--detector', 'not "90%"'],
    ['--refill', '--refill', 'needs --detector'],
    ['--refill --contamination 0.5', '--refill', 'needs --detector'],
    ['--refill=on --detector 0.9,0.1', '--refill', 'does not take an argument'],
    ['--detector 0.9,0.1 --refill on', "'on'", '--help'],
    ['--detector 0.9,0.1 --refill --n 200001', '--n', 'at most 200000 with --refill, not 200001'],
    ['--tail-weight 2 --tail-cut', '--tail-cut', 'needs a value'],
    ['--detector --refill', '--detector', 'needs a value'],
  ])('%s is refused in one line that names %s and says what is allowed', (line, name, allowed) => {
    expectRefused(`--model ${model} ${line}`, name, allowed);
  });

  test.each([
    ['--contamination 0.5', '--tail-weight 2'],
    ['--contamination 0.5', '--real-weight best'],
    ['--detector 0.9,0.1', '--tail-weight 2'],
    ['--detector 0.9,0.1 --refill', '--real-weight 0.5'],
  ])('%s and %s exclude each other', (screen, weight) => {
    const line = `--model ${model} --real-data fresh ${screen} ${weight}`;
    expectRefused(line, weight.split(' ')[0] ?? '', 'needs to know which samples are real');
    expect(refusal(line).message).toContain(screen.split(' ')[0]);
  });

  test.each(['--contamination 0.5', '--detector 0.9,0.1'])('%s has no fixed set', (screen) => {
    for (const synthetic of ['replace', 'accumulate']) {
      const line = `--model ${model} --synthetic ${synthetic} --real-data fixed ${screen}`;
      expectRefused(line, '--real-data', 'fresh or none');
      expect(refusal(line).message).toContain(screen.split(' ')[0]);
    }
  });

  test.each([
    ['--contamination 0.5', '--contamination'],
    ['--detector 0.9,0.1', '--detector'],
    ['--tail-weight 2', '--tail-weight'],
    ['--synthetic accumulate --real-weight 0.5', '--real-weight and --synthetic accumulate'],
    ['--synthetic accumulate-subsample', '--synthetic accumulate-subsample'],
  ])('%s has no sufficient statistics', (line, why) => {
    expectRefused(`--model ${model} --method sufficient-statistics ${line}`, '--method', 'samples');
    const { message } = refusal(`--model ${model} --method sufficient-statistics ${line}`);
    expect(message).toBe(
      `--method must be samples with ${why}, which has no sufficient statistics`,
    );
  });
});

test.each(['--contamination 0.5', '--detector 0.9,0.1', '--tail-weight 2', '--real-weight 0.5'])(
  '%s is for the world at large, not for one mode',
  (tool) => {
    for (const more of ['--from 2', '--from 1 --stratum-weights off']) {
      const line = `--model mixture --real-data fresh ${more} ${tool}`;
      expectRefused(line, '--from', 'must be left out');
      expect(refusal(line).message).toContain(tool.split(' ')[0]);
    }
    expect(() =>
      parseOptions(`--model mixture --real-data fresh --from world ${tool}`.split(' ')),
    ).not.toThrow();
  },
);

test('limits are allowed themselves', () => {
  for (const line of [
    '--detector 0.9,0.1 --refill --n 200000',
    '--detector 0.9,0.1 --n 10000000',
    '--detector 0,0,0',
    '--tail-weight 100 --tail-cut 10',
    '--method sufficient-statistics --real-data fixed --real-weight 1',
    '--synthetic accumulate-subsample --real-weight 0.001',
  ]) {
    expect(() => parseOptions(line.split(' '))).not.toThrow();
  }
});
