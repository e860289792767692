import { WEIGHTS } from '~/domain/plan/portfolio/weights';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';

/** What a plan's place in the list comes from, in figures. */
export function HowWeighed() {
  return (
    <div className="mt-8 max-w-(--measure)">
      <Disclosure summary={t('portfolio.how')}>
        <p className="mb-2">{t('portfolio.how-words')}</p>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t('portfolio.how.late', WEIGHTS.late)}</li>
          <li>{t('portfolio.how.over', WEIGHTS.over)}</li>
          <li>{t('portfolio.how.ending', WEIGHTS.ending)}</li>
          <li>{t('portfolio.how.below', WEIGHTS.below)}</li>
          <li>{t('portfolio.how.off-track', WEIGHTS['off-track'])}</li>
          <li>{t('portfolio.how.at-risk', WEIGHTS['at-risk'])}</li>
          <li>{t('portfolio.how.not-met', WEIGHTS['not-met'])}</li>
          <li>{t('portfolio.how.contested', WEIGHTS.contested)}</li>
          <li>{t('portfolio.how.quiet', WEIGHTS.quiet)}</li>
        </ul>
      </Disclosure>
    </div>
  );
}
