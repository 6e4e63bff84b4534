import { z } from 'zod';
import { RECORD_SCHEMAS, type RecordKind } from '../records/index.ts';

/**
 * A member of a record's body that may be corrected at the desk, with its Chinese name. `date`: YYYY-MM-DD (some take another word, e.g.
 * long-term); `amount`: integer fen. Lists, choices and members with members of their own come by file alone.
 */
export type CorrectableMember = {
  readonly member: string;
  readonly label: string;
  readonly input: 'text' | 'date' | 'amount';
  readonly isNullable: boolean;
};

type Form = {
  type?: string | readonly string[];
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  format?: string;
  anyOf?: readonly Form[];
  properties?: Readonly<Record<string, Form>>;
  $ref?: string;
  $defs?: Readonly<Record<string, Form>>;
};

const KNOWN = new Map<RecordKind, readonly CorrectableMember[]>();

/**
 * The members of a kind of record that may be corrected at the desk, in the order of its schema.
 * @example correctableMembers('penalty')[0] // { member: 'documentNumber', label: '行政处罚决定书文号', input: 'text', … }
 */
export function correctableMembers(kind: RecordKind): readonly CorrectableMember[] {
  const known = KNOWN.get(kind);
  if (known !== undefined) return known;
  const schema = z.toJSONSchema(RECORD_SCHEMAS[kind], { unrepresentable: 'any' }) as Form;
  const object = schema.$defs?.[schema.$ref?.split('/').at(-1) ?? ''] ?? schema;
  const members = Object.entries(object.properties ?? {}).flatMap(([member, form]) => memberOf(member, form));
  KNOWN.set(kind, members);
  return members;
}

function memberOf(member: string, form: Form): CorrectableMember[] {
  const forms = formsOf(form);
  const valued = forms.filter(({ type }) => type !== 'null');
  const label = (form.description ?? member).split('；')[0] ?? member;
  const named = { member, label, isNullable: valued.length < forms.length };
  const [first] = valued;
  if (first === undefined) return [];
  if (first.type === 'integer') return valued.length === 1 ? [{ ...named, input: 'amount' }] : [];
  if (valued.some(({ type }) => type !== 'string')) return [];
  // A choice has official words of its own, which only files bring.
  if (!valued.some((one) => one.enum === undefined && one.const === undefined)) return [];
  return [{ ...named, input: valued.some(({ format }) => format === 'date') ? 'date' : 'text' }];
}

/** The plain forms a value may take, one type each. */
function formsOf(form: Form): Form[] {
  if (form.anyOf !== undefined) return form.anyOf.flatMap(formsOf);
  return Array.isArray(form.type) ? form.type.map((type: string) => ({ ...form, type })) : [form];
}
