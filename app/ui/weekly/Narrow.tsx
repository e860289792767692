import { Form } from '@remix-run/react';
import type { WeeklyView } from '~/data/pages/weekly';
import { HALVES, SCOPES, WHYS } from '~/domain/plan/weekly/asked';
import { t } from '~/words';
import { Button } from '../Button';
import { NarrowBy, NarrowTo } from '../Narrowing';

/** Which plans: a plain form whose fields stand in the address. */
export function Narrow({ asked, counts }: Pick<WeeklyView, 'asked' | 'counts'>) {
  return (
    <Form method="get" className="grid grid-cols-2 items-end gap-3 no-print sm:flex sm:flex-wrap" data-narrow>
      <NarrowBy name="scope" label={t('weekly.scope')} value={asked.scope}>
        {SCOPES.map((scope) => (
          <option key={scope} value={scope}>{`${t(`weekly.scope.${scope}`)} (${counts[scope]})`}</option>
        ))}
      </NarrowBy>
      <NarrowBy name="when" label={t('weekly.when')} value={asked.running ? 'running' : 'near'}>
        <option value="near">{t('weekly.when.near')}</option>
        <option value="running">{t('weekly.when.running')}</option>
      </NarrowBy>
      <NarrowBy name="half" label={t('weekly.half')} value={asked.half ?? ''}>
        <option value="">{t('weekly.half.any')}</option>
        {HALVES.map((half) => (
          <option key={half} value={half}>
            {t(`weekly.half.${half}`)}
          </option>
        ))}
      </NarrowBy>
      <NarrowBy name="why" label={t('weekly.reason')} value={asked.why ?? ''}>
        <option value="">{t('weekly.reason.any')}</option>
        {WHYS.map((why) => (
          <option key={why} value={why}>
            {t(`weekly.reason.${why}`)}
          </option>
        ))}
      </NarrowBy>
      <NarrowTo name="find" label={t('weekly.find')} value={asked.find} />
      <Button kind="secondary">{t('weekly.show')}</Button>
    </Form>
  );
}
