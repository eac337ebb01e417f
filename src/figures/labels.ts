/** Text in a picture; sizes and places in the picture's pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isStrong?: boolean;
}

/** A picture with texts over it, each with its middle at its place. */
export function withLabels(svg: string, labels: readonly Label[]): string {
  const texts = labels.map(
    ({ x, y, text, isStrong = false }) =>
      `<text x="${x}" y="${y}" text-anchor="middle"${isStrong ? ' class="strong"' : ''}>${escaped(text)}</text>`,
  );
  return svg.replace(/<\/svg>$/, () => `${texts.join('')}</svg>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
