import type { ReactNode } from 'react';
import type {
  CommitmentView,
  ContestSaid,
  DateSaid,
  DeliverySaid,
  HoldSaid,
  Said,
  WaiverSaid,
} from '~/data/pages/commitment';
import type { Side } from '~/domain/access';
import { factAnchor, inPlan, type Fact } from '~/domain/addresses';
import { t, type WordKey } from '~/words';
import { T } from '~/words/T';
import { DateText, InstantText } from '../DateText';
import { EditLink, WrittenBlock } from '../written/WrittenBlock';
import { FileList } from '../files/FileList';
import { Section } from '../Page';
import { SideBySide } from '../SideBySide';
import { addressOf } from './ActForm';
import { Evidence } from './AskedBlock';
import { SaidBlock, Who } from './SaidBlock';
import { When } from './When';

/** Everything both sides said about a commitment, kind by kind; what nobody did is left out. */
export function CommitmentTalk({ view }: { view: CommitmentView }) {
  const { zone } = view;
  return (
    <>
      <Part
        title={t('work.one.deliveries')}
        fact="delivery"
        items={view.deliveries}
        show={(one) => <DeliveryBlock {...one} planId={view.planId} zone={zone} />}
      />
      <Part
        title={t('work.one.holds')}
        fact="hold"
        items={view.holds}
        show={(one) => <HoldBlock {...one} zone={zone} />}
      />
      <Part
        title={t('work.one.dates')}
        fact="date"
        items={view.dates}
        show={(one) => <DateBlock {...one} zone={zone} />}
      />
      <Part
        title={t('work.one.contests')}
        fact="contest"
        items={view.contests}
        show={(one) => <ContestBlock {...one} zone={zone} />}
      />
      <Part
        title={t('work.one.waivers')}
        fact="waiver"
        items={view.waivers}
        show={(one) => <WaiverBlock {...one} zone={zone} />}
      />
      {view.reasons.length > 0 && (
        <Section title={t('work.one.reasons')}>
          <SideBySide
            names={view.parties}
            you={view.you}
            vendor={<Reasons view={view} side="vendor" />}
            customer={<Reasons view={view} side="customer" />}
          />
        </Section>
      )}
      <Part
        title={t('work.one.comments')}
        fact="comment"
        items={view.comments}
        show={(one) => (
          <WrittenBlock said={one} zone={zone}>
            {one.mayEdit && (
              <EditLink
                to={addressOf({ planId: view.planId, commitment: view, noun: 'comment-edit', of: one.id })}
                label={t('acts.comment-edit.link')}
              />
            )}
          </WrittenBlock>
        )}
      />
    </>
  );
}

