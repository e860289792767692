import { Form as RemixForm, Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { Named } from '~/domain/plan/text/text-view';
import { t } from '~/words';
import { Button, LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { Empty } from '../Empty';
import { useOpKey } from '../form/op-key';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';

export interface AgreePageProps {
  planId: string;
  party: string;
  parts: readonly { value: string; name: string; href: string }[];
  waits: readonly { late: Named; excused: readonly Named[] }[];
  /** Why the last agreement was not taken. */
  said: string | null;
}

const name = ({ number, title }: Named): string => `${number} ${title}`;

/** Everything that waits for a side's yes, and what its waits mean, before it is given in one stroke. */
export function AgreePage({ planId, party, parts, waits, said }: AgreePageProps) {
  const text = inPlan(planId, 'text');
  const op = useOpKey('agree-all', String(parts.length));
  const crumbs = [{ href: text, label: t('talk.title') }];
  const notice = said && (
    <div className="mb-6" role="alert">
      <Notice kind="attention">{said}</Notice>
    </div>
  );
  if (parts.length === 0)
    return (
      <Page level={2} title={t('talk.agree-all.title')} narrow crumbs={crumbs}>
        {notice}
        <Empty title={t('talk.agree-all.none')} action={<LinkButton to={text}>{t('talk.back')}</LinkButton>} />
      </Page>
    );
  return (
    <Page level={2} title={t('talk.agree-all.title')} lead={t('talk.agree-all.lead', { party })} narrow crumbs={crumbs}>
      {notice}
      {waits.length > 0 && (
        <Section title={t('talk.agree-all.waits')} lead={t('talk.agree-all.waits-lead')}>
          <ul>
            {waits.map(({ late, excused }) => (
              <li key={late.id} className="wrap-anywhere">
                <Disclosure summary={t('talk.agree-all.if-late', { late: name(late), count: excused.length })}>
                  {excused.map(name).join('; ')}
                </Disclosure>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('talk.agree-all.parts')}>
        <ul className="divide-y divide-line border-y border-line">
          {parts.map((part) => (
            <li key={part.value} className="py-2 wrap-anywhere">
              <Link to={part.href} className="inline-flex min-h-8 items-center">
                {part.name}
              </Link>
            </li>
          ))}
        </ul>
        <RemixForm method="post" className="mt-6 flex flex-wrap gap-3">
          <input type="hidden" name="op" value={op} />
          <input type="hidden" name="form" value="agree-all" />
          {parts.map(({ value }) => (
            <input key={value} type="hidden" name="part" value={value} />
          ))}
          <Button kind="primary">{t('talk.agree-all.submit', { count: parts.length })}</Button>
          <LinkButton to={text} kind="quiet">
            {t('form.cancel')}
          </LinkButton>
        </RemixForm>
      </Section>
    </Page>
  );
}
