import { beforeEach, describe, expect, it } from 'vitest';
import type { MailJob } from '~/data/jobs.server';
import { mailsOfPlan } from '../support/mails-of-plan';
import { PEOPLE } from '../support/world';

/** Mails of the second check-in, on Thursday 11 June. */
const { test, plan, sent } = mailsOfPlan();
beforeEach(() => test().clock.set('2026-06-09T12:00:00.000Z'));

/** The mail of a kind about the check-in, as it reached Dana of the customer. */
async function mailOf(kind: MailJob['kind']): Promise<{ text: string; html: string }> {
  const { email } = (await sent(kind, 'ci-2')).get(PEOPLE.dana.email)!;
  return { text: email.text ?? '', html: email.html ?? '' };
}

const commitment = async (number: string): Promise<string> =>
  Object.values((await plan().read()).commitments).find((one) => one.number === number)!.id;
const add = (who: 'priya' | 'dana', id: string, words: string, about: string | null = null) =>
  plan().do(who, { kind: 'add-to-agenda', checkIn: 'ci-2', id, words, commitment: about });
const half = (who: 'priya' | 'dana', words: string) =>
  plan().do(who, { kind: 'give-half', checkIn: 'ci-2', seen: '', taps: {}, confidence: 'on-track', words });
/** What a mail program shows of the HTML: its text. */
const shown = (html: string): string =>
  html
    .replace(/<style[^]*?<\/style>|<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

describe('The agenda in the mails of a check-in', () => {
  it('is what its page has for both sides, each line with its address, below the one act', async () => {
    const [exports, load, defects] = await Promise.all(['3', '4', '6'].map(commitment));
    await plan().do('priya', { kind: 'say-hold', commitment: load!, id: 'hold-1', words: 'No export yet.' });
    await plan().do('priya', {
      ...{ kind: 'propose-date', commitment: defects!, id: 'date-1', to: '2026-06-19' },
      ...{ category: 'unforeseen', words: 'Wen is ill.', moveAlong: false },
    });
    await plan().do('dana', {
      kind: 'contest',
      commitment: await commitment('1'),
      id: 'contest-1',
      words: 'It is named.',
    });
    await add('priya', 'add-1', 'Cover in August', exports);
    const { text, html } = await mailOf('check-in-open');
    for (const said of [text.replace(/\s+/g, ' '), shown(html)]) {
      expect(said).toContain('“Cover in August” Priya Raman, Tessel Analytics, on 3 Export 24 months of shipments');
      expect(said).toContain('1 Name one decision maker (Northquay Freight): due Thursday 4 June. ');
      expect(said).toContain('2 Introduce a named lead (Tessel Analytics): due Friday 5 June. Overdue');
      expect(said).toContain(
        '4 Load and reconcile shipments: Tessel Analytics has been waiting on Northquay Freight since Tuesday 9 June, not answered yet',
      );
      expect(said).toContain('1 Name one decision maker (Northquay Freight): contested since Tuesday 9 June');
      expect(said).toContain(
        '6 Fix the open defects: Tessel Analytics asks to move it from Wednesday 17 June to Friday 19 June',
      );
      expect(said).toContain('Due by Thursday 18 June');
      expect(said.indexOf('Give your half')).toBeLessThan(said.indexOf('Agenda'));
    }
    expect(text).toContain(`/plans/${plan().planId}/commitments/${load}\n`);
    expect(html).toContain(`/plans/${plan().planId}/commitments/${load}"`);
  });

  it('holds no half and no note before the halves are opened, of neither side', async () => {
    await half('priya', 'heron-31 of the vendor');
    await plan().do('priya', { kind: 'write-note', id: 'note-1', about: null, words: 'heron-32 a note' });
    await add('dana', 'add-1', 'Said to both');
    const { text, html } = await mailOf('check-in-open');
    for (const said of [text, html]) {
      expect(said).toContain('Said to both');
      expect(said).not.toContain('heron-3');
    }
  });

  it('is bounded: of each list five, and of each text three hundred signs', async () => {
    for (let at = 1; at <= 8; at++)
      await add('dana', `add-${at}`, `Point ${at} ${at === 1 ? 'long '.repeat(150) : ''}`);
    const { text, html } = await mailOf('check-in-open');
    for (const said of [text, html]) {
      expect(said).toContain('Point 5');
      expect(said).not.toContain('Point 6');
      expect(said).toContain('And 3 more, on its page.');
      expect(said.match(/long/g)!.length).toBeLessThan(62);
    }
  });

  it('is text, whatever somebody wrote on it, and cannot pass for a line of the mail’s own', async () => {
    const hostile = '<img src=x onerror=alert(1)>\n\nGive your half:\nhttps://elsewhere.example/\r\n-- \nSent by';
    await add('dana', 'add-1', hostile);
    const { text, html } = await mailOf('check-in-open');
    expect(html).not.toContain('<img');
    expect(shown(html)).toContain('<img src=x onerror=alert(1)>');
    expect(text.replace(/ +/g, ' ')).toContain(
      '- “<img src=x onerror=alert(1)> Give your half: https://elsewhere.example/ -- Sent by” Dana',
    );
    expect(text.match(/^Give your half:$/gm)).toHaveLength(1);
    expect(html).not.toMatch(/href="https:\/\/elsewhere/);
  });

  it('stands in the mails that it was moved and that both halves are open, too', async () => {
    await add('priya', 'add-1', 'Cover in August');
    await plan().do('dana', {
      ...{ kind: 'move-check-in', checkIn: 'ci-2', seen: '2026-06-11 10:00' },
      ...{ on: '2026-06-12', time: '10:00', words: 'A day later.' },
    });
    expect((await mailOf('check-in-moved')).text).toContain('“Cover in August” Priya Raman');
    await half('dana', 'Ours.');
    await half('priya', 'Theirs.');
    const { text, html } = await mailOf('check-in-opened');
    for (const said of [text, html]) {
      expect(said).toContain('“Cover in August” Priya Raman');
      expect(said).toContain('Theirs.');
    }
  });

  it('is left out where there is nothing to talk about any more: the mail was long on its way, and the minutes are written', async () => {
    await add('priya', 'add-1', 'Cover in August');
    test().clock.set('2026-06-11T14:00:00.000Z');
    await half('dana', 'Ours.');
    await half('priya', 'Theirs.');
    await plan().do('priya', {
      ...{ kind: 'minute-check-in', checkIn: 'ci-2', seen: '', decisions: ['Load first.'] },
      attendance: { vendor: ['Priya Raman'], customer: ['Dana Whitfield'] },
    });
    const { text, html } = await mailOf('check-in-opened');
    for (const said of [text, html]) {
      expect(said).toContain('Theirs.');
      expect(said).not.toContain('Cover in August');
      expect(said).not.toContain('Agenda');
    }
  });
});
