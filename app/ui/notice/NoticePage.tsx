import { Link } from '@remix-run/react';
import { otherSide } from '~/domain/access';
import type { ItemStands, NoticeView } from '~/data/pages/notices';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText, InstantText } from '../DateText';
import { Facts } from '../Facts';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Hash } from '../sign/Signatures';
import { SideMark } from '../SideMark';
import { NoticeState } from './NoticeState';
import { NoticeText } from './NoticeText';

/** One notice: how it stands, its text with how each item stands, how it was given and what the other side said. */
export function NoticePage({ view }: { view: NoticeView }) {
  const { planId, text, line, withdrawn, zone } = view;
  const { number, side, parties } = text;
  const at = inPlan(planId, 'notices', view.id);
  return (
    <Page
      level={2}
      narrow
      title={t('notice.line', { number, giver: parties[side], other: parties[otherSide(side)] })}
      crumbs={[{ href: inPlan(planId, 'notices'), label: t('notice.title') }]}
      lead={<NoticeState line={line} />}
      actions={<Link to={inPlan(planId, 'documents', `notice-${number}`)}>{t('documents.open')}</Link>}
    >
      {withdrawn && (
        <div className="mb-6">
          <Notice
            title={
              <T
                k="notice.withdrawn"
                values={{ name: withdrawn.name, at: <InstantText instant={withdrawn.at} zone={zone} /> }}
              />
            }
          >
            <p className="whitespace-pre-line wrap-anywhere">{withdrawn.words}</p>
          </Notice>
        </div>
      )}
      {view.mayAcknowledge && (
        <p className="mb-6">
          <LinkButton to={`${at}/acknowledgement`} kind="primary" full>
            {t('notice.acknowledge')}
          </LinkButton>
        </p>
      )}
      <NoticeText
        text={text}
        {...(withdrawn ? {} : { stands: (item: number) => <Stands item={view.items[item]!} planId={planId} /> })}
      />
      <p className="mt-3 text-sm">
        <span className="text-ink-soft">{t('notice.hash')}</span> <Hash hash={view.hash} />
      </p>
      {view.erased && <p className="mt-1 text-sm">{t('notice.erased')}</p>}
      <Given view={view} />
      {view.mayWithdraw && (
        <p className="mt-8 no-print">
          <LinkButton to={`${at}/withdrawal`} kind="quiet">
            {t('notice.withdraw')}
          </LinkButton>
        </p>
      )}
    </Page>
  );
}

/** How one item stands, with a way to what shows it. */
function Stands({ item, planId }: { item: ItemStands; planId: string }) {
  if (item.state === 'open')
    return <p className="mt-1 text-ink-soft">{t('notice.item.open', { days: item.daysLeft })}</p>;
  if (item.state === 'ended')
    return (
      <p className="mt-1 text-ink-soft">
        <T k="notice.item.ended" values={{ on: <DateText date={item.on} /> }} />
      </p>
    );
  const { thing, by, on } = item;
  const link = thing && <Link to={inPlan(planId, 'commitments', thing.id)}>{`${thing.number} ${thing.title}`}</Link>;
  return (
    <p className="mt-1 font-semibold">
      <T k={`notice.item.${by}`} values={{ on: <DateText date={on} />, thing: link ?? '' }} />
    </p>
  );
}

/** Who signed it and when, to whom it went, and who took it in. */
function Given({ view }: { view: NoticeView }) {
  const { signature, acknowledged, zone, text, silent, withdrawn } = view;
  const { parties } = text;
  const { name, position, at, consent, knownBy, onBehalfOf } = signature;
  const [giver, other] = [parties[text.side], parties[otherSide(text.side)]];
  const given = <InstantText instant={at} zone={zone} />;
  const behalf = onBehalfOf && [onBehalfOf.name, onBehalfOf.position].filter(Boolean).join(', ');
  return (
    <Section title={t('notice.delivery')}>
      <Facts
        facts={[
          [t('notice.delivery.given'), given],
          [
            t('notice.delivery.by'),
            <>
              <SideMark side={text.side} name={giver} />
              <span className="block">
                {[name, position, behalf && t('sign.on-behalf', { name: behalf })].filter(Boolean).join(', ')}
              </span>
            </>,
          ],
          [t('sign.signatures.words'), consent],
          [t('sign.signatures.known'), knownBy],
        ]}
      />
      <p className="mt-4">{t('notice.delivery.mailed', { giver, other })}</p>
      {acknowledged ? (
        <>
          <p className="mt-2">
            <T
              k="notice.delivery.taken-in"
              values={{
                name: acknowledged.name,
                at: <InstantText instant={acknowledged.at} zone={zone} />,
                party: parties[acknowledged.side],
              }}
            />
          </p>
          {acknowledged.words && (
            <blockquote className="mt-2 border-s-4 border-line-strong ps-4">
              <p className="text-sm text-ink-soft">{t('notice.reply')}</p>
              <p className="whitespace-pre-line wrap-anywhere">{acknowledged.words}</p>
            </blockquote>
          )}
        </>
      ) : (
        !withdrawn && (
          <p className="mt-2">
            {silent ? <T k="notice.delivery.silent" values={{ at: given }} /> : t('notice.delivery.waits', { other })}
          </p>
        )
      )}
    </Section>
  );
}
