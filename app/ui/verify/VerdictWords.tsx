import type { BundleFault } from '~/domain/ledger/bundle';
import type { BundleHolds, BundleVerdict, SignedCheckpoint } from '~/domain/ledger/verify-bundle';
import { t } from '~/words';
import { formatInstant } from '~/words/dates';
import { Facts } from '../Facts';
import { Section } from '../Page';
import { useLocale } from '../shell/shell-data';

/** A fault of a checkpoint that the reader brought accuses nobody of changing the ledger: the bundle itself was found to fit before. */
export const isOfNote = ({ where }: BundleFault): boolean => where.startsWith('given checkpoint');

/** What was found, beyond the one line that says whether it holds. `given`: how many checkpoints the reader brought. */
export function VerdictWords({ verdict, given }: { verdict: BundleVerdict; given: number }) {
  if ('wrong' in verdict)
    return (
      <p className="mt-4 text-ink-soft">
        {t(isOfNote(verdict.wrong) ? 'verify.wrong-note-what' : 'verify.wrong-what')}
      </p>
    );
  return (
    <div className="mt-8">
      <Section title={t('verify.about')}>
        <Found holds={verdict} given={given} />
        {given === 0 && <p className="mt-4 text-ink-soft">{t('verify.without')}</p>}
      </Section>
    </div>
  );
}

function Found({ holds: { bundle, heads, checkpoints }, given }: { holds: BundleHolds; given: number }) {
  const locale = useLocale();
  const on = (at: string): string => formatInstant(at, locale, 'UTC');
  const { parties, title } = bundle.plan;
  const own = checkpoints.slice(0, checkpoints.length - given);
  const yours = checkpoints.slice(checkpoints.length - given);
  const oldest = own.reduce<SignedCheckpoint | null>((least, one) => (least && least.at <= one.at ? least : one), null);
  return (
    <Facts
      facts={[
        [t('verify.plan'), title],
        [t('verify.between'), t('verify.parties', parties)],
        [t('verify.made'), t('verify.made-for', { at: on(bundle.madeAt), party: parties[bundle.side] })],
        ...heads.map(
          ({ ledger, seq, hash, erased }) =>
            [
              t('verify.ledger', { ledger }),
              <>
                {t('verify.head', { seq })}
                {hash && <code className="block text-sm">{hash}</code>}
                {erased > 0 && t('verify.erased', { erased })}
              </>,
            ] as const,
        ),
        [
          t('verify.checkpoints'),
          <>
            {t('verify.checkpoints-words', { count: own.length })}
            {oldest && ` – ${t('verify.oldest', { at: on(oldest.at), seq: oldest.seq })}`}
            {yours.map((one) => (
              <b key={one.at + one.ledger} className="block font-semibold">
                {t('verify.given', { at: on(one.at), seq: one.seq })}
              </b>
            ))}
          </>,
        ],
        [t('verify.signers'), checkpoints.length > 0 ? <Signers of={checkpoints} keys={bundle.keys} /> : null],
      ]}
    />
  );
}

/** The keys whose signatures hold, as people pass them on. */
function Signers({ of, keys }: { of: readonly SignedCheckpoint[]; keys: BundleHolds['bundle']['keys'] }) {
  const ids = new Set(of.flatMap(({ by }) => by.map(({ name, id }) => `${name}+${id}+`)));
  return keys
    .filter(({ key }) => [...ids].some((id) => key.startsWith(id)))
    .map(({ key }) => (
      <code key={key} className="block text-sm">
        {key}
      </code>
    ));
}
