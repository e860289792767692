import { expect, it } from 'vitest';
import { restoreDrill } from './restore';

it(
  'a server under acknowledged writes is restored to an instant in their middle: nothing acknowledged is lost, nothing later is there, every ledger holds',
  { timeout: 300_000 },
  async () => {
    const said: string[] = [];
    const faults = await restoreDrill((line) => void said.push(line));
    expect(faults, said.join('\n')).toEqual([]);
    console.log(said.join('\n'));
  },
);
