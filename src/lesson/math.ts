import temml from 'temml';

/** Inline styles that `src/lesson/maths.css` has instead. */
const IN_STYLE_SHEET = / style="(display:block math|math-depth:0);"/g;

/**
 * A formula as MathML, which browsers draw and screen readers read.
 *
 * @param tex LaTeX
 * @throws Error that names the formula, when it is not LaTeX or needs an inline style, which the pages forbid
 */
export function mathOf(tex: string, isBlock: boolean): string {
  const mathml = rendered(tex, isBlock).replaceAll(IN_STYLE_SHEET, '');
  if (mathml.includes(' style=')) {
    throw new Error(
      `the formula ${tex} needs an inline style: write it without colours, boxes and alignment`,
    );
  }
  return mathml;
}

function rendered(tex: string, displayMode: boolean): string {
  try {
    return temml.renderToString(tex, { displayMode, throwOnError: true });
  } catch (error) {
    throw new Error(`the formula ${tex} is not LaTeX: ${String(error)}`);
  }
}
