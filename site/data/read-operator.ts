import { OFFICIAL_NUMBERS } from '#site/text/zh-CN-frame.ts';

/**
 * What a government site must say of itself in its footer (国办发〔2017〕47号), and where it stands on the web. Every value is the
 * operator's own; what was not given is null and shows nothing: nothing here is invented.
 */
export type Operator = {
  /** Scheme and host of the portal, without a path; absolute addresses are written only where it is known. */
  origin: string | null;
  /** 主办单位. */
  organiser: string | null;
  /** 承办单位. */
  undertaker: string | null;
  /** 政府网站标识码, ten digits. */
  siteCode: string | null;
  /** ICP 备案号. */
  icp: string | null;
  /** 公安备案号. */
  police: string | null;
  /** 联系电话. */
  telephone: string | null;
  /** 政府网站找错, an https address. */
  errorReport: string | null;
};

type Stated = Readonly<Record<string, string | undefined>>;

const RULES: { [Member in keyof Operator]: { variable: string; shape: RegExp; says: string } } = {
  origin: { variable: 'JIANXIN_ORIGIN', shape: /^https?:\/\/[^/\s]+$/, says: 'scheme and host without a path' },
  organiser: { variable: 'JIANXIN_ORGANISER', shape: /^\S.{1,60}$/, says: 'the name of the office' },
  undertaker: { variable: 'JIANXIN_UNDERTAKER', shape: /^\S.{1,60}$/, says: 'the name of the office' },
  siteCode: { variable: 'JIANXIN_SITE_CODE', shape: /^\d{10}$/, says: 'ten digits' },
  icp: { variable: 'JIANXIN_ICP', ...OFFICIAL_NUMBERS.icp },
  police: { variable: 'JIANXIN_POLICE', ...OFFICIAL_NUMBERS.police },
  telephone: { variable: 'JIANXIN_TELEPHONE', shape: /^[\d-]{5,20}$/, says: 'digits and hyphens' },
  errorReport: { variable: 'JIANXIN_ERROR_REPORT', shape: /^https:\/\/\S+$/, says: 'an https address' },
};

/**
 * Reads what the operator stated in the environment of the build.
 * @throws Error naming the variable whose value has not the shape it must have: a number that looks real but is not must not be shown
 * @example readOperator({ JIANXIN_SITE_CODE: '4212000000' }).siteCode // '4212000000'
 */
export function readOperator(stated: Stated): Operator {
  const read = (member: keyof Operator): string | null => {
    const { variable, shape, says } = RULES[member];
    const value = stated[variable]?.trim() ?? '';
    if (value === '') return null;
    if (!shape.test(value))
      throw new Error(`${variable} is "${value}"; it must be ${says}. Correct it or leave it out.`);
    return value;
  };
  return {
    origin: read('origin'),
    organiser: read('organiser'),
    undertaker: read('undertaker'),
    siteCode: read('siteCode'),
    icp: read('icp'),
    police: read('police'),
    telephone: read('telephone'),
    errorReport: read('errorReport'),
  };
}

/** The variables of the environment that {@link readOperator} reads; their values are part of what a build was made from. */
export const OPERATOR_VARIABLES: readonly string[] = Object.values(RULES).map(({ variable }) => variable);
