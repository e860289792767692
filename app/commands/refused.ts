import type { Refusal } from '../domain/refusal';

/** A refusal in the middle of a transaction: thrown, so that everything is rolled back. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
  }
}

/** Runs a transaction; a refusal thrown within comes out as the value it is. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
