import { expect, it } from 'vitest';
import { robotsRule } from '#site/data/robots-rule.ts';

it('search engines keep no copy of any page, and a notice leaves their lists at the midnight of its end in Beijing', () => {
  expect(robotsRule({ noindex: true, endsOn: null })).toBe('noindex');
  expect(robotsRule({ noindex: true, endsOn: '2027-05-01' })).toBe('noindex');
  expect(robotsRule({ noindex: false, endsOn: null })).toBe('noarchive');
  expect(robotsRule({ noindex: false, endsOn: '2027-05-01' })).toBe(
    'noarchive, unavailable_after: 2027-05-01T00:00:00+08:00',
  );
});
