import * as z from 'zod/mini';
import { MOMENTS } from '~/domain/plan/state/text';
import { PERIODS } from '~/domain/plan/text/period';
import { coded } from '~/words';
import {
  choice,
  day,
  form,
  id,
  line,
  many,
  optionalLine,
  optionalWords,
  tick,
  ticked,
  time,
  whole,
  words,
} from './fields';

/** The revision of a part that was on the screen; 0 for a new one. */
const rev = () => whole(0, 1_000_000);

/** `seen`: the title that was on the screen. */
export const titleForm = form({ title: line(120), seen: line(200) });

export const goalForm = form({
  rev: rev(),
  title: line(),
  initiative: optionalLine(),
  measure: optionalLine(),
  baseline: optionalLine(60),
  target: optionalLine(60),
  unit: optionalLine(60),
});

export const expectationForm = form({
  rev: rev(),
  of: choice(['vendor', 'customer']),
  title: line(),
  typical: optionalWords(2000),
  now: optionalWords(2000),
  closedBy: many(id(), 2000),
});

export const commitmentForm = form({
  rev: rev(),
  title: line(),
  /** A seat, or a side of which nobody is named yet. */
  owner: id(),
  due: day(),
  weight: choice(['1', '2', '3']),
  doneMeans: optionalWords(2000),
  waitsOn: many(id(), 2000),
  workstream: optionalLine(80),
  notes: optionalWords(4000),
  /** Of a new one: how often it comes again, and until when. */
  repeat: z._default(choice(['', ...PERIODS]), ''),
  until: z._default(z.union([z.literal(''), day()]), ''),
});

export const playerForm = form({
  rev: rev(),
  side: choice(['vendor', 'customer']),
  name: line(100),
  position: optionalLine(120),
  executive: tick(),
  signedPurchase: tick(),
});

export const playerViewForm = form({
  view: words(4000),
  heardOn: day(),
  moment: choice(MOMENTS),
  seen: optionalWords(4000),
});

export const termsForm = form({
  rev: rev(),
  start: day(),
  end: day(),
  weeks: choice(['1', '2']),
  weekday: choice(['1', '2', '3', '4', '5', '6', '7']),
  time: time(),
  zone: line(60),
  workweek: many(choice(['1', '2', '3', '4', '5', '6', '7']), 7),
  holidays: z._default(z.string().check(z.maxLength(20_000, coded('form.too-long-plain', { max: 20_000 }))), ''),
  reviewDays: whole(1, 60),
  noticeDays: whole(0, 60),
  /** In per cent. */
  floor: whole(0, 100),
  minResults: whole(1, 1000),
  country: optionalLine(12),
  /** Copies the country's holidays into the days off instead of saving. */
  addHolidays: tick(),
  /** Puts the vendor's own calendar in the place of this one instead of saving. */
  ownCalendar: tick(),
});

/** A part as it stood on the screen: 'goal:…@revision'. */
const part = () => z.string('form.invalid').check(z.regex(/^[\w:-]{1,120}@\d{1,7}$/, coded('form.invalid')));

export const agreeForm = form({ part: many(part(), 3000) });

export const declineForm = form({ part: part(), words: words(4000, 'talk.decline.words-missing') });

export const removeForm = form({
  part: z.string('form.invalid').check(z.regex(/^[\w:-]{1,120}$/, coded('form.invalid'))),
});

/** Ending a plan for both sides takes two deliberate steps: the words, and a tick at what they end. */
export const withdrawForm = form({
  words: words(4000),
  /** How much of a parting was on the screen as still open, and whether it was ticked. */
  owed: z._default(whole(0, 100_000), 0),
  known: tick(),
  ends: ticked('talk.withdraw.ends-missing'),
});

/** Why a running plan is to be changed, or why the change is dropped. */
export const amendForm = form({ words: words(4000, 'talk.amend.words-missing') });
