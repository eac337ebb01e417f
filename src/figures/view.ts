import type { Figure } from './measure.ts';
import { runsView } from './runs.ts';
import type { Guess, View } from './settings.ts';
import { survivorsView } from './survivors.ts';
import { theoryView } from './theory.ts';

/** Everything that a figure shows, at build time and in the browser. */
export function viewOf(figure: Figure, guess: Guess | null): View {
  switch (figure.kind) {
    case 'runs':
      return runsView(figure.settings, figure.values);
    case 'survivors':
      return survivorsView(figure.settings, figure.values, guess);
    case 'theory':
      return theoryView(figure.settings, figure.findings, guess);
  }
}
