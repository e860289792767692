/** A column in which people's words could stand. */
export interface TextColumn {
  readonly table: string;
  readonly column: string;
}

const ID = 'an id, or the number of a thing in its plan';
const OURS = 'one of a few words of our own';
const HASH = 'a hash, or a key that is public';
const VALUE = 'names and addresses of the other customer’s people are looked for as they are (`tellingOf`)';
const OWN_WORDS = 'the words stand beside it, in `…_words`; here are their salted hashes';

/**
 * Columns of text that hold no taint, and why none could be found there: by the name of the column in whatever table, or of one table.
 * A column that is neither tainted nor named here fails: say whose it is, and let the story write in it.
 */
const UNTAINTED: readonly (readonly [column: RegExp, why: string])[] = [
  [/^\w+\.(id|seat_id|owner|about|plan_id|item_id)$/, ID],
  [/^\w+\.(kind|role|side|stage|type)$/, OURS],
  [/^\w+\.(hash|token_hash|link_hash|code_hash|sender_hash|sha256|key_id)$/, HASH],
  [/^(checkpoint\.(note|stamp)|checkpoint_key\.key)$/, HASH],
  [/^(shared|vendor|customer)_entry\.bytes$/, OWN_WORDS],
  [/^(person|member|seat)\.(name|email)$/, VALUE],
  [/^(customer|workspace)\.name$/, VALUE],
  [/^admin_log\.(person_name|details)$/, 'who did it, and facts of the act: names and numbers, looked for as they are'],
  [/^deleted_plan\.why$/, OURS],
  [/^outbox_mail\.\w+$/, 'what was sent, where no mail server is: read as it arrives at one'],
  [/^delegation\.doc$/, 'seats and days'],
  [/^terms\.doc$/, 'days, zone and thresholds'],
  [/^fit_policy\.leaders$/, ID],
  [/^mail_failure\.(job_key|reason)$/, OURS],
  [/^worker_run\.task$/, OURS],
  [/^api_token\.reads$/, OURS],
  [/^api_token\.ending$/, 'the last characters of what was drawn at random'],
  [/^operation\.key$/, 'the key of a form, drawn at random'],
  [
    /^passkey\.(credential_id|public_key|transports)$/,
    'what a browser made: keys that are public, and how it is reached',
  ],
  [
    /^passkey_challenge\.(challenge|purpose|session_id)$/,
    'drawn at random, for five minutes and the role that signs in alone',
  ],
  [/^session\.(means|proved_by)$/, OURS],
  [/^session\.proved_with$/, 'the host of a provider, as an admin typed it: for the role that signs in alone'],
  [/^sign_in_attempt\.counted$/, HASH],
  [
    /^sign_in_provider\.(client_secret|proved_for|tried_for|tried)$/,
    'sealed, a key that is public, or a word of our own',
  ],
  [
    /^sign_in_provider\.(domain|issuer)$/,
    'of another name for each provider; what an admin typed beside it is tainted',
  ],
  [/^sign_in_(flow|account)\.\w+$/, 'for the role that signs in alone'],
  [
    /^workspace_brand\.(colour|logo|logo_type)$/,
    'a colour, a picture and its kind, which everybody in a plan of theirs sees',
  ],
  [/^plan_summary\.(stuck_on|doc)$/, 'figures of a plan: it holds nobody’s words'],
  [/^saved_view\.query$/, 'what was chosen on a page of our own'],
  [/^session\.device$/, 'a browser and a system, told from a list'],
  [/^sign_in\.email$/, 'for the role that signs in alone; every address is looked for in the log'],
];

/** Why a column holds no taint; null where nothing says so. */
export const whyUntainted = ({ table, column }: TextColumn): string | null =>
  UNTAINTED.find(([which]) => which.test(`${table}.${column}`))?.[1] ?? null;

/** Names that stand here for no column any more. */
export const staleReasons = (columns: readonly TextColumn[]): string[] =>
  UNTAINTED.filter(([which]) => !columns.some(({ table, column }) => which.test(`${table}.${column}`))).map(([which]) =>
    String(which),
  );
