import type { RecordPictures as Pictures } from '~/data/pages/pictures/record-pictures';
import { t } from '~/words';
import { Section } from '../Page';
import { PictureFigure } from './PictureFigure';

/** The record in pictures, with the way to the timeline where it is elsewhere; `to` is its address, with the day if there is one. */
export function RecordPictures({ pictures, to }: { pictures: Pictures; to?: string }) {
  const { trend, quadrant, reasons, moves } = pictures;
  return (
    <Section title={t('pictures.section')} id="pictures" up={to !== undefined}>
      {to && (
        <p className="mb-4 no-print">
          <a href={to} className="inline-flex min-h-11 items-center">
            {t('pictures.timeline.link')}
          </a>
        </p>
      )}
      <div className="picture-sheet">
        {[trend, quadrant, reasons, moves].map((picture) => (
          <PictureFigure key={picture.title} picture={picture} />
        ))}
      </div>
    </Section>
  );
}
