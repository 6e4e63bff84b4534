import type { Words } from './chinese.ts';

/** Words about the files of open data on the page about the data. */
export const OPEN_DATA: Words['OPEN_DATA'] = {
  heading: 'Whole downloads',
  lead: (enterprises, records) =>
    `Everything that may be published today: ${enterprises} entities, ${records} records. What ends leaves every file at once; when something changes, the old files are no longer offered until they have been made again.`,
  making:
    'Something changed and the files are being made again; reload this page in a moment. The earlier files are no longer offered.',
  absent: 'This deployment offers no whole files; please use the API for content and changes.',
  file: 'File',
  size: 'Size',
  forms: {
    ndjson: 'NDJSON, one entity a line, as the API answers it but without the legal representative',
    csv: 'CSV, one record a line (headings in Chinese)',
  },
  madeAt: (moment) => `Made at ${moment} (Beijing time).`,
  differencesHeading: 'Daily differences',
  differencesLead: 'One changed entity a line: its code and what happened, no content.',
  difference: (day, count) => `${day}, entities: ${count}`,
  verifyHeading: 'How to verify',
  verify: [
    'Files are packed by gzip. Compute the SHA-256 of what you downloaded (Linux: sha256sum; macOS: shasum -a 256; Windows: certutil -hashfile FILE SHA256): it must be the one shown above and in the manifest. If it is not, the file was made again or the download is incomplete; download it again.',
    'To bring a copy up to date, replace it whole, or use the manifest and download only the parts that changed; what ended or was withdrawn must leave the copy too.',
    'The CSV is UTF-8; a cell that could be taken for a formula has an apostrophe before it. In Excel, import it by “Data – From Text/CSV” and set columns such as the unified social credit code to text.',
  ],
  licenceHeading: 'Licence',
  unstated: 'The authority has not published a licence; this site does not set one in its place.',
  manifest: 'Manifest (JSON): counts, sizes, SHA-256, sources and edition of the law',
  schema: 'JSON Schema of a line of the NDJSON',
  changes: 'Changes of today (API)',
};
