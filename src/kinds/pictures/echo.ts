import type { Echo } from '../kind.ts';
import { ARCHITECTURES, decode } from './draw.ts';
import { placesOf } from './judge/axes.ts';
import { judge } from './judge/judge.ts';
import { type PictureModel, UNKNOWN } from './model.ts';

/**
 * What a model makes of a picture: a network draws what it sees in it, the middle of its code; the album has every picture
 * as it is. The judge says what is written there.
 *
 * @param picture the ink of 64 pixels, 0 to 1
 */
export function echoOf(model: PictureModel, picture: Float64Array): Echo {
  const values = model.network === 'album' ? picture.slice() : new Float64Array(picture.length);
  if (model.network !== 'album') {
    const { weights, network } = model;
    decode(model, ARCHITECTURES[network].encode(weights, picture), values);
  }
  const [verdict = UNKNOWN] = judge(placesOf(values));
  return { values, mode: verdict === UNKNOWN ? null : verdict };
}
