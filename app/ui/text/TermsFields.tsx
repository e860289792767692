import type { Typed } from '~/forms/check';
import { formatDayWithYear } from '~/words/dates';
import { t } from '~/words';
import { useLocale } from '../shell/shell-data';
import { Button } from '../Button';
import {
  CheckboxGroup,
  DateField,
  Hidden,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../form/fields';
import { Notice } from '../Notice';

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Everything that the time frame, the rhythm, the calendar and the record's rules are made of. */
export function TermsFields({
  zones,
  countries,
  added,
  own,
  fixed,
}: {
  zones: readonly string[];
  countries: readonly { code: string; name: string }[];
  added: boolean;
  /** The vendor's name, for whoever can take over its calendar; null where there is none to take. */
  own: string | null;
  /** What was first agreed, where a running plan is changed: the record judges past days by it, so it is shown and not asked. */
  fixed: Typed | null;
}) {
  const days = WEEK.map((value) => ({ value, label: t(`talk.weekday.${value}`) }));
  return (
    <>
      {fixed && <FixedTerms values={fixed} />}
      <div className="grid gap-6 sm:grid-cols-2">
        {!fixed && <DateField name="start" label={t('talk.terms.start')} />}
        <DateField name="end" label={t('talk.terms.end')} />
      </div>
      <RadioGroup
        name="weeks"
        label={t('talk.terms.weeks')}
        inline
        options={(['1', '2'] as const).map((value) => ({ value, label: t(`talk.terms.weeks.${value}`) }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="weekday" label={t('talk.terms.weekday')} empty={null} options={days} />
        <TimeField name="time" label={t('talk.terms.time')} />
      </div>
      {!fixed && (
        <>
          <SelectField
            name="zone"
            label={t('talk.terms.zone')}
            empty={null}
            options={zones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
          />
          <CheckboxGroup name="workweek" label={t('talk.terms.week')} options={days} />
        </>
      )}
      {added && <Notice kind="done">{t('talk.terms.added')}</Notice>}
      <TextArea
        name="holidays"
        label={t('talk.terms.holidays')}
        hint={fixed ? t('talk.amend.holidays-hint') : t('talk.terms.holidays-hint')}
        rows={6}
        optional
      />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow">
          <SelectField
            name="country"
            label={t('talk.terms.country')}
            empty={t('talk.terms.country-none')}
            options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
        <Button name="addHolidays" value="on">
          {t('talk.terms.add-holidays')}
        </Button>
      </div>
      {own !== null && !fixed && (
        <div>
          <Button name="ownCalendar" value="on">
            {t('workspace.calendar-take', { workspace: own })}
          </Button>
        </div>
      )}
      {!fixed && <RuleFields />}
    </>
  );
}

/** The rules the record goes by. */
function RuleFields() {
  return (
    <>
      <TextField
        name="reviewDays"
        label={t('talk.terms.review')}
        hint={t('talk.terms.review-hint')}
        inputMode="numeric"
        size="short"
      />
      <TextField
        name="noticeDays"
        label={t('talk.terms.notice')}
        hint={t('talk.terms.notice-hint')}
        inputMode="numeric"
        size="short"
      />
      <TextField
        name="floor"
        label={t('talk.terms.floor')}
        hint={t('talk.terms.floor-hint')}
        inputMode="numeric"
        size="short"
      />
      <TextField name="minResults" label={t('talk.terms.least')} inputMode="numeric" size="short" />
    </>
  );
}

const FIXED = ['start', 'zone', 'reviewDays', 'noticeDays', 'floor', 'minResults'] as const;

/** Carried along, so that the form stays whole without a script. */
function FixedTerms({ values }: { values: Typed }) {
  const locale = useLocale();
  const one = (name: string): string => String(values[name] ?? '');
  const week = [values['workweek'] ?? []].flat() as readonly string[];
  return (
    <Notice title={t('talk.amend.fixed')}>
      <p suppressHydrationWarning>
        {t('talk.amend.fixed-facts', {
          start: formatDayWithYear(one('start'), locale),
          zone: one('zone').replaceAll('_', ' '),
          review: Number(one('reviewDays')),
          notice: Number(one('noticeDays')),
          floor: one('floor'),
          least: Number(one('minResults')),
        })}
      </p>
      {FIXED.map((name) => (
        <Hidden key={name} name={name} value={one(name)} />
      ))}
      {week.map((day) => (
        <Hidden key={day} name="workweek" value={day} />
      ))}
    </Notice>
  );
}
