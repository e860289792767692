import { SIDES, type Side } from '../../access';
import type { Entry, EntryKind, SeatOpened, WholePlan } from '../entries';
import type { OnBehalfOf, SignatureGiven } from '../state/signature';
import type { Vote } from '../state/outcome';
import type { Actor } from '../state/seat';
import type { PlayerContent } from '../state/text';
import type { Conversation } from '../state/transition';
import { nameKey, type Whose } from './whose';

/** What earlier entries of the ledger say that later ones only point to. */
interface Seen {
  /** Key players by id, as they are called by now. */
  readonly players: Map<string, Pick<PlayerContent, 'side' | 'name'>>;
  /** The seat that last handed in a side's half, by check-in and side. */
  readonly halves: Map<string, string>;
  /** Who proposed how it ends, and in which words. */
  readonly proposals: { readonly seat: string; readonly words: string }[];
  /** What was typed at each check-in, by line: minutes that somebody else writes begin with it. */
  readonly typed: Map<string, { readonly seat: string; readonly words: string }[]>;
}

type Rule<K extends EntryKind> = (entry: Entry<K>, whose: Whose, seen: Seen) => readonly string[];

const isCalled = (whose: Whose, { side, name }: Pick<PlayerContent, 'side' | 'name'>): boolean =>
  whose.names[side].has(nameKey(name));

const NOTHING: Rule<EntryKind> = () => [];

/** These places, where they did it themselves. */
const own =
  (...places: readonly string[]): Rule<EntryKind> =>
  ({ by }, { seats }) =>
    seats.has(by.seat) ? places : [];

const ownWords = own('/words');

const seatAt = (at: string, { id }: Pick<SeatOpened, 'id'>, { seats }: Whose): readonly string[] =>
  seats.has(id) ? [`${at}/name`, `${at}/position`, `${at}/email`] : [];

const whole = ({ data }: { readonly data: WholePlan }, whose: Whose): readonly string[] => [
  ...data.seats.flatMap((seat, index) => seatAt(`/seats/${index}`, seat, whose)),
  ...data.players.flatMap((player, index) =>
    isCalled(whose, player) ? ['name', 'position', 'view/words'].map((field) => `/players/${index}/${field}`) : [],
  ),
];

/** The executive in whose place something was done. */
const behalfAt = (at: string, behalf: OnBehalfOf, seats: Whose['seats']): readonly string[] =>
  behalf && seats.has(behalf.seat) ? [`${at}/onBehalfOf/name`, `${at}/onBehalfOf/position`] : [];

const voteAt = (
  at: string,
  { by, onBehalfOf }: Pick<Vote, 'by' | 'onBehalfOf'>,
  { seats }: Whose,
): readonly string[] => [
  ...(seats.has(by.seat) ? ['words', 'name', 'position'].map((field) => `${at}/${field}`) : []),
  ...behalfAt(at, onBehalfOf, seats),
];

/** The consent of whoever signs for somebody says for whom. */
const signatureAt = (by: Actor, { onBehalfOf }: SignatureGiven, seats: Whose['seats']): readonly string[] => {
  const behalf = behalfAt('/signature', onBehalfOf, seats);
  return [
    ...(seats.has(by.seat) ? ['name', 'position', 'knownBy', 'consent'].map((field) => `/signature/${field}`) : []),
    ...behalf,
    ...(behalf.length > 0 && !seats.has(by.seat) ? ['/signature/consent'] : []),
  ];
};

const halfKey = (checkIn: string, side: Side): string => `${checkIn} ${side}`;

/** Name and consent of whoever signed, and of whom they signed for. */
const signed = (
  { data: { onBehalfOf }, by }: Pick<Entry<'version.signed'> | Entry<'letter.sent'>, 'data' | 'by'>,
  { seats }: Whose,
): readonly string[] => [
  ...(seats.has(by.seat) ? ['/name', '/position', '/knownBy', '/consent'] : []),
  // The consent of whoever signs for somebody says for whom.
  ...(onBehalfOf && seats.has(onBehalfOf.seat) ? ['/onBehalfOf/name', '/onBehalfOf/position', '/consent'] : []),
];

/** Who held a conversation and with whom, as far as the name is one person's, and what its writer says of it. */
const conversation = (at: string, { heldBy, heldWith }: Conversation, by: Actor, whose: Whose): readonly string[] => [
  ...(whose.names.vendor.has(nameKey(heldBy)) ? [`${at}/heldBy`] : []),
  ...(whose.names.customer.has(nameKey(heldWith)) ? [`${at}/heldWith`] : []),
  ...(whose.seats.has(by.seat) ? [`${at}/words`] : []),
];

