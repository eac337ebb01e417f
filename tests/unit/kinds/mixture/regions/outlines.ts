/** Regions for tests, by their corners. */

import type { Component } from '../../../../../src/kinds/mixture/model.ts';
import { outlineFrom, type Region } from '../../../../../src/kinds/mixture/regions/region.ts';
import type { Place } from './making.ts';

/** Corners of a fine polygon. */
const MANY = 3000;

export function polygon(...corners: readonly Place[]): Region {
  return [outlineFrom(Float64Array.from(corners.flat()))];
}

/** The same region, walked around the other way: what it holds counts as missing. */
export function reversed(region: Region): Region {
  return region.flatMap(({ corners }) =>
    polygon(
      ...Array.from(
        { length: corners.length / 2 },
        (_, i): Place => [corners.at(-2 * i - 2) ?? 0, corners.at(-2 * i - 1) ?? 0],
      ),
    ),
  );
}

export function rectangle(left: number, bottom: number, right: number, top: number): Region {
  return polygon([left, bottom], [right, bottom], [right, top], [left, top]);
}

/** A disc: a polygon of so many corners that only its area could be told from it, and that is made equal. */
export function disc([x, y]: Place, radius: number): Region {
  const angle = (2 * Math.PI) / MANY;
  const reach = radius * Math.sqrt(angle / Math.sin(angle));
  return polygon(
    ...Array.from(
      { length: MANY },
      (_, i): Place => [x + reach * Math.cos(i * angle), y + reach * Math.sin(i * angle)],
    ),
  );
}

/** The area on the left of the outlines, by the shoelace formula. */
export function areaOf(region: Region): number {
  return region.reduce((sum, { corners }) => {
    let twice = 0;
    for (let i = 0; i < corners.length; i += 2) {
      const [x0, y0] = [corners.at(i - 2) ?? 0, corners.at(i - 1) ?? 0];
      twice += x0 * (corners[i + 1] ?? 0) - y0 * (corners[i] ?? 0);
    }
    return sum + twice / 2;
  }, 0);
}

export function normal(mean: Place, covariance: Component['covariance'], weight = 1): Component {
  return { weight, mean, covariance };
}
