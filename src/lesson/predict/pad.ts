import { percentWords } from '../../figures/format.ts';

/** Where a curve is drawn by hand: a picture and a slider for each handle say the same. */

export const PAD = { width: 360, height: 180 } as const;

/** Places on the pad. */
export interface PadScale {
  /** The last generation. */
  readonly last: number;
  /** The value at the upper edge; the lower edge is 0. */
  readonly most: number;
}

/** Corners of the curve in pixels, y downwards: x0, y0, x1, y1, … */
export function padPoints(
  corners: readonly (readonly [generation: number, value: number])[],
  { last, most }: PadScale,
): number[] {
  return corners.flatMap(([generation, value]) => [
    Math.round((generation / last) * PAD.width * 10) / 10,
    Math.round((1 - value / most) * PAD.height * 10) / 10,
  ]);
}

/** Joins the pad and its sliders: either moves the other. */
export function connectPad(root: HTMLElement): void {
  const pad = root.querySelector<SVGSVGElement>('svg');
  const sliders = [...root.querySelectorAll('input')];
  if (pad === null) return;
  const scale = { last: Number(root.dataset['last']), most: Number(root.dataset['most']) };
  const draw = () => {
    const start = Number(root.dataset['start']);
    const handles = sliders.map(
      ({ dataset, value }) => [Number(dataset['generation']), Number(value)] as const,
    );
    const points = padPoints([[0, start], ...handles], scale);
    pad.querySelector('polyline')?.setAttribute('points', points.join(' '));
    for (const [i, circle] of pad.querySelectorAll('circle').entries()) {
      circle.setAttribute('cy', String(points[2 * i + 3]));
    }
    for (const slider of sliders) {
      const words = percentWords(Number(slider.value), 0);
      slider.setAttribute('aria-valuetext', words);
      if (slider.nextElementSibling !== null) slider.nextElementSibling.textContent = words;
    }
  };
  root.addEventListener('input', draw);
  connectPointer(pad, sliders, scale);
  draw();
}

function connectPointer(
  pad: SVGSVGElement,
  sliders: readonly HTMLInputElement[],
  { last, most }: PadScale,
): void {
  const move = ({ clientX, clientY, buttons }: PointerEvent) => {
    if (buttons === 0) return;
    const { left, top, width, height } = pad.getBoundingClientRect();
    const generation = ((clientX - left) / width) * last;
    const distance = (slider: HTMLInputElement) =>
      Math.abs(Number(slider.dataset['generation']) - generation);
    const nearest = sliders.reduce((one, other) => (distance(other) < distance(one) ? other : one));
    if (nearest.disabled) return;
    nearest.value = String((1 - (clientY - top) / height) * most);
    nearest.dispatchEvent(new Event('input', { bubbles: true }));
    nearest.dispatchEvent(new Event('change', { bubbles: true }));
  };
  pad.addEventListener('pointerdown', (event) => {
    pad.setPointerCapture(event.pointerId);
    move(event);
  });
  pad.addEventListener('pointermove', move);
}
