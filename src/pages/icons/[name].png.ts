import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { ICONS, iconOf } from '../../publish/icons.ts';
import { pngResponse } from '../../publish/png.ts';

export function getStaticPaths() {
  return ICONS.map((icon) => ({ params: { name: icon.name }, props: { icon } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { icon } }) => pngResponse(iconOf(icon));
