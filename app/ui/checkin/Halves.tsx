import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import type { CheckInView, Tapped } from '~/data/pages/check-in';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { InstantText } from '../DateText';
import { Private } from '../Private';
import { Section } from '../Page';
import { SideBySide } from '../SideBySide';
import { SideMark } from '../SideMark';
import { Table } from '../Table';
import { ConfidenceMark } from './ConfidenceMark';
import { HalfText } from './HalfText';
import { HalvesIn } from './HalvesIn';
import { SaidLastTime } from './LastTime';

/** Both halves once they are open; before that whose is in, and the reader's own. */
export function Halves({ view }: { view: CheckInView }) {
  if (view.halves) return <OpenHalves view={view} halves={view.halves} />;
  // One that never took place keeps its seal: each side still reads its own half, and nobody the other's.
  const ahead = view.standing === 'planned' || view.standing === 'passed';
  if (!ahead && !view.own) return null;
  return (
    <Section title={t('checkin.halves-sealed')}>
      {ahead && <HalvesIn head={view} parties={view.parties} />}
      {view.own && (
        <div className="mt-4">
          <Private side={view.parties[view.you]} title={t('checkin.own')}>
            <HalfText half={view.own} />
            {view.taps.length > 0 && (
              <ul className="mt-3 grid gap-1">
                {view.taps.map(({ id, number, title, said }) => (
                  <li key={id} className="grid grid-cols-[6.5rem_1fr] items-start gap-x-2">
                    <ConfidenceMark confidence={said[view.you]} />
                    <span className="min-w-0">
                      {number} {title}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Private>
        </div>
      )}
    </Section>
  );
}

function OpenHalves({ view, halves }: { view: CheckInView; halves: NonNullable<CheckInView['halves']> }) {
  const { parties, you, lastTime, openedAt, zone, taps } = view;
  const column = (side: Side) => (
    <>
      <HalfText half={halves[side]} />
      {lastTime && <SaidLastTime lastTime={lastTime} side={side} />}
    </>
  );
  return (
    <Section title={t('checkin.halves')}>
      <SideBySide
        names={parties}
        you={you}
        youLabel={t('ui.your-side')}
        vendor={column('vendor')}
        customer={column('customer')}
      />
      {openedAt && (
        <p className="mt-2 text-sm text-ink-soft">
          <T k="checkin.opened-at" values={{ when: <InstantText instant={openedAt} zone={zone} /> }} />
        </p>
      )}
      {taps.length > 0 && <Taps view={view} taps={taps} />}
    </Section>
  );
}

function Taps({ view: { parties, planId, lastTime }, taps }: { view: CheckInView; taps: readonly Tapped[] }) {
  const said = (side: Side) =>
    function Said(one: Tapped) {
      const before = lastTime?.taps[one.id]?.[side];
      return (
        <>
          <ConfidenceMark confidence={one.said[side]} />
          {before && (
            <span className="block text-sm text-ink-soft">
              {t('checkin.last-time.tap', { confidence: t(`ui.confidence.${before}`) })}
            </span>
          )}
        </>
      );
    };
  return (
    <div className="mt-6">
      <h3 className="mb-2 text-base">{t('checkin.taps')}</h3>
      <Table
        caption={t('checkin.taps')}
        captionHidden
        rows={taps}
        keyOf={({ id }) => id}
        columns={[
          {
            label: t('checkin.taps-of'),
            cell: ({ id, number, title, side }) => (
              <>
                <SideMark side={side} name={parties[side]} bare />{' '}
                <Link to={inPlan(planId, 'commitments', id)}>
                  {number} {title}
                </Link>
              </>
            ),
          },
          { label: parties.vendor, cell: said('vendor') },
          { label: parties.customer, cell: said('customer') },
        ]}
      />
    </div>
  );
}
