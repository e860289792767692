import type { ReactNode } from 'react';
import type { VersionText as Text } from '~/domain/plan/sign-off/version-text';
import { t } from '~/words';
import { CommitmentsText } from '../text/CommitmentsText';
import { ExpectationsText } from '../text/ExpectationsText';
import { GoalsText } from '../text/GoalsText';
import { TermsText } from '../text/TermsText';

/** The text of a version, whole, as it is signed. */
export function VersionText({ text }: { text: Text }) {
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
