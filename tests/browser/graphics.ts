import type { Page } from '@playwright/test';

/** Gives the software WebGL of the tests the name of a graphics card, and keeps a list of contexts. */
export async function withGraphicsCard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts = new Set<unknown>();
    Object.assign(globalThis, { webglContexts: contexts });
    const { prototype } = HTMLCanvasElement;
    const getContext: unknown = prototype.getContext;
    const patched = function (this: unknown, kind: string, options?: unknown) {
      const context = Reflect.apply(getContext as () => unknown, this, [kind, options]);
      if (kind.startsWith('webgl') && context !== null) contexts.add(context);
      return context;
    };
    Object.assign(prototype, { getContext: patched });
    const getParameter: unknown = WebGL2RenderingContext.prototype.getParameter;
    const UNMASKED_RENDERER_WEBGL = 0x9246;
    const named = function (this: unknown, name: number) {
      if (name === UNMASKED_RENDERER_WEBGL) return 'A graphics card';
      return Reflect.apply(getParameter as () => unknown, this, [name]);
    };
    Object.assign(WebGL2RenderingContext.prototype, { getParameter: named });
  });
}

/** How many WebGL contexts are alive. */
export function livingContexts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const contexts: Set<WebGL2RenderingContext> = Reflect.get(globalThis, 'webglContexts');
    return [...contexts].filter((context) => !context.isContextLost()).length;
  });
}

/** The script that draws by WebGL. */
export const PIXI = /\/pixi\.[\w-]+\.js$/;
