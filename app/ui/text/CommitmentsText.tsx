import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { CommitmentInText, TextView } from '~/domain/plan/text/text-view';
import { t } from '~/words';
import { DateText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { SideMark } from '../SideMark';
import { StandingLine, type TextPlace } from './StandingLine';

type Row = Omit<CommitmentInText, 'standing' | 'excuses'> & Partial<Pick<CommitmentInText, 'standing' | 'excuses'>>;

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
    <li id={`commitment-${one.id}`} className="grid gap-x-8 py-3 wrap-anywhere keep-together md:grid-cols-[1fr_17rem]">
      <div className="min-w-0 max-w-(--measure)">
        <p className="font-semibold">
          <span className="font-normal text-ink-soft">{one.number}</span> {one.title}
        </p>
        {one.doneMeans && (
          <p className="text-sm whitespace-pre-line wrap-anywhere">
            <span className="text-ink-soft">{t('talk.commitment.done')}:</span> {one.doneMeans}
          </p>
        )}
        {one.notes && <p className="text-sm whitespace-pre-line wrap-anywhere text-ink-soft">{one.notes}</p>}
        {one.waitsOn.length > 0 && <p className="text-sm">{t('talk.waits-on', { titles: titles(one.waitsOn) })}</p>}
        {excuses.length > 2 ? (
          <div className="text-sm">
            <Disclosure summary={t('talk.excuses.count', { count: excuses.length })}>
              <span className="no-print">{titles(excuses)}</span>
            </Disclosure>
          </div>
        ) : (
          excuses.length > 0 && (
            <p className="text-sm">{t('talk.excuses', { count: excuses.length, titles: titles(excuses) })}</p>
          )
        )}
      </div>
      <div className="text-sm">
        <p className="font-semibold">
          <DateText date={one.due} form={place ? 'long' : 'year'} />
        </p>
        <p>
          <SideMark side={one.side} name={parties[one.side]} bare /> {one.ownerName || t('talk.commitment.no-owner')}
          <span className="text-ink-soft"> · {t('talk.weight.of', { weight: t(`talk.weight.${one.weight}`) })}</span>
        </p>
        <StandingLine
          standing={one.standing ?? null}
          place={place}
          edit={inPlan(place?.planId ?? '', 'text', 'commitments', one.id)}
          title={`${one.number} ${one.title}`}
        />
      </div>
    </li>
  );
}
