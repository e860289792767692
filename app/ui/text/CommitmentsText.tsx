import type { Side } from '~/domain/access';
import type { CommitmentView, TextView } from '~/domain/plan/text-view';
import { t } from '~/words';
import { DateText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { SideMark } from '../SideMark';
import { StandingLine, type TextPlace } from './StandingLine';

type Row = Omit<CommitmentView, 'standing' | 'excuses'> & Partial<Pick<CommitmentView, 'standing' | 'excuses'>>;

/** Who does what by when, by workstream. Light on markup: a plan may have hundreds. */
export function CommitmentsText({
  workstreams,
  parties,
  place = null,
}: {
  workstreams: readonly { name: string; commitments: readonly Row[] }[];
  parties: TextView['parties'];
  place?: TextPlace | null;
}) {
  return (
    <div className="grid gap-6">
      {workstreams.map(({ name, commitments }) => (
        <div key={name}>
          {(workstreams.length > 1 || name) && (
            <h3 className="mb-2 text-base">{name || t('talk.commitments.no-stream')}</h3>
          )}
          <ol className="divide-y divide-line border-y border-line">
            {commitments.map((one) => (
              <Commitment key={one.id} one={one} parties={parties} place={place} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

const titles = (list: readonly { number: string; title: string }[]): string =>
  list.map(({ number, title }) => `${number} ${title}`).join('; ');

function Commitment({ one, parties, place }: { one: Row; parties: Record<Side, string>; place: TextPlace | null }) {
  const excuses = one.excuses ?? [];
  return (
    <li id={`commitment-${one.id}`} className="py-3 wrap-anywhere keep-together">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="min-w-0 font-semibold">
          <span className="font-normal text-ink-soft">{one.number}</span> {one.title}
        </span>
        <DateText date={one.due} form="year" />
      </p>
      <p className="text-sm">
        <SideMark side={one.side} name={parties[one.side]} bare /> {one.ownerName || t('talk.commitment.no-owner')}
        <span className="text-ink-soft"> · {t('talk.weight.of', { weight: t(`talk.weight.${one.weight}`) })}</span>
      </p>
      {one.doneMeans && (
        <p className="mt-1 max-w-(--measure) text-sm whitespace-pre-line">
          <span className="text-ink-soft">{t('talk.commitment.done')}:</span> {one.doneMeans}
        </p>
      )}
      {one.notes && <p className="mt-1 max-w-(--measure) text-sm whitespace-pre-line text-ink-soft">{one.notes}</p>}
      {one.waitsOn.length > 0 && <p className="mt-1 text-sm">{t('talk.waits-on', { titles: titles(one.waitsOn) })}</p>}
      {excuses.length > 3 ? (
        <div className="text-sm">
          <Disclosure summary={t('talk.excuses.count', { count: excuses.length })}>{titles(excuses)}</Disclosure>
        </div>
      ) : (
        excuses.length > 0 && (
          <p className="mt-1 text-sm">{t('talk.excuses', { count: excuses.length, titles: titles(excuses) })}</p>
        )
      )}
      <StandingLine
        standing={one.standing ?? null}
        place={place}
        edit={`/plans/${place?.planId}/text/commitments/${one.id}`}
        title={`${one.number} ${one.title}`}
      />
    </li>
  );
}
