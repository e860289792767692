import { asSession } from '../data/as-session.server';
import { isProduction, type House } from '../data/house.server';
import { personWithAddress } from '../data/sign-ins.server';
import { BY_DEMONSTRATION } from '../domain/sign-in/means';
import { enter } from './enter.server';

/** Whether this is a demonstration, in which mails are shown and people of the story can be chosen. Never in production. */
export const isDemonstration = ({ settings }: House): boolean => !isProduction(settings);

/** Comes in as somebody of the story, without a mail. Returns the `Set-Cookie`; null in production, or for nobody. */
export async function enterAs(house: House, request: Request, email: string): Promise<string | null> {
  if (!isDemonstration(house)) return null;
  const found = await asSession(house, (tx) => personWithAddress(tx, email));
  return found && enter(house, request, found.id, BY_DEMONSTRATION);
}
