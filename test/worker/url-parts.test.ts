import fc from 'fast-check';
import { expect, it } from 'vitest';
import { originOf, pathnameOf } from '#worker/url-parts.ts';

it('the parts of any address of a request are those the URL parser finds', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const { href, origin, pathname } = new URL(text);
      expect([originOf(href), pathnameOf(href)]).toEqual([origin, pathname]);
    }),
  );
});
