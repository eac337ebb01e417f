import { type Offer, TOOL_NAMES, TOOLS } from '../tools/tools.ts';

/** Tools on offer as text: `s1:12,0.8:0;awhole:30` is two of them, with each setting and its price. */
export function encodeTools(tools: readonly Offer[]): string {
  return tools
    .map(({ tool, options }) => {
      const settings = options.map(({ set, price }) => `${set}:${price}`);
      return TOOLS[tool].letter + settings.join(',');
    })
    .join(';');
}

/** What `encodeTools` wrote, still unchecked; null when the shape is wrong. */
export function decodeTools(text: unknown): object[] | null {
  if (typeof text !== 'string') return null;
  if (text === '') return [];
  const offers = text.split(';').map(decodeOffer);
  return offers.some((offer) => offer === null) ? null : offers.filter((offer) => offer !== null);
}

function decodeOffer(text: string): object | null {
  const tool = TOOL_NAMES.find((name) => TOOLS[name].letter === text[0]);
  const options = text.slice(1).split(',');
  if (tool === undefined || !options.every((option) => OPTION.test(option))) return null;
  return {
    tool,
    options: options.map((option) => {
      const [set = '', price] = option.split(':');
      return { set: /^\d/.test(set) ? Number(set) : set, price: Number(price) };
    }),
  };
}

/** A word or a number, and a price, both as they are written when they are made into text. */
const OPTION = /^([a-z]+|(0|[1-9]\d{0,3})(\.\d{0,2}[1-9])?):(0|[1-9]\d{0,3})$/;
