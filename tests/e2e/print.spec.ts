import type { Page } from '@playwright/test';
import { bare, readPdf } from '../support/read-pdf';
import { t } from '~/words';
import { giveNotice } from './support/notice';
import { northquay } from './support/places';
import { tellLong } from './support/long-plan';
import { ENDINGS } from './support/told-endings';
import { expect, test } from './support/test';

/** What is between the margins of A4 and of Letter, in CSS px. */
const PAPERS = [
  { width: 672, height: 972 },
  { width: 694, height: 908 },
];
/** The same papers on their long side. */
const BROAD = [
  { width: 934, height: 694 },
  { width: 1001, height: 672 },
];
const DOCUMENTS = {
  dana: [northquay.text(), `${northquay.home}/commitments`, northquay.commitment(24), northquay.checkIn(5)],
  ruth: [
    northquay.record,
    `${northquay.record}/document`,
    `${northquay.record}/timeline`,
    `${northquay.home}/history`,
    `${northquay.home}/versions/1`,
    `${northquay.home}/documents/brief`,
    `${northquay.home}/documents/version-2`,
    `${northquay.home}/documents/certificate-2`,
    northquay.signOff,
  ],
} as const;

/** In the browser: everything that paper cannot do, or that is cut from it. */
function faultsOnPaper(): string[] {
  const faults: string[] = [];
  const told = (one: Element) => `${one.tagName.toLowerCase()} “${(one.textContent ?? '').trim().slice(0, 40)}”`;
  const seen = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().height > 0;
  for (const one of document.querySelectorAll('nav, button, form, input, .button'))
    if (seen(one)) faults.push(`shows ${told(one)}`);
  for (const one of document.querySelectorAll('main details > :not(summary)'))
    if (!seen(one)) faults.push(`keeps folded: ${told(one)}`);
  for (const one of document.querySelectorAll('main :is(tr, li, .card)'))
    if (getComputedStyle(one).breakInside !== 'avoid') faults.push(`may break within ${told(one)}`);
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`is ${wide} px wider than the paper`);
  return faults;
}

async function looksPrinted(page: Page, at: string, papers = PAPERS): Promise<void> {
  await page.goto(at);
  await page.emulateMedia({ media: 'print' });
  for (const paper of papers) {
    await page.setViewportSize(paper);
    expect(await page.evaluate(faultsOnPaper), `${at} on ${paper.width} px`).toEqual([]);
  }
  const main = page.getByRole('main');
  for (const name of ['Tessel Analytics', 'Northquay Freight'])
    await expect(main.getByText(name).filter({ visible: true }).first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
}

test('on paper every document is whole: both names, nothing folded, cut or to be pressed', async ({ as }) => {
  for (const who of ['dana', 'ruth'] as const) {
    const page = await as(who);
    for (const at of DOCUMENTS[who]) await looksPrinted(page, at);
  }
});

test('a formal notice is whole on paper, as its page and as its document', async ({ as }) => {
  const noticed = await giveNotice(await as('elena'), 'Tessel Analytics', 'Northquay Freight');
  const page = await as('dana');
  for (const at of [noticed, `${northquay.home}/documents/notice-1`]) await looksPrinted(page, at);
});

test.describe('of a plan that has ended', () => {
  test.use({ at: '2026-08-03T13:05:00.000Z', told: { tell: ENDINGS.closed } });

  test('on paper its outcome, its parting and each of its documents are whole', async ({ as }) => {
    const documents = `${northquay.home}/documents`;
    const customer = await as('ruth');
    for (const at of [`${northquay.home}/outcome`, `${northquay.home}/transition`]) await looksPrinted(customer, at);
    for (const id of ['decision-1', 'letter', 'closing']) await looksPrinted(customer, `${documents}/${id}`);
    await looksPrinted(await as('elena'), `${documents}/conversation`);
  });
});

const BRIEF = `${northquay.home}/documents/brief`;

/** The brief as a printer gets it: one sheet, on which both sides stand and its end is not cut off. */
async function isOneSheet(page: Page): Promise<void> {
  await page.goto(BRIEF);
  const title = (await page.getByRole('heading', { level: 2 }).first().textContent())!;
  for (const format of ['A4', 'Letter']) {
    const { pages } = await readPdf(await page.pdf({ format }));
    expect(pages.length, format).toBe(1);
    const said = bare(pages[0]!.told);
    for (const words of [title, t('documents.brief.signatures'), t('documents.foot.title')])
      expect(said, format).toContain(bare(words));
  }
}

for (const javaScriptEnabled of [true, false])
  test(`an executive prints the brief on one sheet${javaScriptEnabled ? '' : ', without a script'}`, async ({ as }) => {
    for (const who of ['ruth', 'elena'] as const) await isOneSheet(await as(who, { javaScriptEnabled }));
  });

test.describe('of a plan as long and as wide as the forms let it be', () => {
  test.use({ told: { tell: tellLong } });

  test('the brief is one sheet all the same', async ({ as }) => {
    const page = await as('ruth');
    await isOneSheet(page);
    await looksPrinted(page, BRIEF);
  });
});

test('the portfolio is printed on the long side of the paper, where its seven columns fit', async ({ as, product }) => {
  await product.addPlans(4);
  const page = await as('priya');
  await looksPrinted(page, '/portfolio', BROAD);
  await page.emulateMedia({ media: null });
  // As a file for the printer, there and nowhere else.
  const isBroad = async () => {
    const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec((await page.pdf()).toString('latin1')) ?? [];
    return Number(width) > Number(height);
  };
  expect(await isBroad()).toBe(true);
  await page.goto(`${northquay.home}/commitments`);
  expect(await isBroad()).toBe(false);
});
