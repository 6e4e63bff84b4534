import { readConfiguration } from '#worker/node/configuration.ts';
import { rotateExtractKeys } from '#worker/node/extract-keys.ts';

// Puts a new key in the place of the one that signs extracts; earlier public keys stay at /.well-known/jwks.json.
const kid = rotateExtractKeys(readConfiguration(process.env).dataDir);
process.stdout.write(
  `Extracts are now signed with key ${kid}. Put extract-keys.json into the backup of the machine.\n`,
);
