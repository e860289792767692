/** A whole form as a page would send it; `at`: under another address than that of the access table. `:name` is filled in. */
type ClosedForm = Readonly<Record<string, string>>;

const WORDS = { words: 'Once more' };
const VOTE = { outcome: 'none' };
const DECISION = { ...VOTE, decision: 'none' };
const HASH = { hash: 'a'.repeat(64) };
const CONSENT = { consent: 'on' };
const at = (rest: string): string => `/plans/:plan/${rest}`;
const onCommitment = (noun: string, form: ClosedForm): ClosedForm => ({
  at: at(`commitments/:commitment/${noun}`),
  ...form,
});
const onCheckIn = (noun: string, form: ClosedForm = {}): ClosedForm => ({ at: at(`check-ins/ci-7/${noun}`), ...form });

/** For each route of a plan that takes a form: what would be taken if the plan still ran. */
export const CLOSED_FORMS: Readonly<Record<string, readonly ClosedForm[]>> = {
  'plan/amendment/begin': [WORDS],
  'plan/amendment/drop': [WORDS],
  'plan/check-in-meeting': [
    { at: at('check-ins/ci-7/meeting?do=decision'), ...WORDS },
    { at: at('check-ins/ci-6/meeting?do=decision'), ...WORDS },
  ],
  'plan/check-in-act': [
    onCheckIn('half', { confidence: 'on-track', ...WORDS }),
    onCheckIn('start'),
    onCheckIn('minutes'),
    onCheckIn('moving', { on: '2026-08-06', time: '10:00', ...WORDS }),
    onCheckIn('addition', WORDS),
    onCheckIn('calling-off', WORDS),
    { at: at('check-ins/ci-6/acknowledgement') },
    { at: at('check-ins/ci-6/correction'), ...WORDS },
  ],
  'plan/half-draft': [onCheckIn('half/draft', { confidence: 'on-track', ...WORDS })],
  'plan/closing': [{ ends: 'on', ...WORDS }],
  'plan/commitment-act': [
    onCommitment('delivery', { note: 'All of it' }),
    onCommitment('acceptance', { of: 'none' }),
    onCommitment('return', { of: 'none', ...WORDS }),
    onCommitment('date', { to: '2026-09-01', shown: '2026-09-01', category: 'other', ...WORDS }),
    onCommitment('date-answer', { of: 'none' }),
    onCommitment('hold', WORDS),
    onCommitment('hold-answer', { of: 'none' }),
    onCommitment('contest', WORDS),
    onCommitment('waiver', WORDS),
    onCommitment('waiver-answer', { of: 'none' }),
    onCommitment('reason', { category: 'other', ...WORDS }),
    onCommitment('comment', WORDS),
  ],
  'plan/fit/cost': [{ rev: '0', kind: 'credit', on: '2026-07-01', currency: 'USD', amount: '100', ...WORDS }],
  'plan/fit/cost-removal': [{ cost: 'none', rev: '1' }],
  'plan/fit/flags': [{ flag: 'none', rev: '1' }],
  'plan/fit/flag': [{ rev: '0', kind: 'abuse', on: '2026-07-01', severity: '1', ...WORDS }],
  'plan/fit/flag-removal': [{ flag: 'none', rev: '1' }],
  'plan/fit/flag-settlement': [{ rev: '1', on: '2026-07-01' }],
  'plan/fit/question': [
    { score: '3', on: '2026-07-01', ...WORDS },
    { at: at('fit/questions/effort'), score: '3', on: '2026-07-01', ...WORDS },
  ],
  'plan/fit/agreement': [{ seen: '', agrees: 'yes', ...WORDS }],
  'plan/notes': [WORDS],
  'plan/note': [{ seen: '0', ...WORDS }],
  'plan/note-removal': [{ note: 'none' }],
  'plan/notices/new': [{ cureDays: '10', ...WORDS }],
  'plan/notices/acknowledgement': [WORDS],
  'plan/notices/withdrawal': [WORDS],
  'plan/outcome/index': [{ ...DECISION, ...HASH, ...CONSENT }],
  'plan/outcome/answer': [{ ...DECISION, ...HASH, how: 'reply', ...WORDS }],
  'plan/outcome/conclusion': [{ ...DECISION, sure: 'on' }],
  'plan/outcome/decision': [{ ...VOTE, choice: 'part', ...WORDS, ...CONSENT }],
  'plan/outcome/opening': [{ ground: 'early', ...WORDS }],
  'plan/outcome/override': [{ ...VOTE, missing: 'none', ...WORDS }],
  'plan/outcome/vote': [{ ...VOTE, choice: 'part', ...WORDS }],
  'plan/outcome/votes': [{ ...VOTE, sure: 'on' }],
  'plan/outcome/withdrawal': [{ ...DECISION, ...WORDS }],
  'plan/people/new': [
    { side: 'customer', name: 'Noor Haddad', email: 'noor@northquay.example', role: 'viewer' },
    { side: 'vendor', name: 'Noor Haddad', email: 'noor@tessel.example', role: 'viewer' },
  ],
  'plan/people/company': [
    { seen: 'Northquay Freight', name: 'Northquay', ...WORDS },
    { seen: 'Tessel Analytics', name: 'Tessel', ...WORDS },
  ],
  'plan/people/hand-over': [{ to: 'none', seen: '' }],
  'plan/people/seat': [{ role: 'viewer', seen: 'contributor' }],
  'plan/proposal': [{}],
  'plan/sign-off/index': [{ version: '2', ...HASH, ...CONSENT }],
  'plan/sign-off/delegate': [{ to: ':seat', from: '2026-08-04', until: '2026-08-10' }],
  'plan/sign-off/delegate-end': [{ delegation: 'none' }],
  'plan/sign-off/return': [{ version: '2', ...WORDS }],
  'plan/sign-off/version': [{}],
  'plan/text/agreements': [{ part: 'commitment:none@1' }],
  'plan/text/commitment': [
    {
      ...{
        at: at('text/commitments/new'),
        rev: '0',
        title: 'One more',
        owner: ':seat',
        due: '2026-09-01',
        weight: '2',
      },
    },
    { rev: '1', title: 'Another', owner: ':seat', due: '2026-09-01', weight: '2' },
  ],
  'plan/text/declines': [{ part: 'commitment:none@1', ...WORDS }],
  'plan/text/expectation': [
    { at: at('text/expectations/new'), rev: '0', of: 'customer', title: 'Another' },
    { rev: '1', of: 'customer', title: 'Another' },
  ],
  'plan/text/goal': [
    { at: at('text/goals/new'), rev: '0', title: 'Another' },
    { rev: '1', title: 'Another' },
  ],
  'plan/text/import': [{ text: 'title\tside\tdue\nOne more\tvendor\t2026-09-01' }],
  'plan/text/player': [
    { at: at('text/players/new'), rev: '0', side: 'vendor', name: 'Noor Haddad' },
    { rev: '1', side: 'vendor', name: 'Noor Haddad' },
  ],
  'plan/text/player-view': [{ view: 'Well', heardOn: '2026-07-30', moment: 'end' }],
  'plan/text/removals': [{ part: 'commitment:none' }],
  'plan/text/terms': [
    {
      ...{ rev: '1', start: '2026-06-08', end: '2026-12-01', weeks: '1', weekday: '4', time: '10:00' },
      ...{ zone: 'America/New_York', workweek: '1', reviewDays: '5', noticeDays: '3', floor: '70', minResults: '8' },
    },
  ],
  'plan/text/title': [{ title: 'Another title' }],
  'plan/transition/index': [WORDS],
  'plan/transition/conversation': [
    { seen: '0', how: 'phone', on: '2026-08-03', heldBy: 'Elena', heldWith: 'Ruth', ...WORDS },
  ],
  'plan/transition/item': [{ rev: '0', section: 'data', title: 'One more', shared: 'shared' }],
  'plan/transition/item-removal': [{ item: 'none' }],
  'plan/transition/item-restoration': [{ item: 'none' }],
  'plan/transition/letter': [
    { seen: '0', ...WORDS },
    { at: at('transition/letter?send'), seen: '0', ...CONSENT },
  ],
  'plan/transition/letter-text': [{ seen: '0', from: 'facts' }],
  'plan/transition/review': [{ review: 'none', seen: '0', ...WORDS }],
  'plan/transition/review-new': [{ team: 'legal', reviewer: ':seat', days: '3' }],
  'plan/transition/review-removal': [{ review: 'none' }],
  'plan/transition/share': [{ seen: '0', ...WORDS }],
  'plan/withdrawal': [{ ends: 'on', ...WORDS }],
};

/** What goes on being answered, and why: none of it changes what the plan says. */
export const STILL_ANSWERED: Readonly<Record<string, string>> = {
  'plan/again': 'makes another plan',
  'plan/template': 'makes a template of the workspace',
  'plan/people/leave': 'whoever is there may go',
  'plan/people/removal': 'a seat is closed when somebody leaves their company',
  'plan/outcome/code': 'sends a code to whoever asks, and nothing else',
  'plan/sign-off/code': 'sends a code to whoever asks, and nothing else',
  'plan/transition/letter-code': 'sends a code to whoever asks, and nothing else',
};
