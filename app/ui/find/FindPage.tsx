import { Form, Link } from '@remix-run/react';
import { SHORTEST, type FindView } from '~/data/pages/find';
import { t } from '~/words';
import { Button } from '../Button';
import { Empty } from '../Empty';
import { NarrowTo } from '../Narrowing';
import { Page, Section } from '../Page';
import { FoundText } from './FoundText';

/** What is found over all of one's plans, by what it is. */
export function FindPage({ view: { q, groups, only } }: { view: FindView }) {
  return (
    <Page title={t('find.title')} lead={t('find.lead')} narrow>
      <Form method="get" role="search" className="mb-6 flex items-end gap-3">
        <NarrowTo name="q" label={t('find.label')} value={q} hint={t('find.hint')} className="flex-1" />
        <Button kind="primary">{t('find.go')}</Button>
      </Form>
      {q !== '' && q.length < SHORTEST && <p role="status">{t('find.short')}</p>}
      {q.length >= SHORTEST && groups.length === 0 && (
        <Empty title={t('find.none', { q })}>{t('find.none-words')}</Empty>
      )}
      {groups.map(({ group, found, more }) => (
        <Section key={group} title={t(`find.group.${group}`)}>
          <ul className="divide-y divide-line">
            {found.map((one, n) => (
              <li key={n} className="wrap-anywhere">
                <Link to={one.to} className="block min-h-11 py-2 no-underline hover:bg-sunken">
                  <FoundText found={one} />
                </Link>
              </li>
            ))}
          </ul>
          {more && only === null && (
            <p className="mt-2 text-sm">
              <Link to={`/find?q=${encodeURIComponent(q)}&in=${group}`} className="inline-flex min-h-11 items-center">
                {t('find.more')}
              </Link>
            </p>
          )}
        </Section>
      ))}
    </Page>
  );
}
