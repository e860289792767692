import type { MissLine, NoticeFormView } from '~/data/pages/notice-form';
import { t } from '~/words';
import { T } from '~/words/T';
import { VerdictBadge } from '../Badge';
import { DateText, useDayText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { useFollow } from '../follow';
import { Field, FieldGroup } from '../form/Field';
import { useField } from '../form/form-context';
import { Told } from '../record/Told';

/** Every miss as a row that one can choose; what cures it is asked where it is chosen. */
export function MissRows({ view }: { view: NoticeFormView }) {
  const pick = useField('pick');
  return (
    <FieldGroup id={pick.id} error={pick.error} label={t('notice.prepare.pick')} hint={t('notice.prepare.pick-hint')}>
      <ul className="grid gap-4">
        {view.misses.map((miss) => (
          <MissRow key={miss.id} miss={miss} view={view} />
        ))}
      </ul>
    </FieldGroup>
  );
}

function MissRow({ miss, view }: { miss: MissLine; view: NoticeFormView }) {
  const pick = useField('pick');
  const id = `${pick.id}-${miss.id}`;
  const other = view.parties[view.other];
  const follow = useFollow();
  return (
    <li className="group card has-[[name=pick]:checked]:border-ink">
      <label htmlFor={id} className="flex min-h-11 items-start gap-3">
        <input
          id={id}
          type="checkbox"
          name="pick"
          value={miss.id}
          defaultChecked={pick.many.includes(miss.id)}
          className="mt-0.5 size-5 flex-none accent-ink"
        />
        <span className="min-w-0">
          <span className="font-semibold wrap-anywhere">{`${miss.number} ${miss.title}`}</span>{' '}
          <VerdictBadge verdict={miss.verdict} />
          <span className="block text-sm">
            <T
              k={`notice.text.${miss.verdict}`}
              values={{ due: <DateText date={miss.due} />, days: miss.lateDays, other }}
            />
          </span>
          {miss.contested && <span className="block text-sm">{t('notice.prepare.contested')}</span>}
          {miss.named.length > 0 && (
            <span className="block text-sm">
              {t('notice.prepare.named', { count: miss.named.length, numbers: miss.named.join(', ') })}
            </span>
          )}
        </span>
      </label>
      {miss.why.length > 0 && (
        <Disclosure summary={t('notice.prepare.why')}>
          <ul className="grid gap-1 text-sm" onClick={follow}>
            {miss.why.map((sentence, at) => (
              <li key={at}>
                <Told sentence={sentence} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <CureFields miss={miss} view={view} />
    </li>
  );
}

/** What cures one miss. The row goes along whether it is chosen or not, so that the lists of rows stay in step. */
function CureFields({ miss, view }: { miss: MissLine; view: NoticeFormView }) {
  const dayText = useDayText('short');
  const rows = useField('row').many;
  const at = rows.indexOf(miss.id);
  const own = view.open.some(({ id }) => id === miss.id);
  const cures = useField('cure');
  const words = useField('cureWords');
  const wrong = useField(`cureWords.${at}`).error;
  const [cureId, wordsId] = [`${cures.id}-${miss.id}`, `${words.id}-${miss.id}`];
  return (
    <div className="mt-4 hidden gap-4 group-has-[[name=pick]:checked]:grid">
      <input type="hidden" name="row" value={miss.id} />
      <Field id={cureId} error={undefined} label={t('notice.prepare.cure')}>
        <select
          id={cureId}
          name="cure"
          defaultValue={cures.many[at] ?? (own ? `deliver:${miss.id}` : 'kept')}
          className="input"
        >
          {own && <option value={`deliver:${miss.id}`}>{t('notice.prepare.cure.this')}</option>}
          <option value="kept">{t('notice.prepare.cure.kept')}</option>
          {view.open
            .filter(({ id }) => id !== miss.id)
            .map(({ id, number, title, due }) => (
              <option key={id} value={`deliver:${id}`} suppressHydrationWarning>
                {t('notice.prepare.cure.other', { thing: `${number} ${title}`, due: dayText(due) })}
              </option>
            ))}
        </select>
      </Field>
      <Field id={wordsId} error={wrong} label={t('notice.prepare.cure-words')} optional>
        <textarea id={wordsId} name="cureWords" rows={2} defaultValue={words.many[at] ?? ''} className="input" />
      </Field>
    </div>
  );
}
