import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { ExpectationView } from '~/domain/plan/text/text-view';
import { t } from '~/words';
import { Facts } from '../Facts';
import { SideBySide } from '../SideBySide';
import { StandingLine, type TextPlace } from './StandingLine';

/** What is expected of each side by the other, side by side. */
export function ExpectationsText({
  expectations,
  parties,
  place = null,
}: {
  expectations: readonly (Omit<ExpectationView, 'standing'> & Partial<Pick<ExpectationView, 'standing'>>)[];
  parties: Readonly<Record<Side, string>>;
  place?: TextPlace | null;
}) {
  const of = (side: Side) => {
    const own = expectations.filter((one) => one.of === side);
    if (own.length === 0) return <p className="text-ink-soft">{t('talk.expectations.empty')}</p>;
    return (
      <ol className="grid gap-5">
        {own.map((one) => (
          <li key={one.id} id={`expectation-${one.id}`} className="wrap-anywhere keep-together">
            <h4 className="mb-1 text-base font-semibold">{one.title}</h4>
            <Facts
              facts={[
                [t('talk.expectation.typical'), one.typical],
                [t('talk.expectation.now'), one.now],
                [
                  t('talk.expectation.closed-by'),
                  one.closedBy.map(({ number, title }) => `${number} ${title}`).join('; '),
                ],
              ]}
            />
            <StandingLine
              standing={one.standing ?? null}
              place={place}
              edit={inPlan(place?.planId ?? '', 'text', 'expectations', one.id)}
              title={one.title}
            />
          </li>
        ))}
      </ol>
    );
  };
  const names = {
    vendor: t('talk.expectations.of', { party: parties.vendor }),
    customer: t('talk.expectations.of', { party: parties.customer }),
  };
  return <SideBySide names={names} vendor={of('vendor')} customer={of('customer')} />;
}
