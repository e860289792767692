import type { Unsent } from '~/forms/unsent';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { useNothingTaken } from '../form/use-settled';
import { Page } from '../Page';

/** In the place of a form that is no longer there: why, and everything that was typed in it, to be copied. */
export function UnsentPage({ unsent: { sentence, lines }, back }: { unsent: Unsent; back: string }) {
  // Should the form come back, so do its drafts.
  useNothingTaken();
  return (
    <Page title={t('unsent.title')} narrow>
      <p role="alert" tabIndex={-1} autoFocus className="rounded-md border-2 border-ink bg-surface p-4">
        {sentence}.
      </p>
      {lines.length > 0 && (
        <section aria-labelledby="unsent" className="mt-8">
          <h2 id="unsent" className="text-lg">
            {t('unsent.typed')}
          </h2>
          <p className="mt-1 text-ink-soft">{t('unsent.typed-lead')}</p>
          <dl className="mt-4 grid gap-4">
            {lines.map(([label, words], index) => (
              <div key={index}>
                <dt className="text-sm text-ink-soft">{label}</dt>
                <dd className="mt-1 whitespace-pre-wrap wrap-anywhere rounded-md border border-line bg-ground p-3">
                  {words}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p className="mt-8">
        <LinkButton to={back} kind="secondary">
          {t('unsent.back')}
        </LinkButton>
      </p>
    </Page>
  );
}
