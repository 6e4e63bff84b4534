/** Texts an attacker or a broken program sends, already in the form in which they stand in an address. */
export const HOSTILE: Readonly<Record<string, string>> = {
  script: encodeURIComponent('<script>alert(1)</script>'),
  attribute: encodeURIComponent('" onmouseover="alert(1)'),
  sql: encodeURIComponent("' OR 1=1; DROP TABLE enterprise; --"),
  fts: encodeURIComponent('"a" NEAR/2 (b* AND NOT c)'),
  control: '%00%01%1B%7F',
  bidi: '%E2%80%AE%E2%81%A6abc',
  'lone surrogate': '%ED%A0%80',
  'broken percent-encoding': '%E0%A4%A',
  'bare percent': '%',
  'line breaks': '%0D%0ASet-Cookie:%20a=b',
  path: encodeURIComponent('../../etc/passwd'),
  prototype: '__proto__',
  emoji: encodeURIComponent('👩‍👩‍👧'),
  long: 'a'.repeat(10_000),
  'many bytes': '%E5%92%B8'.repeat(850),
};

/** Every place of an address that takes a text from outside. */
export const TARGETS = [
  (value: string) => `/api/v1/search?q=${value}`,
  (value: string) => `/api/v1/suggest?q=${value}`,
  (value: string) => `/api/v1/search?q=a&field=${value}`,
  (value: string) => `/api/v1/search?q=a&region=${value}`,
  (value: string) => `/api/v1/search?q=a&status=${value}`,
  (value: string) => `/api/v1/search?q=a&limit=${value}`,
  (value: string) => `/api/v1/search?q=a&cursor=${value}`,
  (value: string) => `/api/v1/search?q=${value}&q=${value}`,
  (value: string) => `/api/v1/search?${value}=1`,
  (value: string) => `/api/v1/enterprises/${value}`,
  (value: string) => `/api/v1/enterprises/${value}/records/${value}`,
  (value: string) => `/api/${value}`,
  (value: string) => `/search?q=${value}&field=${value}&region=${value}&status=${value}&cursor=${value}`,
  (value: string) => `/enterprise/${value}`,
  (value: string) => `/enterprise/91421200MA0XN00A4C?${value}`,
  (value: string) => `/${value}`,
];
