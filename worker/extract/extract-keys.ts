import type { JWK_OKP_Private } from 'jose';
import type { ExtractKeySet } from '#domain/wire/profile-extract.ts';

/** A private key that signs, with its id. */
export type SigningKey = JWK_OKP_Private & { kid: string };

/** The keys of a portal. Both members read what is true now, so that a rotation needs no restart. */
export type ExtractKeys = {
  signing(): SigningKey;
  published(): ExtractKeySet;
};
