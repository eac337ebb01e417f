import type { Values } from '../experiment/ensemble.ts';

/** What was measured of every run, by the names of the quantities. */
export class RunValues {
  private readonly names: readonly string[];
  private readonly tables: Values;

  /** @param tables as `measureRuns` has them, the columns in the order of the names */
  constructor(names: readonly string[], tables: Values) {
    this.names = names;
    this.tables = tables;
  }

  get generations(): number {
    return this.tables.length;
  }

  /**
   * A quantity in one generation, one number per run.
   *
   * @throws RangeError when it was not measured
   */
  at(generation: number, name: string): Float64Array {
    const column = this.tables[generation - 1]?.[this.names.indexOf(name)];
    if (column !== undefined) return column;
    throw new RangeError(`"${name}" in generation ${generation} was not measured`);
  }

  /** A quantity of one run in every generation, generation 1 first. */
  courseOf(run: number, name: string): number[] {
    return this.tables.map((_, i) => this.at(i + 1, name)[run] as number);
  }
}
