import { CircleCheck } from 'lucide-react';
import type { Side } from '~/domain/access';
import type { Here, MeetingView } from '~/data/pages/meeting';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { SideBySide } from '../SideBySide';

/** Who is there, ticked by whoever sees them: one press each. */
export function MeetingHere({ view, href }: { view: MeetingView; href: string }) {
  const { here, mayType, checkIn } = view;
  const column = (side: Side) => (
    <ul className="grid gap-1">
      {here[side].map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Person one={one} />
          {mayType && (
            <ActButton
              name="there"
              thing={one.id}
              action={`${href}?do=there`}
              kind="quiet"
              fields={{ side, person: one.id, there: one.there ? 'no' : 'yes' }}
            >
              {t(one.there ? 'meeting.here.off' : 'meeting.here.on')}
              <span className="sr-only"> {one.name}</span>
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <SideBySide
      names={checkIn.parties}
      you={checkIn.you}
      youLabel={t('ui.your-side')}
      vendor={column('vendor')}
      customer={column('customer')}
    />
  );
}

const Person = ({ one: { name, there } }: { one: Here }) => (
  <span className={there ? 'font-semibold' : 'text-ink-soft'}>
    {there && <CircleCheck size={15} aria-hidden="true" className="me-1 inline align-[-0.15em]" />}
    {name}
    {there && <span className="sr-only"> {t('meeting.here.is')}</span>}
  </span>
);
