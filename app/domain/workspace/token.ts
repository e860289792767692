/** What a token of a workspace can be made to read: one closed list, each an address of its own and nothing else. */
export const TOKEN_READS = ['log', 'portfolio', 'export'] as const;
export type TokenRead = (typeof TOKEN_READS)[number];

/** Below the workspace's own address. */
export const READ_AT: Readonly<Record<TokenRead, string>> = {
  log: '/log.csv',
  portfolio: '/portfolio.csv',
  export: '/export/file',
};

/** How many a workspace may have that still work. */
export const MOST_TOKENS = 20;

/** Days from today: what is offered, and how far ahead its end may be. */
export const TOKEN_DAYS = { usual: 90, most: 365 } as const;

/** How a token stands: it works through the day on which it ends, in UTC. */
export const tokenState = (
  { endsOn, revokedAt }: { readonly endsOn: string; readonly revokedAt: string | null },
  today: string,
): 'works' | 'ended' | 'revoked' => (revokedAt !== null ? 'revoked' : endsOn < today ? 'ended' : 'works');
