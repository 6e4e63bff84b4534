/**
 * Makes the compiler prove that a `switch` over a union handles every member.
 * @throws if reached at run time with a value the types did not know
 * @example default: return assertNever(record);
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
