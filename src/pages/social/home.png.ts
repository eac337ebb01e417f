import { pictureOf } from '../../publish/card.ts';
import { homeCard } from '../../publish/cards.ts';
import { pngResponse } from '../../publish/png.ts';

export const GET = async () => pngResponse(await pictureOf(await homeCard()));