function Part<Item extends { readonly at: string; readonly id?: string }>({
  title,
  fact,
  items,
  show,
}: {
  title: string;
  /** What they are, where each can be pointed at. */
  fact?: Fact;
  items: readonly Item[];
  show: (item: Item) => ReactNode;
}) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <div className="grid gap-5">
        {items.map((item, at) => (
          <div
            key={`${item.at} ${at}`}
            {...(fact && item.id && { id: factAnchor(fact, item.id) })}
            className={POINTED_AT}
          >
            {show(item)}
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What a sentence led to stands out, and not under the edge of the window. */
const POINTED_AT = 'scroll-mt-4 rounded-md target:bg-sunken';

type Zoned = { readonly zone: string };

/** A sentence with somebody in it, and their words. */
const Answered = ({ k, answer }: { k: WordKey; answer: Said | null }) => (
  <div className="mt-2">
    <p>{answer ? <T k={k} values={{ who: <Who who={answer.by} /> }} /> : t(k)}</p>
    {answer?.words && <p className="max-w-(--measure) whitespace-pre-line wrap-anywhere">{answer.words}</p>}
  </div>
);

function DeliveryBlock({
  by,
  at,
  words,
  link,
  files,
  outcome,
  answer,
  answerBy,
  zone,
  planId,
}: DeliverySaid & Zoned & { readonly planId: string }) {
  return (
    <SaidBlock head={<T k="work.one.delivery" values={{ who: <Who who={by} /> }} />} at={at} zone={zone} words={words}>
      {link && <Evidence link={link} />}
      <FileList files={files} href={inPlan(planId)} />
      {answerBy ? (
        <p className="mt-2">
          <T k="work.one.delivery.open" values={{ date: <When when={answerBy} /> }} />
        </p>
      ) : (
        <Answered k={`work.one.delivery.${outcome}`} answer={answer} />
      )}
    </SaidBlock>
  );
}

function HoldBlock({ by, at, words, outcome, answer, answerBy, until, zone }: HoldSaid & Zoned) {
  return (
    <SaidBlock head={<T k="work.one.hold" values={{ who: <Who who={by} /> }} />} at={at} zone={zone} words={words}>
      {answerBy ? (
        <p className="mt-2">
          <T k="work.one.hold.open" values={{ date: <When when={answerBy} /> }} />
        </p>
      ) : (
        <Answered k={`work.one.hold.${outcome}`} answer={answer} />
      )}
      {outcome !== 'refused' && (
        <p className="mt-1 text-sm text-ink-soft">
          {until ? (
            <T k="work.one.hold.until" values={{ date: <InstantText instant={until} zone={zone} /> }} />
          ) : (
            t('work.one.hold.goes-on')
          )}
        </p>
      )}
    </SaidBlock>
  );
}

function DateBlock({ by, at, from, to, words, category, state, as, along, answer, zone }: DateSaid & Zoned) {
  const dates = { from: <DateText date={from} />, to: <DateText date={to} /> };
  return (
    <SaidBlock
      head={
        along || !by ? (
          <T k="work.one.date.along" values={dates} />
        ) : (
          <T k="work.one.date.asked" values={{ ...dates, who: <Who who={by} /> }} />
        )
      }
      at={at}
      zone={zone}
      words={words}
    >
      {category && <p className="text-sm text-ink-soft">{t(`work.category.${category}`)}</p>}
      {state === 'agreed' && as ? (
        <p className="mt-2">{t(`work.one.date.agreed.${as}`)}</p>
      ) : (
        <Answered
          k={`work.one.date.${state === 'agreed' ? 'open' : state}`}
          answer={state === 'declined' ? answer : null}
        />
      )}
      {state === 'agreed' && answer?.words && <p className="whitespace-pre-line wrap-anywhere">{answer.words}</p>}
    </SaidBlock>
  );
}

function ContestBlock({ by, at, words, offer, settled, zone }: ContestSaid & Zoned) {
  return (
    <SaidBlock head={<T k="work.one.contest" values={{ who: <Who who={by} /> }} />} at={at} zone={zone} words={words}>
      {offer && <Answered k={`work.one.contest.offer.${offer.outcome}`} answer={offer} />}
      <p className="mt-2">{settled ? t(`work.one.contest.settled.${settled.outcome}`) : t('work.one.contest.open')}</p>
    </SaidBlock>
  );
}

function WaiverBlock({ by, at, words, state, answer, zone }: WaiverSaid & Zoned) {
  const told = state === 'agreed' || state === 'declined' ? answer : null;
  return (
    <SaidBlock head={<T k="work.one.waiver" values={{ who: <Who who={by} /> }} />} at={at} zone={zone} words={words}>
      <Answered k={`work.one.waiver.${state}`} answer={told} />
    </SaidBlock>
  );
}

function Reasons({ view, side }: { view: CommitmentView; side: Side }) {
  const given = view.reasons.filter(({ by }) => by.side === side);
  if (given.length === 0) return <p className="text-ink-soft">{t('work.one.reasons-none')}</p>;
  return (
    <div className="grid gap-4">
      {given.map((reason) => (
        <div key={reason.id} id={factAnchor('reason', reason.id)} className={POINTED_AT}>
          <SaidBlock
            head={
              <>
                <b className="font-semibold">{t(`work.category.${reason.category}`)}</b> – {reason.by.name}
              </>
            }
            at={reason.at}
            zone={view.zone}
            words={reason.words}
          />
        </div>
      ))}
    </div>
  );
}
