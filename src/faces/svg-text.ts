/** Words over pictures, as elements of an SVG that lies over them. */

export function svgText(text: string, attributes: Readonly<Record<string, string>>): Element {
  const made = svg('text', attributes);
  made.textContent = text;
  return made;
}

export function svg(name: string, attributes: Readonly<Record<string, string>>): Element {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
