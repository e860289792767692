import type { ReactNode } from 'react';
import type { VersionView } from '~/domain/plan/sign-off/sign-off-view';
import { t } from '~/words';
import { CommitmentsText } from '../text/CommitmentsText';
import { ExpectationsText } from '../text/ExpectationsText';
import { GoalsText } from '../text/GoalsText';
import { TermsText } from '../text/TermsText';
import { PolicyText } from './PolicyText';

/** The text of a version, whole, as it is signed. */
export function VersionText({ version }: { version: Pick<VersionView, 'text' | 'policy' | 'inForceAt'> }) {
  const { text } = version;
  return (
    <div className="grid gap-8">
      <Part title={t('talk.terms')}>
        <TermsText terms={text.terms} />
      </Part>
      {text.goals.length > 0 && (
        <Part title={t('talk.goals')}>
          <GoalsText goals={text.goals} />
        </Part>
      )}
      {text.expectations.length > 0 && (
        <Part title={t('talk.expectations')}>
          <ExpectationsText expectations={text.expectations} parties={text.parties} />
        </Part>
      )}
      <Part title={t('talk.commitments')}>
        <CommitmentsText workstreams={text.workstreams} parties={text.parties} />
      </Part>
      <Part title={t('sign.policy')}>
        <PolicyText version={version} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </section>
  );
}
