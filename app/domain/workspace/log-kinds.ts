/**
 * What the log of a workspace tells of, and for how long: one closed list. Every line says who, when and about whom or what; none holds an
 * address, a token or anything of a plan but that it is there and who sits in it.
 */
export const LOG_AREAS = {
  members: [
    'member-invited',
    'member-joined',
    'member-role',
    'member-removed',
    'invitation-sent',
    'invitation-revoked',
    'erasure-asked',
  ],
  customers: ['customer-added', 'customer-renamed', 'customer-deleted', 'plan-deleted'],
  seats: ['seat-opened', 'seat-changed', 'seat-closed'],
  settings: [
    'workspace-renamed',
    'calendar-changed',
    'branding-changed',
    'policy-offered',
    'policy-agreed',
    'template-saved',
    'template-changed',
    'template-retired',
    'template-restored',
  ],
  access: ['token-made', 'token-revoked', 'export-made', 'provider-added', 'provider-changed', 'provider-removed'],
  'sign-in': [
    'signed-in',
    'sign-in-refused',
    'proof-refused',
    'passkey-added',
    'passkey-removed',
    'session-ended',
    'sessions-ended',
  ],
} as const;

export type LogArea = keyof typeof LOG_AREAS;
export type LogKind = (typeof LOG_AREAS)[LogArea][number];
/** What somebody did on their way in or out. Of members alone: how a customer's people sign in is no business of the vendor's. */
export type SignInKind = (typeof LOG_AREAS)['sign-in'][number];

export const LOG_KINDS: readonly LogKind[] = Object.values(LOG_AREAS).flat();
export const SIGN_IN_KINDS: readonly SignInKind[] = LOG_AREAS['sign-in'];

/**
 * For how many months a line is kept: of signing in a year, of the rest three. That a customer was deleted and that somebody was to be
 * erased stays for as long as the workspace does: it is what is left to answer for it.
 */
export const LOG_KEPT_MONTHS = { 'sign-in': 12, otherwise: 36 } as const;
export const LOG_KEPT_FOR_GOOD: readonly LogKind[] = ['customer-deleted', 'erasure-asked'];

/** What a line says beside who and about whom: few and short, never a secret. */
export type LogDetails = Readonly<Record<string, string | number>>;
