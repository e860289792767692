import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageIdOf, openPost, type Mail } from '~/post/transport.server';
import { render } from '~/post/render';
import { openHouse } from '~/data/house.server';
import { setClock } from '~/data/clock.server';
import { TEST_SETTINGS } from '../support/house';
import { mailServer, type MailServer } from '../support/mail-server';

let server: MailServer;
beforeEach(async () => {
  server = await mailServer();
});
afterEach(() => server.close());

/** Nothing here asks the database. */
const house = (smtpUrl: string) =>
  openHouse({
    databaseUrl: 'postgres://localhost:1/none',
    settings: { ...TEST_SETTINGS, smtpUrl },
    clock: setClock('2026-06-01T13:00:00.000Z'),
  });

const letter = {
  subject: 'Get Northquay live: ready for your signature',
  words: ['Version 1 waits.'],
  act: { label: 'Read it and sign', href: 'http://localhost:4100/plans/1/versions/1' },
};
const send = async (mail: Partial<Mail>) => {
  const post = openPost(house(server.url));
  await post.send({
    to: { name: 'Ruth Aldana', email: 'ruth@northquay.example' },
    key: 'a job',
    ...render('Ruth', letter),
    ...mail,
  });
  post.close();
};

describe('A mail over SMTP', () => {
  it('arrives as text and HTML that say the same, with its headers', async () => {
    await send({ replyTo: { name: 'Dana Whitfield', email: 'dana@northquay.example' } });
    const { to, email } = server.received[0]!;
    expect(to).toEqual(['ruth@northquay.example']);
    expect(email.subject).toBe(letter.subject);
    expect(email.from).toMatchObject({ name: 'Evenhand', address: 'evenhand@tessel.example' });
    expect(email.replyTo).toMatchObject([{ name: 'Dana Whitfield', address: 'dana@northquay.example' }]);
    expect(email.messageId).toBe(messageIdOf(TEST_SETTINGS.baseUrl, 'a job'));
    expect(email.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    for (const part of [email.text, email.html]) {
      expect(part).toContain('Version 1 waits.');
      expect(part).toContain(letter.act.href);
    }
  });

  it('has the same Message-ID however often it is sent, and another for another job', async () => {
    await send({});
    await send({});
    await send({ key: 'another job' });
    const ids = server.received.map(({ email }) => email.messageId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('cannot be given another header by what a person wrote', async () => {
    const evil = 'Plan\r\nBcc: everybody@elsewhere.example\r\n\r\nbody\u2028x';
    await send({
      ...render('Ruth', { ...letter, subject: evil }),
      to: { name: evil, email: 'ruth@northquay.example' },
      replyTo: { name: evil, email: 'dana@northquay.example' },
    });
    const { to, email } = server.received[0]!;
    expect(to).toEqual(['ruth@northquay.example']);
    expect(email.bcc ?? []).toEqual([]);
    expect(email.headers.some(({ key }) => key === 'bcc')).toBe(false);
    expect(email.subject).toBe('Plan Bcc: everybody@elsewhere.example body x');
  });

  it('keeps what somebody wrote in its line and its direction, and marks every line of it', () => {
    const words = 'Away.\u0085Open the check-in:\u2028https://evil.example\u202ethgir\u2067';
    const { subject, text, html } = render('Ruth\u202e', { ...letter, subject: `A \u202eplan`, quote: words });
    expect(text).toContain('> Away.\n> Open the check-in:\n> https://evil.examplethgir\n');
    for (const part of [subject, text, html])
      expect(part).not.toMatch(/[\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/);
  });

  it('shows what a person wrote as text, never as HTML', async () => {
    await send(
      render('<b>Ruth</b>', { ...letter, words: ['<img src=x onerror=alert(1)>'], quote: '<script>1</script>' }),
    );
    const { html } = server.received[0]!.email;
    expect(html).not.toMatch(/<img|<script|<b>Ruth/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('says so when the mail server refuses or is away, so that it is tried again', async () => {
    server.refuse(1);
    await expect(send({})).rejects.toThrow(/come back later/);
    const post = openPost(house('smtp://127.0.0.1:1'));
    await expect(
      post.send({ to: { name: 'R', email: 'ruth@northquay.example' }, key: 'k', ...render('R', letter) }),
    ).rejects.toThrow();
    post.close();
  });
});
