import { REGISTRATION_STATUSES, type RegistrationStatus } from '#domain/codes/registration-status.ts';
import { foldLabel } from './fold-label.ts';

const CODES = new Map<string, RegistrationStatus>();
for (const { code, wording, aliases } of REGISTRATION_STATUSES) {
  for (const label of [wording, ...aliases]) CODES.set(foldLabel(label), code);
}

/**
 * The registration status a label names, or null if it is no label of a register.
 * @example parseRegistrationStatus('存续（在营、开业、在册）') // 'ACTIVE'
 */
export function parseRegistrationStatus(text: string): RegistrationStatus | null {
  return CODES.get(foldLabel(text)) ?? null;
}
