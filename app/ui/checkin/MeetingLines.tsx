import { Link } from '@remix-run/react';
import type { LineView, MeetingView } from '~/data/pages/meeting';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText, InstantText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { ActButton } from '../form/ActButton';
import { Form } from '../form/Form';
import { TextField } from '../form/fields';
import { SideMark } from '../SideMark';

const schema = () => import('~/forms/meeting').then(({ MEETING_FORMS }) => MEETING_FORMS.change);

/** What was typed in so far, each with who wrote it; one's own side's can be changed and taken out. */
export function MeetingLines({ view, href }: { view: MeetingView; href: string }) {
  if (view.lines.length === 0)
    return <p className="text-ink-soft">{t(view.open ? 'meeting.lines-none' : 'meeting.lines-none-then')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {view.lines.map((line) => (
        <li key={line.id} className="py-3">
          <Said line={line} view={view} />
          {view.mayType && <Acts line={line} href={href} />}
        </li>
      ))}
    </ol>
  );
}

function Said({ line, view: { checkIn } }: { line: LineView; view: MeetingView }) {
  const { by, at, words, writtenAt, commitment } = line;
  const { parties, planId, zone } = checkIn;
  return (
    <>
      {commitment ? (
        <p className="wrap-anywhere">
          <span className="text-sm text-ink-soft">{t('meeting.line.commitment')}</span>{' '}
          <Link to={inPlan(planId, 'commitments', commitment.id)}>
            {commitment.number} {commitment.title}
          </Link>
          <span className="block text-sm">
            <SideMark side={commitment.side} name={parties[commitment.side]} />
            {', '}
            <T k="checkin.due" values={{ date: <DateText date={commitment.due.date} /> }} />
            {`; ${t(`meeting.stands.${commitment.stands}`)}`}
          </span>
        </p>
      ) : (
        <p className="max-w-(--measure) wrap-anywhere">{words}</p>
      )}
      <p className="text-sm text-ink-soft">
        <SideMark side={by.side} name={parties[by.side]} bare /> {by.name}, <InstantText instant={at} zone={zone} />
        {writtenAt !== at && `; ${t('meeting.line.changed')}`}
      </p>
    </>
  );
}

function Acts({ line, href }: { line: LineView; href: string }) {
  const { id, own, words, writtenAt, commitment, agreeTo } = line;
  const about = `line=${id}`;
  const mayRemove = own && (commitment === null || commitment.stands === 'proposed');
  if (!mayRemove && agreeTo === null) return null;
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-1 no-print">
      {agreeTo !== null && (
        <ActButton
          name="agreement"
          thing={id}
          action={`${href}?do=agreement&${about}`}
          fields={{ seen: String(agreeTo) }}
        >
          {t('meeting.line.agree')}
          <span className="sr-only"> {commitment?.title}</span>
        </ActButton>
      )}
      {own && commitment === null && (
        <div className="min-w-40 flex-1">
          <Disclosure summary={t('meeting.line.change')}>
            <Form
              name="change"
              thing={id}
              schema={schema}
              seen={{ seen: writtenAt }}
              action={`${href}?do=change&${about}`}
              submit={t('meeting.line.change-submit')}
              kind="secondary"
              values={{ words }}
              keepScroll
            >
              <TextField name="words" label={t('meeting.line.words')} />
            </Form>
          </Disclosure>
        </div>
      )}
      {mayRemove && (
        <ActButton name="removal" thing={id} action={`${href}?do=removal&${about}`} kind="quiet">
          {t('meeting.line.remove')}
          <span className="sr-only"> {commitment?.title ?? words}</span>
        </ActButton>
      )}
    </div>
  );
}