/**
 * Which texts of an entry are a person's: their name, position and address wherever they stand, and the words they wrote themselves.
 * The plan's own text stays, whoever wrote it: goals, expectations, terms and what a commitment is belong to both companies.
 */
const TABLE: { readonly [K in EntryKind]: Rule<K> } = {
  'plan.started': whole,
  'plan.proposed': whole,
  'plan.renamed': NOTHING,
  'plan.withdrawn': ownWords,
  'plan.closed': ownWords,
  'terms.put': NOTHING,
  'goal.put': NOTHING,
  'expectation.put': NOTHING,
  'commitment.put': NOTHING,
  'player.put': ({ data: { player } }, whose) => (isCalled(whose, player) ? ['/player/name', '/player/position'] : []),
  'player.removed': NOTHING,
  // A view is the words of whoever holds it, whoever wrote them down.
  'player.heard': ({ data }, whose, { players }) => {
    const player = players.get(data.id);
    return player && isCalled(whose, player) ? ['/view'] : [];
  },
  'part.agreed': NOTHING,
  'part.declined': ownWords,
  'part.removed': NOTHING,
  // An extension is opened by whoever signs it, in the words of whoever proposed it.
  'amendment.opened': ({ data: { words }, by }, { seats }, { proposals }) =>
    seats.has(by.seat) || proposals.some((one) => one.words === words && seats.has(one.seat)) ? ['/words'] : [],
  'amendment.dropped': ownWords,
  'version.frozen': NOTHING,
  'version.signed': signed,
  'version.in-force': NOTHING,
  'version.sent-back': ownWords,
  'seat.opened': ({ data }, whose) => seatAt('', data, whose),
  'seat.role-changed': NOTHING,
  'seat.closed': NOTHING,
  'person.erased': NOTHING,
  'commitment.handed-over': NOTHING,
  // What a company is called is no person's; why, somebody wrote.
  'party.renamed': ownWords,
  'delegate.named': NOTHING,
  'delegate.ended': NOTHING,
  'delivery.made': ({ data: { files = [] }, by }, { seats }) =>
    seats.has(by.seat) ? ['/note', '/link', ...files.map((_, index) => `/files/${index}/name`)] : [],
  'delivery.accepted': ownWords,
  'delivery.returned': ownWords,
  'date.proposed': ownWords,
  'date.agreed': ownWords,
  'date.declined': ownWords,
  'date.withdrawn': NOTHING,
  'hold.said': ownWords,
  'hold.accepted': ownWords,
  'hold.refused': ownWords,
  'hold.ended': NOTHING,
  'contest.opened': ownWords,
  'contest.offered': ownWords,
  'contest.settled': NOTHING,
  'waiver.proposed': ownWords,
  'waiver.agreed': ownWords,
  'waiver.declined': ownWords,
  'waiver.withdrawn': NOTHING,
  'reason.given': ownWords,
  'comment.made': ownWords,
  'comment.edited': ownWords,
  'half.in': NOTHING,
  'check-in.started': NOTHING,
  // Opened by one act, written by whoever handed each half in.
  'check-in.opened': ({ data: { checkIn, halves } }, { seats }, seen) =>
    SIDES.filter((side) => halves[side] && seats.has(seen.halves.get(halfKey(checkIn, side)) ?? '')).map(
      (side) => `/halves/${side}/words`,
    ),
  'check-in.minuted': ({ data: { checkIn, attendance, decisions }, by }, whose, { typed }) => [
    ...SIDES.flatMap((side) =>
      attendance[side].flatMap(({ name }, index) =>
        isCalled(whose, { side, name }) ? [`/attendance/${side}/${index}/name`] : [],
      ),
    ),
    ...decisions.flatMap(({ words }, index) =>
      whose.seats.has(by.seat) || typed.get(checkIn)?.some((line) => line.words === words && whose.seats.has(line.seat))
        ? [`/decisions/${index}/words`]
        : [],
    ),
  ],
  'check-in.acknowledged': ownWords,
  'check-in.corrected': ownWords,
  'check-in.called-off': ownWords,
  'check-in.moved': ownWords,
  'addition.made': ownWords,
  'addition.taken-back': NOTHING,
  'decision.noted': ownWords,
  'decision.changed': ownWords,
  'decision.removed': NOTHING,
  'attendance.noted': ({ data }, whose) => (isCalled(whose, data) ? ['/name'] : []),
  'notice.given': ({ data: { items, onBehalfOf }, by }, { seats }) => [
    ...(seats.has(by.seat)
      ? [
          '/words',
          ...items.map((_, index) => `/items/${index}/cure/words`),
          '/name',
          '/position',
          '/knownBy',
          '/consent',
        ]
      : []),
    ...(onBehalfOf && seats.has(onBehalfOf.seat) ? ['/onBehalfOf/name', '/onBehalfOf/position', '/consent'] : []),
  ],
  'notice.acknowledged': ownWords,
  'notice.withdrawn': ownWords,
  'half.given': own('/half/words'),
  'note.written': ownWords,
  'note.edited': ownWords,
  'note.removed': NOTHING,
  'fit.assessed': ownWords,
  'cost.put': own('/cost/words'),
  'cost.removed': NOTHING,
  'flag.put': own('/flag/words', '/flag/note'),
  'flag.settled': NOTHING,
  'flag.removed': NOTHING,
  // The transition plan is the companies', as the plan's own text is; what somebody says of it is theirs.
  'transition.item-put': NOTHING,
  'transition.item-removed': NOTHING,
  'transition.item-restored': NOTHING,
  'transition.review-asked': NOTHING,
  'transition.review-withdrawn': NOTHING,
  'transition.reviewed': ownWords,
  'transition.conversation-held': ({ data, by }, whose) => conversation('', data, by, whose),
  'transition.shared-unreviewed': ownWords,
  // The letter is the company's; what it says of a person stands as its writer put it.
  'transition.letter-drafted': NOTHING,
  'transition.shared': ({ data, by }, whose) => conversation('/conversation', data.conversation, by, whose),
  'transition.added': NOTHING,
  'transition.answered': ownWords,
  'letter.sent': signed,
  'outcome.opened': ownWords,
  'vote.given': ({ data: { vote }, by }, whose) => voteAt('/vote', { ...vote, by }, whose),
  'vote.in': NOTHING,
  'voting.closed': NOTHING,
  // Opened by one act, written by whoever handed each vote in.
  'votes.opened': ({ data: { votes } }, whose) =>
    SIDES.flatMap((side) => (votes[side] ? voteAt(`/votes/${side}`, votes[side], whose) : [])),
  'outcome.overridden': ({ data: { onBehalfOf }, by }, { seats }) => [
    ...(seats.has(by.seat) ? ['/words'] : []),
    ...behalfAt('', onBehalfOf, seats),
  ],
  'outcome.proposed': ({ data: { signature }, by }, { seats }) => [
    ...(seats.has(by.seat) ? ['/words', '/stays/words'] : []),
    ...signatureAt(by, signature, seats),
  ],
  'outcome.signed': ({ data: { signature }, by }, { seats }) => signatureAt(by, signature, seats),
  'outcome.answered': ({ data: { onBehalfOf }, by }, { seats }) => [
    ...(seats.has(by.seat) ? ['/words', '/name', '/position'] : []),
    ...behalfAt('', onBehalfOf, seats),
  ],
  'outcome.concluded': NOTHING,
  'outcome.withdrawn': ownWords,
  'outcome.decided': NOTHING,
  'agreement.given': ownWords,
  'agreement.passed': NOTHING,
};

