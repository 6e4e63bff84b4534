// The identifiers may import nothing but their siblings, so the two functions live among them; the rest of the house
// finds them here, where they belong by meaning.
// biome-ignore lint/performance/noBarrelFile: one implementation, two addresses
export { stripInvisible, toHalfWidth } from './identifiers/text-width.ts';
