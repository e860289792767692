import type { NoticeFormView } from '~/data/pages/notice-form';
import { inPlan } from '~/domain/addresses';
import type { Typed } from '~/forms/check';
import { t } from '~/words';
import { useDayText } from '../DateText';
import { Empty } from '../Empty';
import { TextArea, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Page } from '../Page';
import { MissRows } from './MissRows';

const schema = () => import('~/forms/notice').then((m) => m.prepareNoticeForm);

/** The first of two steps: what was missed, what cures each, and by when. */
export function PrepareNotice({ view, values = {} }: { view: NoticeFormView; values?: Typed }) {
  const { planId, parties, misses, more, least, most, ends } = view;
  const other = parties[view.other];
  const dayText = useDayText('long');
  const said = ends.map(({ days, on }) => t('notice.prepare.days-end', { days, on: dayText(on) })).join('; ');
  return (
    <Page
      level={2}
      narrow
      title={t('notice.new')}
      lead={misses.length > 0 && t('notice.prepare.lead', { other })}
      crumbs={[{ href: inPlan(planId, 'notices'), label: t('notice.title') }]}
    >
      {misses.length === 0 ? (
        <Empty title={t('notice.prepare.none', { other })} />
      ) : (
        <Form
          name="prepare-notice"
          schema={schema}
          values={{ cureDays: String(least), ...values }}
          submit={t('notice.prepare.submit')}
          cancel={inPlan(planId, 'notices')}
        >
          <MissRows view={view} />
          {more > 0 && <p className="text-ink-soft">{t('notice.prepare.more', { count: more })}</p>}
          <TextField
            name="cureDays"
            label={t('notice.prepare.days')}
            hint={<span suppressHydrationWarning>{t('notice.prepare.days-hint', { least, most, ends: said })}</span>}
            inputMode="numeric"
            size="short"
          />
          <TextArea
            name="words"
            label={t('notice.prepare.words')}
            hint={t('notice.prepare.words-hint')}
            rows={5}
            optional
          />
        </Form>
      )}
    </Page>
  );
}
