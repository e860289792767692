import type { Page } from '@playwright/test';

/** Chromium's own virtual authenticator: a device that keeps passkeys and is unlocked, or not, by its owner. */
export interface Authenticator {
  /** From now on its owner unlocks it, or does not. */
  unlocks(will: boolean): Promise<void>;
  /** How many passkeys it keeps. */
  count(): Promise<number>;
}

/** Gives a page's browser a device with passkeys. */
export async function withAuthenticator(page: Page): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    unlocks: async (will) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: will });
    },
    count: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
