/** An executive of either side closes a plan whose parties have parted. */
export interface ClosingCommand {
  readonly kind: 'close-plan';
  readonly words: string;
  /** Who closes it for the vendor knows that no final letter was sent. */
  readonly noLetter?: boolean;
  /** Of how many payments that are still to come they know; absent for none. */
  readonly money?: number;
}
