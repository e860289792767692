import type { CheckInNoun } from '~/domain/plan/check-in/check-in-nouns';

/** How a form that writes something keeps from writing over somebody. */
export type Writes =
  /** Changes what is there: two who do so at once are told, with both texts. It is walked. */
  | 'edits'
  /** Puts something there that was not, beside what is: whatever else was put there stays. */
  | 'adds'
  /** Answers, ends, opens or takes away one thing that it names, as it stood on the screen: whoever comes second is told that it is done. */
  | 'answers'
  /** Says yes or no to something by itself: saying it twice, or after somebody else, leaves what was asked for. */
  | 'switches'
  /** Signs in or out, proves who somebody is, or sends a code. */
  | 'signs'
  /** What somebody typed is saved as they type, by a revision and a tab of its own: `tests/http/half-draft.test.ts`. */
  | 'drafts'
  /** A piece of demonstration, or nothing is ever taken there. */
  | 'nothing';

/** Every route that takes a form. One that is missing fails, and so does one that is here and takes none. */
export const ROUTES: Readonly<Record<string, Writes>> = {
  'plan/again': 'adds',
  'plan/amendment/begin': 'answers',
  'plan/amendment/drop': 'answers',
  'plan/check-in-act': 'edits',
  'plan/check-in-meeting': 'edits',
  'plan/closing': 'answers',
  'plan/commitment-act': 'edits',
  'plan/fit/agreement': 'edits',
  'plan/fit/cost': 'edits',
  'plan/fit/cost-removal': 'answers',
  'plan/fit/flag': 'edits',
  'plan/fit/flag-removal': 'answers',
  'plan/fit/flag-settlement': 'answers',
  'plan/fit/flags': 'answers',
  // One’s own answer, put beside one’s earlier ones: all of them stay in the side’s ledger.
  'plan/fit/question': 'adds',
  'plan/half-draft': 'drafts',
  'plan/note': 'edits',
  'plan/note-removal': 'answers',
  'plan/notes': 'adds',
  'plan/notices/acknowledgement': 'answers',
  'plan/notices/new': 'adds',
  'plan/notices/withdrawal': 'answers',
  'plan/outcome/answer': 'answers',
  'plan/outcome/code': 'signs',
  'plan/outcome/conclusion': 'answers',
  'plan/outcome/decision': 'adds',
  'plan/outcome/index': 'answers',
  'plan/outcome/opening': 'answers',
  'plan/outcome/override': 'answers',
  'plan/outcome/vote': 'edits',
  'plan/outcome/votes': 'answers',
  'plan/outcome/withdrawal': 'answers',
  'plan/people/company': 'edits',
  // By the list of what is handed over, as it was shown.
  'plan/people/hand-over': 'answers',
  'plan/people/leave': 'answers',
  'plan/people/new': 'adds',
  'plan/people/removal': 'answers',
  'plan/people/seat': 'edits',
  'plan/proposal': 'answers',
  'plan/sign-off/code': 'signs',
  'plan/sign-off/delegate': 'adds',
  'plan/sign-off/delegate-end': 'answers',
  'plan/sign-off/index': 'answers',
  'plan/sign-off/return': 'answers',
  'plan/sign-off/version': 'answers',
  'plan/template': 'adds',
  'plan/text/agreements': 'answers',
  'plan/text/commitment': 'edits',
  'plan/text/declines': 'answers',
  'plan/text/expectation': 'edits',
  'plan/text/goal': 'edits',
  'plan/text/import': 'adds',
  'plan/text/player': 'edits',
  'plan/text/player-view': 'edits',
  'plan/text/removals': 'answers',
  'plan/text/terms': 'edits',
  'plan/text/title': 'edits',
  'plan/transition/conversation': 'edits',
  'plan/transition/index': 'answers',
  'plan/transition/item': 'edits',
  'plan/transition/item-removal': 'answers',
  'plan/transition/item-restoration': 'answers',
  'plan/transition/letter': 'edits',
  'plan/transition/letter-code': 'signs',
  // Types nothing: what stood there before is kept, and brought back by the same form.
  'plan/transition/letter-text': 'answers',
  'plan/transition/review': 'answers',
  'plan/transition/review-new': 'adds',
  'plan/transition/review-removal': 'answers',
  'plan/transition/share': 'answers',
  'plan/withdrawal': 'answers',
  'workspace/branding': 'edits',
  'workspace/calendar': 'edits',
  // Writes a line of its own into the log.
  'workspace/export-file': 'adds',
  'workspace/invitations': 'answers',
  'workspace/name': 'edits',
  'workspace/customer-deletion': 'answers',
  'workspace/customer-new': 'adds',
  'workspace/customer': 'edits',
  'workspace/erasure': 'answers',
  'workspace/mails': 'answers',
  'workspace/member-new': 'adds',
  'workspace/member': 'edits',
  'workspace/member-removal': 'answers',
  'workspace/sign-in/new': 'adds',
  'workspace/sign-in/provider': 'edits',
  'workspace/sign-in/check': 'switches',
  'workspace/sign-in/only': 'answers',
  'workspace/sign-in/removal': 'answers',
  'workspace/sign-in/try': 'signs',
  'plans/import': 'adds',
  'plans/new': 'adds',
  'workspace/tokens/new': 'adds',
  'workspace/tokens/revocation': 'answers',
  'workspace/template': 'edits',
  'workspace/template-retirement': 'answers',
  'workspace/policy/draft': 'edits',
  'workspace/policy/offer': 'answers',
  'workspace/policy/version': 'answers',
  'workspace/policy/code': 'signs',
  'workspace/policy/return': 'answers',
  'workspace/seat-new': 'adds',
  'workspace/seat': 'edits',
  'workspace/seat-removal': 'answers',
  // A view of one’s own week, by its name: a search that is kept, and no text.
  weekly: 'switches',
  'sign-in/ask': 'signs',
  'sign-in/code': 'signs',
  'sign-in/link': 'signs',
  'sign-in/as': 'signs',
  'sign-in/passkey': 'signs',
  'sign-in/passkey-challenge': 'signs',
  'you/passkeys': 'signs',
  'you/passkey-challenge': 'signs',
  // What somebody calls a passkey of their own: a name for a list of theirs, and no text.
  'you/passkey': 'switches',
  'you/passkey-removal': 'answers',
  'you/proof': 'signs',
  'you/proof-code': 'signs',
  'you/proof-passkey': 'signs',
  'you/proof-provider': 'signs',
  'sign-out': 'signs',
  'sign-out-everywhere': 'signs',
  invitation: 'signs',
  you: 'signs',
  'your-mails': 'switches',
  unsubscribe: 'switches',
  'calendar/index': 'adds',
  'calendar/revocation': 'answers',
  styles: 'nothing',
  'not-there': 'nothing',
};

/** The acts on a commitment that change what is there; all others add or answer. */
export const EDITING_ACTS: readonly string[] = ['comment-edit'];
/** And those on a check-in. A correction is added under what is fixed. */
export const EDITING_CHECK_INS: readonly CheckInNoun[] = ['half', 'minutes', 'moving'];
/** And what changes a line of a meeting. */
export const EDITING_DEEDS: readonly string[] = ['change'];
