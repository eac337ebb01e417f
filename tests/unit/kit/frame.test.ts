import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../src/kit/frame.ts';

const ADDRESS = 'https://school.example/some/base/play/link/#1.WyJnIl0';

describe('a frame for a page', () => {
  test('shows the address without what stands around the page', () => {
    const frame = parse(frameOf('Tailkeeper: First watch', ADDRESS)).querySelector('iframe');
    expect(frame?.attributes).toEqual({
      src: 'https://school.example/some/base/play/link/?embed#1.WyJnIl0',
      title: 'Tailkeeper: First watch',
      width: '100%',
      height: '900',
      loading: 'lazy',
      allow: 'clipboard-write',
    });
  });

  test.each(['"><script>alert(1)</script>&', 'Salt & "pepper"', '<b>', '&quot;'])(
    'takes the title for a text: %s',
    (title) => {
      const html = parse(frameOf(title, ADDRESS));
      expect(html.childNodes).toHaveLength(1);
      expect(html.querySelector('iframe')?.getAttribute('title')).toBe(title);
    },
  );
});
