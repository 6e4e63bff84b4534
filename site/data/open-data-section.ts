import type { OpenData } from '#domain/wire/open-data.ts';
import { beijingMoment } from './beijing-moment.ts';
import { CHINESE, type Edition } from './edition.ts';
import { paths } from './paths.ts';

/** A file of open data as the page offers it. */
export type OfferedFile = { href: string; label: string; size: string; sha256: string };

/** The part of the data page about the files of open data. `state`: why there are none; null where there are. */
export type OpenDataSection = {
  state: string | null;
  lead: string | null;
  madeAt: string | null;
  files: readonly OfferedFile[];
  differences: readonly OfferedFile[];
  licence: { text: string; url: string | null };
};

const STEP = 1000;
const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

function sizeOf(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / STEP ** step;
  return `${size >= 100 || step === 0 ? Math.round(size) : size.toFixed(1)} ${UNITS[step] ?? ''}`;
}

/**
 * What the page says of the files of open data; null where nothing can be told.
 * @example openDataSection(openData).files[0]?.size // '1.2 MB'
 */
export function openDataSection(
  openData: OpenData | null,
  { words: { OPEN_DATA }, locale }: Edition = CHINESE,
): OpenDataSection | null {
  if (openData === null) return null;
  const { state, enterprises, records, madeAt, files, differences, licence } = openData;
  const count = (number: number) => number.toLocaleString(locale);
  return {
    state: state === 'current' ? null : state === 'being-made' ? OPEN_DATA.making : OPEN_DATA.absent,
    lead: state === 'current' ? OPEN_DATA.lead(count(enterprises), count(records)) : null,
    madeAt: madeAt === null ? null : OPEN_DATA.madeAt(beijingMoment(madeAt)),
    files: files.map(({ form, address, bytes, sha256 }) => ({
      href: paths.openDataFile(address),
      label: OPEN_DATA.forms[form],
      size: sizeOf(bytes),
      sha256,
    })),
    differences: differences.map(({ day, address, bytes, sha256, enterprises: changed }) => ({
      href: paths.openDataFile(address),
      label: OPEN_DATA.difference(day, count(changed)),
      size: sizeOf(bytes),
      sha256,
    })),
    licence: { text: licence.text ?? OPEN_DATA.unstated, url: licence.url },
  };
}
