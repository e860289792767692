import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { House } from '../data/house.server';
import { keepInOutbox } from '../data/outbox.server';
import type { CalendarPart } from './calendar/part';
import { headerLine, LOGO_ID, type Rendered } from './render';

export interface Mail extends Rendered {
  readonly to: { readonly name: string; readonly email: string };
  readonly replyTo?: { readonly name: string; readonly email: string };
  readonly calendar?: CalendarPart;
  /** The job's own name. */
  readonly key: string;
  /** Where one post turns mails of this kind off (RFC 8058); absent where they cannot be. */
  readonly unsubscribe?: string;
}

/** Where mail goes out. `send` resolves once the mail is in other hands, and rejects when it is to be tried again. */
export interface Post {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The same for the same job, so that a mail sent twice is one mail to whoever reads it. */
export function messageIdOf(baseUrl: string, key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${new URL(baseUrl).hostname}>`;
}

/** Milliseconds that a mail server has to be reached and greet, and then for each answer. */
export interface Patience {
  readonly greeting: number;
  readonly answer: number;
}

const PATIENCE: Patience = { greeting: 10_000, answer: 30_000 };

/** SMTP where an address of a mail server is set, else the outbox. */
export const openPost = (house: House, patience: Patience = PATIENCE): Post =>
  house.settings.smtpUrl ? smtp(house, house.settings.smtpUrl, patience) : outbox(house);

const address = ({ name, email }: { name: string; email: string }) => ({
  name: headerLine(name),
  address: headerLine(email),
});

function smtp({ settings: { mailFrom, baseUrl } }: House, url: string, { greeting, answer }: Patience): Post {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: greeting,
      greetingTimeout: greeting,
      socketTimeout: answer,
      // A mail whose connection broke off is the queue's to send again, after a while, and not the pool's at once and for ever.
      maxRequeues: 0,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: mailFrom },
  );
  return {
    send: async ({ to, replyTo, subject, text, html, logo, calendar, key, unsubscribe }) => {
      await transport.sendMail({
        to: address(to),
        ...(replyTo && { replyTo: address(replyTo) }),
        subject,
        text,
        html,
        ...(logo && {
          attachments: [
            {
              filename: logo.type === 'image/png' ? 'logo.png' : 'logo.jpg',
              content: logo.bytes,
              contentType: logo.type,
              contentDisposition: 'inline',
              cid: LOGO_ID,
            },
          ],
        }),
        ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
        messageId: messageIdOf(baseUrl, key),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(unsubscribe && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
    },
    close: () => transport.close(),
  };
}

function outbox(house: House): Post {
  const { baseUrl } = house.settings;
  return {
    send: ({ to, subject, text, html, key, calendar }) =>
      keepInOutbox(house, {
        to: to.email,
        subject,
        text,
        html,
        ...(calendar && { calendar }),
        messageId: messageIdOf(baseUrl, key),
        at: house.clock.now(),
      }),
    close: () => {},
  };
}
