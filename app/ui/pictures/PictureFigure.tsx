import type { Picture } from '~/data/pages/pictures/drawing';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { Table } from '../Table';
import { Drawn } from './Drawn';
import { Key } from './Key';

/** A picture, what it says in words, and the same as a table: whoever does not see it, or prints it, misses nothing. */
export function PictureFigure({ picture: { title, said, drawing, key, columns, rows } }: { picture: Picture }) {
  return (
    <figure className="picture-figure">
      <figcaption>
        <h3 className="text-base">{title}</h3>
        <p className="mt-1 mb-3 text-sm text-ink-soft">{said}</p>
      </figcaption>
      {rows.length > 0 && (
        <>
          <svg className="picture" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={title}>
            <Drawn drawing={drawing} />
          </svg>
          {key.length > 0 && <Key lines={key} label={t('pictures.key')} />}
          <Disclosure summary={t('pictures.as-table')}>
            <Table
              caption={title}
              captionHidden
              narrow={columns.length <= 3}
              rows={rows}
              keyOf={(cells) => cells.join('|')}
              columns={columns.map((label, at) => ({ label, cell: (cells: readonly string[]) => cells[at] ?? '' }))}
            />
          </Disclosure>
        </>
      )}
    </figure>
  );
}
