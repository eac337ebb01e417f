import type { Samples } from '../../../sim/samples.ts';
import { placeOf, type Workspace } from './workspace.ts';

/**
 * The maximisation step of EM for component k: its share, mean and covariance (divisor: the sum of its
 * responsibilities), with nothing added to the covariance. A component that no sample belongs to gets the weight 0
 * and stays where it was.
 *
 * @param totalWeight of all samples
 */
export function maximisation(
  workspace: Workspace,
  { values }: Samples,
  k: number,
  totalWeight: number,
): void {
  const { densities, count, factors, model } = workspace;
  const first = k * count;
  const at = placeOf(k);
  let total = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < count; i++) {
    const share = (densities[first + i] as number) * (factors[i] as number);
    total += share;
    sumX += share * (values[2 * i] as number);
    sumY += share * (values[2 * i + 1] as number);
  }
  model[at] = total / totalWeight;
  if (!(total > 0)) return;
  const meanX = sumX / total;
  const meanY = sumY / total;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < count; i++) {
    const share = (densities[first + i] as number) * (factors[i] as number);
    const x = (values[2 * i] as number) - meanX;
    const y = (values[2 * i + 1] as number) - meanY;
    xx += share * x * x;
    xy += share * x * y;
    yy += share * y * y;
  }
  model[at + 1] = meanX;
  model[at + 2] = meanY;
  model[at + 3] = xx / total;
  model[at + 4] = xy / total;
  model[at + 5] = yy / total;
}
