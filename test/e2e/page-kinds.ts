import { readDemo } from './demo.ts';
import { englishPageKinds } from './english-page-kinds.ts';
import { LIST_PAGE_KINDS } from './list-page-kinds.ts';

const demo = readDemo();
const code = demo.malformed.replace('/enterprise/', '');

/** Every kind of page a visitor can meet: its name, an address that shows it, and the status it answers with. */
export const PAGE_KINDS: readonly (readonly [name: string, path: string, status: number])[] = [
  ['home', '/', 200],
  ['empty search', '/search', 200],
  ['results on several pages', '/search?q=咸宁', 200],
  ['results under filters', '/search?q=食品&field=food&region=421281&status=ACTIVE', 200],
  ['browsing by filters alone', '/search?field=food&region=421281', 200],
  ['a filter that was ignored', '/search?q=食品&field=wine', 200],
  ['no result', '/search?q=查无此名号', 200],
  ['a mistyped code explained', `/search?q=${code}`, 200],
  ['profile with many facts', demo.profile('many-facts'), 200],
  ['profile without findings', demo.profile('clean'), 200],
  ['profile on the serious list', demo.profile('serious-now'), 200],
  ['profile with a correction', demo.profile('corrected'), 200],
  ['profile of an individual business', demo.profile('abnormal-flag'), 200],
  ['comparison form', '/compare', 200],
  ['comparison', `/compare?uscc=${demo.enterprise('many-facts').uscc}&uscc=${demo.enterprise('clean').uscc}`, 200],
  ['screening', '/screening', 200],
  ['comparison with a wrong code', `/compare?uscc=${code}`, 200],
  ['making a watchlist', '/watch', 200],
  ['data', '/data', 200],
  ['guide for consumers', '/guide/consumer', 200],
  ['guide for partners', '/guide/partner', 200],
  ['guide to repair', '/guide/repair', 200],
  ['guides', '/guide', 200],
  ['glossary', '/guide/glossary', 200],
  ['components', '/about/components', 200],
  ...LIST_PAGE_KINDS,
  ['notices', '/notices', 200],
  ['typical case', '/notices/demo-1', 200],
  ['exposure of several', '/notices/demo-3', 200],
  ['poster of a notice', '/notices/demo-3/poster', 200],
  ['about', '/about', 200],
  ['accessibility', '/accessibility', 200],
  ['API', '/api', 200],
  ['printable extract', `${demo.profile('many-facts')}/extract`, 200],
  ...englishPageKinds(demo),
  ['400', demo.malformed, 400],
  ['404', demo.unknown, 404],
  ['410', demo.stopped, 410],
];
