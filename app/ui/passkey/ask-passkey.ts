import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** What the server asks of a passkey, as WebAuthn has it, and under which id it is answered. */
export interface Asked {
  readonly asking: string;
  readonly options: object;
}

/** What is posted back, or what kept a passkey from answering: `stopped` by who was asked, `known` here already, or anything else. */
export type Answered =
  { readonly asking: string; readonly answer: string } | { readonly stopped: 'stopped' | 'known' | 'not-here' };

type Authentication = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type Registration = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Has a passkey answer, or a new one made. The browser's own dialog asks its owner; nothing of ours sees more than what it signs. */
export async function askPasskey({ asking, options }: Asked, makes: boolean): Promise<Answered> {
  try {
    const answer = makes
      ? await startRegistration({ optionsJSON: options as Registration })
      : await startAuthentication({ optionsJSON: options as Authentication });
    return { asking, answer: JSON.stringify(answer) };
  } catch (error) {
    const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly name?: string } };
    const why = [name, cause?.name];
    if (why.includes('InvalidStateError')) return { stopped: 'known' };
    return { stopped: why.includes('NotAllowedError') || why.includes('AbortError') ? 'stopped' : 'not-here' };
  }
}
