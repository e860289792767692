/** An executive of either side closes a plan whose parties have parted. */
export type ClosingCommand = { readonly kind: 'close-plan'; readonly words: string };
