import sax from 'sax';
import { expect, it } from 'vitest';
import { hostFixture } from '../host-fixture.ts';

it('a browser learns to search here: the description of OpenSearch 1.1, with whole addresses of this origin', async () => {
  const { app, env } = hostFixture();
  const answer = await app.request('/opensearch.xml', {}, { ...env, JIANXIN_ORIGIN: 'https://credit.example' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toBe('application/opensearchdescription+xml; charset=utf-8');
  const text = await answer.text();
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = sax.parser(true, {});
  parser.onopentag = ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Record<string, string>, text: '' });
  parser.ontext = (piece) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += piece.trim();
  };
  parser.write(text).close();
  const one = (name: string) => elements.filter((element) => element.name === name);
  expect(elements[0]).toMatchObject({
    name: 'OpenSearchDescription',
    attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
  });
  expect(one('ShortName')[0]?.text.length).toBeLessThanOrEqual(16);
  expect(one('Description')[0]?.text.length).toBeGreaterThan(0);
  expect(one('InputEncoding')[0]?.text).toBe('UTF-8');
  expect(one('Url').map(({ attributes }) => [attributes.type, attributes.template])).toEqual([
    ['text/html', 'https://credit.example/search?q={searchTerms}'],
    ['application/opensearchdescription+xml', 'https://credit.example/opensearch.xml'],
  ]);
  expect(one('Image')[0]?.text).toBe('https://credit.example/favicon.ico');
});
