import type { TimelineView } from '~/data/pages/pictures/timeline';
import type { KeyLine } from '~/data/pages/pictures/drawing';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { Drawn } from './Drawn';
import { Key } from './Key';

/** The two lanes with one calendar between them; each commitment is a link. On a phone it moves sideways in a region of its own. */
export function Timeline({ view: { drawing, rows, parties, said }, planId }: { view: TimelineView; planId: string }) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { width, height, spots, spot } = drawing;
  return (
    <figure className="picture-figure timeline-figure">
      <figcaption>
        <p className="mb-3 max-w-(--measure)">{said}</p>
        <p className="mb-3 text-sm text-ink-soft no-print md:hidden">{t('pictures.timeline.scroll')}</p>
      </figcaption>
      <div className="timeline-frame" role="region" tabIndex={0} aria-label={t('pictures.timeline.region', parties)}>
        <svg
          className="picture timeline"
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={t('pictures.timeline.title')}
        >
          <Drawn drawing={drawing} />
          {spots.map(({ id, x, y, width, label, at, flush }) => {
            const { number, title, verdict } = byId.get(id)!;
            return (
              <a key={id} href={inPlan(planId, 'commitments', id)}>
                <title>{t('pictures.timeline.named', { number, title, verdict: t(`ui.verdict.${verdict}`) })}</title>
                <rect className="t-spot" x={x} y={y} width={width} height={spot} rx="3" />
                <text className={flush === 'end' ? 'x-end x-name' : 'x-start x-name'} x={at} y={y + 12}>
                  {label}
                </text>
              </a>
            );
          })}
        </svg>
      </div>
      <Key lines={keyOf(parties)} label={t('pictures.key')} />
    </figure>
  );
}

const DISC = 'M9 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z';

const keyOf = (parties: TimelineView['parties']): readonly KeyLine[] => [
  ['t-first', 'M9.5 3h9l-4.5 7z', t('pictures.timeline.key.first')],
  ['t-moved', 'M9.5 3h9l-4.5 7z', t('pictures.timeline.key.moved')],
  ['t-done+t-tick', `${DISC}+M11.4 8l2 2l3.4 -4`, t('pictures.timeline.key.delivered')],
  ['t-back', DISC, t('pictures.timeline.key.returned')],
  ['t-review', 'M2 5H26V11H2z', t('pictures.timeline.key.review')],
  ['t-hold-vendor+t-hold-customer', 'M1 5v4H12v-4+M16 5v4H27v-4', t('pictures.timeline.key.held')],
  ['p-vendor', 'M7 1h14v14h-14z', t('pictures.timeline.key.late', { side: parties.vendor })],
  ['p-customer', 'M7 8a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z', t('pictures.timeline.key.late', { side: parties.customer })],
  ['p-neither', 'M14 1l7 7l-7 7l-7-7z', t('pictures.timeline.key.neither')],
  ['p-wait', 'M1 3C14 3 14 13 27 13', t('pictures.timeline.key.wait')],
  ['p-wait-held', 'M1 3C14 3 14 13 27 13', t('pictures.timeline.key.wait-held')],
  ['t-waived', 'M10 4L18 12M10 12L18 4', t('pictures.timeline.key.waived')],
  ['t-overdue', 'M11 1v14l8 -7z', t('pictures.timeline.key.overdue')],
];