/** Keeps what later entries only point to. */
function notice(seen: Seen, entry: Entry): void {
  if (entry.kind === 'plan.started' || entry.kind === 'plan.proposed')
    for (const player of entry.data.players) seen.players.set(player.id, player);
  if (entry.kind === 'player.put') seen.players.set(entry.data.id, entry.data.player);
  if (entry.kind === 'half.in') seen.halves.set(halfKey(entry.data.checkIn, entry.by.side), entry.by.seat);
  if (entry.kind === 'outcome.proposed') seen.proposals.push({ seat: entry.by.seat, words: entry.data.words });
  if (entry.kind === 'decision.noted' || entry.kind === 'decision.changed') {
    const { checkIn, words } = entry.data;
    seen.typed.set(checkIn, [...(seen.typed.get(checkIn) ?? []), { seat: entry.by.seat, words }]);
  }
}

/**
 * The places (RFC 6901 pointers into each entry's data) of a person's texts in a whole ledger, in the order of its entries. A place
 * may hold no text, where none was written.
 */
export function wordsToErase(entries: readonly Entry[], whose: Whose): (readonly string[])[] {
  const seen: Seen = { players: new Map(), halves: new Map(), typed: new Map(), proposals: [] };
  return entries.map((entry) => {
    notice(seen, entry);
    return (TABLE[entry.kind] as Rule<EntryKind>)(entry, whose, seen);
  });
}
