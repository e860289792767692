import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { WeeklyView } from '~/data/pages/weekly';
import { HALVES, SCOPES, WHYS } from '~/domain/plan/weekly/asked';
import { t } from '~/words';
import { Button } from '../Button';

function Choice({ name, label, value, children }: { name: string; label: string; value: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`weekly-${name}`} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select key={value} id={`weekly-${name}`} name={name} defaultValue={value} className="input">
        {children}
      </select>
    </div>
  );
}

/** Which plans: a plain form whose fields stand in the address. */
export function Narrow({ asked, counts }: Pick<WeeklyView, 'asked' | 'counts'>) {
  return (
    <Form method="get" className="grid grid-cols-2 items-end gap-3 no-print sm:flex sm:flex-wrap" data-narrow>
      <Choice name="scope" label={t('weekly.scope')} value={asked.scope}>
        {SCOPES.map((scope) => (
          <option key={scope} value={scope}>{`${t(`weekly.scope.${scope}`)} (${counts[scope]})`}</option>
        ))}
      </Choice>
      <Choice name="when" label={t('weekly.when')} value={asked.running ? 'running' : 'near'}>
        <option value="near">{t('weekly.when.near')}</option>
        <option value="running">{t('weekly.when.running')}</option>
      </Choice>
      <Choice name="half" label={t('weekly.half')} value={asked.half ?? ''}>
        <option value="">{t('weekly.half.any')}</option>
        {HALVES.map((half) => (
          <option key={half} value={half}>
            {t(`weekly.half.${half}`)}
          </option>
        ))}
      </Choice>
      <Choice name="why" label={t('weekly.reason')} value={asked.why ?? ''}>
        <option value="">{t('weekly.reason.any')}</option>
        {WHYS.map((why) => (
          <option key={why} value={why}>
            {t(`weekly.reason.${why}`)}
          </option>
        ))}
      </Choice>
      <div className="min-w-0">
        <label htmlFor="weekly-find" className="mb-1 block text-sm font-semibold">
          {t('weekly.find')}
        </label>
        <input
          key={asked.find}
          id="weekly-find"
          name="find"
          type="search"
          defaultValue={asked.find}
          className="input"
        />
      </div>
      <Button kind="secondary">{t('weekly.show')}</Button>
    </Form>
  );
}
