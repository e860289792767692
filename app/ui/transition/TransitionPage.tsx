import type { TransitionView } from '~/data/pages/transition/transition';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Page, Section } from '../Page';
import { PrivateMark } from '../Private';
import { SectionsToRead } from './ItemLines';
import { NextStep } from './NextStep';
import { Reviews } from './Reviews';
import { SectionDraft } from './SectionDraft';
import { Answers, OpenTasks, Told } from './SharedPart';

/** How the two sides part: while it is prepared the vendor's alone, then both sides'. */
export function TransitionPage({ view }: { view: TransitionView }) {
  const { planId, parties, sections, draft, shared, you } = view;
  const parts = sections.map(({ section }) => ({ id: section, label: t(`transition.section.${section}`) }));
  return (
    <Page
      level={2}
      title={t('transition.title')}
      lead={
        shared ? (
          <T k="transition.lead-shared" values={{ ...parties, on: <DateText date={shared.on} form="year" /> }} />
        ) : (
          t('transition.lead-draft', { other: parties.customer })
        )
      }
      parts={parts}
      actions={
        shared?.letter ? (
          <LinkButton to={inPlan(planId, 'transition', 'letter')}>{t('transition.letter.read')}</LinkButton>
        ) : (
          draft && !shared && <PrivateMark side={parties.vendor} />
        )
      }
    >
      {draft && <NextStep view={view} draft={draft} />}
      {shared && shared.open > 0 && <OpenTasks planId={planId} count={shared.open} first={you === 'customer'} />}
      {draft ? (
        sections.map((of) => (
          <SectionDraft key={of.section} of={of} parties={parties} planId={planId} mayEdit={draft.mayEdit} />
        ))
      ) : (
        <Section title={t('transition.share.goes', { other: parties.customer })}>
          <SectionsToRead sections={sections} parties={parties} planId={planId} />
        </Section>
      )}
      {draft && <Reviews draft={draft} planId={planId} />}
      {shared && (
        <>
          <Section title={t('transition.told.title')}>
            <Told conversation={shared.conversation} />
          </Section>
          <Answers view={view} shared={shared} />
        </>
      )}
    </Page>
  );
}
