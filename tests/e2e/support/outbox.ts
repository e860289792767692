import { expect } from '@playwright/test';
import pg from 'pg';

export interface Mail {
  readonly id: number;
  readonly subject: string;
  readonly text: string;
  /** The first own path among its links. */
  readonly path: string;
  /** The six digits, in the mails that bring some. */
  readonly code: string;
}

/** The mails that were sent while the test ran, as the outbox page shows them. */
export class Outbox {
  private readonly pool: pg.Pool;
  private readonly handedOut: number[] = [];

  constructor(
    databaseUrl: string,
    private readonly baseUrl: string,
  ) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    this.pool.on('error', () => {});
  }

  /** The next mail to somebody, as soon as it is sent; each is handed out once. `about` must occur in its subject. */
  async mailTo(email: string, about: string): Promise<Mail> {
    const like = `%${about}%`;
    const next = async (): Promise<Mail | null> => {
      const { rows } = await this.pool.query<{ id: number; subject: string; text: string }>(
        `select id, subject, text from outbox_mail where lower("to") = lower($1) and subject ilike $2 and id <> all($3) order by id limit 1`,
        [email, like, this.handedOut],
      );
      const [mail] = rows;
      if (!mail) return null;
      const link = mail.text.split(/\s+/).find((word) => word.startsWith(`${this.baseUrl}/`)) ?? '';
      return {
        ...mail,
        path: link.slice(this.baseUrl.length),
        code: /(?<!\S)\d{3} ?\d{3}(?!\S)/.exec(mail.text)?.[0] ?? '',
      };
    };
    let found: Mail | null = null;
    await expect
      .poll(async () => Boolean((found = await next())), {
        message: `a mail to ${email} about “${about}”`,
        timeout: 15_000,
      })
      .toBe(true);
    const mail = found as unknown as Mail;
    this.handedOut.push(mail.id);
    return mail;
  }

  /** How many mails somebody was sent whose subject holds `about`, once nothing that is due waits in the queue any more. */
  async countAbout(email: string, about: string): Promise<number> {
    const waiting = async (): Promise<number> =>
      this.number(
        `select count(*)::int n from graphile_worker.jobs where task_identifier = 'mail' and run_at <= now()`,
      );
    await expect.poll(waiting, { message: 'mails that are due are sent', timeout: 30_000 }).toBe(0);
    return this.number(
      `select count(*)::int n from outbox_mail where lower("to") = lower($1) and subject ilike $2`,
      email,
      `%${about}%`,
    );
  }

  private async number(question: string, ...values: string[]): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(question, values);
    return rows[0]?.n ?? 0;
  }

  async count(email: string): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(
      `select count(*)::int n from outbox_mail where lower("to") = lower($1)`,
      [email],
    );
    return rows[0]?.n ?? 0;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
