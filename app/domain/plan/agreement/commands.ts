/** `seen`: when what they had said before was said, as it stood on the screen; '' where they had said nothing. */
export interface AgreementCommand {
  readonly kind: 'say-agreement';
  readonly seen: string;
  readonly agrees: boolean;
  readonly words: string;
  /** The people whom the fit policy that counts for the plan names; read within the transaction, never sent by anybody. */
  readonly named?: readonly string[];
}
