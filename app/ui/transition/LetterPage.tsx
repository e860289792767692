import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import { inPlan } from '~/domain/addresses';
import type { WhoSigns } from '~/domain/plan/sign-off/principal';
import type { LetterText } from '~/domain/plan/transition/letter';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Facts } from '../Facts';
import { ActButton } from '../form/ActButton';
import { TextArea } from '../form/fields';
import { Form } from '../form/Form';
import { Page, Section } from '../Page';
import { Private } from '../Private';
import { PrintButton } from '../record/PrintButton';
import type { Proving } from '../sign/ProofStep';
import { SigningForm } from '../sign/SigningForm';

const letterSchema = () => import('~/forms/transition').then((m) => m.letterForm);
const sendSchema = () => import('~/forms/transition').then((m) => m.sendLetterForm);

export interface LetterPageProps {
  view: {
    planId: string;
    title: string;
    parties: Readonly<Record<Side, string>>;
    sent: (LetterText & { readonly on: string }) | null;
    draft: {
      writes: boolean;
      sends: boolean;
      letter: { readonly words: string; readonly rev: number; readonly former: string | null } | null;
    } | null;
    signer: WhoSigns | null;
  };
  /** What whoever sends it consents to. */
  consent: string;
  proving: Proving;
}

/** The final letter: filed for both sides once it is sent; before that the vendor's to write and send. */
export function LetterPage({ view, ...signing }: LetterPageProps) {
  const { planId, parties, sent, draft } = view;
  return (
    <Page
      level={2}
      narrow
      title={t('transition.letter.title')}
      lead={
        sent ? (
          <T
            k="transition.letter.sent-lead"
            values={{ name: sent.signer.name, on: <DateText date={sent.on} form="year" />, customer: parties.customer }}
          />
        ) : draft ? (
          t('transition.letter.lead', { other: parties.customer })
        ) : (
          t('transition.letter.none-customer')
        )
      }
      crumbs={[{ href: inPlan(planId, 'transition'), label: t('transition.title') }]}
      actions={
        sent && (
          <>
            <Link to={inPlan(planId, 'documents', 'letter')}>{t('documents.open')}</Link>
            <PrintButton />
          </>
        )
      }
    >
      {sent && <Sent letter={sent} />}
      {draft?.writes && <Writing view={view} draft={draft} />}
      {draft?.sends && draft.letter && <Sending view={view} rev={draft.letter.rev} {...signing} />}
    </Page>
  );
}

/** The letter as it was sent, on paper as on the screen. */
function Sent({ letter: { paragraphs, signer, parties } }: { letter: LetterText }) {
  const behalf = signer.onBehalfOf ? [t('sign.on-behalf', { name: signer.onBehalfOf })] : [];
  return (
    <article className="card">
      {paragraphs.map((words, at) => (
        <p key={at} className="mb-4 whitespace-pre-line wrap-anywhere">
          {words}
        </p>
      ))}
      <Facts
        facts={[
          [
            t('transition.letter.by'),
            [signer.name, signer.position, ...behalf, parties.vendor].filter(Boolean).join(', '),
          ],
        ]}
      />
    </article>
  );
}

type Draft = NonNullable<LetterPageProps['view']['draft']>;

function Writing({
  view: { planId, parties },
  draft: { letter, sends },
}: {
  view: LetterPageProps['view'];
  draft: Draft;
}) {
  const text = inPlan(planId, 'transition', 'letter', 'text');
  const rev = String(letter?.rev ?? 0);
  const again = (
    <ActButton
      name="facts"
      thing={rev}
      action={text}
      fields={{ seen: rev, from: 'facts' }}
      kind={letter ? 'quiet' : 'primary'}
    >
      {letter ? t('transition.letter.again') : t('transition.letter.first')}
    </ActButton>
  );
  if (!letter) return <Private side={parties.vendor}>{again}</Private>;
  return (
    <Private side={parties.vendor}>
      <Form
        name="letter"
        schema={letterSchema}
        action={inPlan(planId, 'transition', 'letter')}
        seen={{ seen: rev }}
        values={{ words: letter.words }}
        submit={t('transition.letter.save')}
        kind={sends ? 'secondary' : 'primary'}
      >
        <TextArea name="words" label={t('transition.letter.words')} rows={24} />
      </Form>
      <div className="mt-4 border-t border-line pt-3">
        <p className="text-sm text-ink-soft">{t('transition.letter.again-lead')}</p>
        <div className="flex flex-wrap gap-x-4">
          {again}
          {letter.former && (
            <ActButton name="former" thing={rev} action={text} fields={{ seen: rev, from: 'former' }} kind="quiet">
              {t('transition.letter.undo')}
            </ActButton>
          )}
        </div>
      </div>
    </Private>
  );
}

function Sending({
  view,
  rev,
  consent,
  proving,
}: { view: LetterPageProps['view']; rev: number } & Omit<LetterPageProps, 'view'>) {
  const { planId, parties, signer, draft } = view;
  if (!signer) return null;
  const at = inPlan(planId, 'transition', 'letter');
  return (
    <Section
      title={t('transition.letter.send-title')}
      lead={t('transition.letter.send-lead', { other: parties.customer })}
      id="send"
    >
      <div className="card">
        {!draft?.writes && <p className="mb-6 whitespace-pre-line wrap-anywhere">{draft?.letter?.words}</p>}
        <SigningForm
          name="send"
          schema={sendSchema}
          at={`${at}?send=1`}
          asking={{ at: `${at}/code` }}
          proving={proving}
          signer={signer}
          consent={consent}
          seen={{ seen: String(rev) }}
          submit={t('transition.letter.send')}
          note={<p className="text-sm text-ink-soft">{t('transition.letter.save-first')}</p>}
        />
      </div>
    </Section>
  );
}
