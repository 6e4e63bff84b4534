import { AbnormalListingSchema } from './abnormal-listing.ts';
import { AdminLicenceSchema } from './admin-licence.ts';
import { AdminPenaltySchema } from './admin-penalty.ts';
import { CommitmentSchema } from './commitment.ts';
import { RegistrationSchema } from './registration.ts';
import { SamplingTestSchema } from './sampling-test.ts';
import { SeriousListingSchema } from './serious-listing.ts';
import { SpotCheckSchema } from './spot-check.ts';

/** The registry of record types: kind → schema of its stored body. A new record type is one line here. */
export const RECORD_SCHEMAS = {
  registration: RegistrationSchema,
  licence: AdminLicenceSchema,
  penalty: AdminPenaltySchema,
  'spot-check': SpotCheckSchema,
  'sampling-test': SamplingTestSchema,
  'abnormal-listing': AbnormalListingSchema,
  'serious-listing': SeriousListingSchema,
  commitment: CommitmentSchema,
} as const;

/** Kind of a record; also the `kind` of public records on the wire. */
export type RecordKind = keyof typeof RECORD_SCHEMAS;

/** All record kinds, in the order in which a profile shows them. */
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as [RecordKind, ...RecordKind[]];
