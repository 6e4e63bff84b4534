import { Resolver } from 'node:dns/promises';

/** An address of a name. */
export type ResolvedAddress = { address: string; family: number };

/** Milliseconds for one answer of a name server, and how often it is asked. */
const TIMEOUT = 3000;
const TRIES = 2;

/**
 * A resolver of names that strangers chose: it asks the name servers itself. The system's own look-up would hold one of the few threads on which files
 * are read too, for as long as a name server of a stranger keeps silent; and it knows names that this machine alone knows.
 * @param servers in place of the system's, as `address:port`
 * @returns every address of a name
 * @throws what the name servers say, if the name has no address at all
 * @example await openResolver()('hooks.example.com') // [{ address: '93.184.215.14', family: 4 }]
 */
export function openResolver(servers?: readonly string[]): (name: string) => Promise<readonly ResolvedAddress[]> {
  const resolver = new Resolver({ timeout: TIMEOUT, tries: TRIES });
  if (servers !== undefined) resolver.setServers(servers);
  return async (name) => {
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    if (four.status === 'rejected' && six.status === 'rejected') throw four.reason;
    const of = (answers: PromiseSettledResult<string[]>, family: number): ResolvedAddress[] =>
      answers.status === 'rejected' ? [] : answers.value.map((address) => ({ address, family }));
    return [...of(four, 4), ...of(six, 6)];
  };
}
