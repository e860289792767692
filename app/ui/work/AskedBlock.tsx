import { ExternalLink } from 'lucide-react';
import type { ActView } from '~/data/pages/act';
import { inPlan } from '~/domain/addresses';
import { isErased } from '~/domain/ledger/erased';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateMeaning } from './DateMeaning';
import { DateText } from '../DateText';
import { FileList } from '../files/FileList';
import { SaidBlock, Who } from './SaidBlock';
import { When } from './When';

/** What the other side said that this act answers, with everything one needs to answer it. */
export function AskedBlock({ view }: { view: ActView }) {
  const { asked, noun, zone, you } = view;
  if (!asked) return null;
  const { date, offer } = asked;
  const answers = noun === 'acceptance' || noun === 'return' || noun === 'hold-answer';
  return (
    <div className="mb-6 grid gap-4">
      {noun === 'date-answer' && date && (
        <p>
          <T
            k="acts.date-answer.asks"
            values={{
              who: <Who who={asked.by} />,
              from: <DateText date={date.from.date} />,
              to: <When when={date.to} />,
            }}
          />
        </p>
      )}
      <SaidBlock
        head={<T k="acts.said" values={{ who: <Who who={asked.by} /> }} />}
        at={asked.at}
        zone={zone}
        words={asked.words}
      >
        {asked.category && <p className="text-sm text-ink-soft">{t(`work.category.${asked.category}`)}</p>}
        {asked.link && <Evidence link={asked.link} />}
        <FileList files={asked.files} href={inPlan(view.planId)} />
      </SaidBlock>
      {date && <DateMeaning preview={date} />}
      {offer && offer.by.side !== you && (
        <p>
          <T k={`acts.settlement.offered.${offer.outcome}`} values={{ who: <Who who={offer.by} /> }} />
          {offer.words && <span className="mt-1 block whitespace-pre-line wrap-anywhere">{offer.words}</span>}
        </p>
      )}
      {answers && asked.answerBy && (
        <p className="text-sm text-ink-soft">
          <T k="acts.answer-by" values={{ date: <When when={asked.answerBy} /> }} />
        </p>
      )}
    </div>
  );
}

/** A link that somebody gave as evidence: it leads out of the product, and says where. */
export function Evidence({ link }: { link: string }) {
  if (isErased(link)) return <p className="mt-1">{link}</p>;
  return (
    <p className="mt-1">
      <a
        href={link}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="inline-flex min-h-11 items-center gap-1.5"
      >
        <ExternalLink size={16} aria-hidden="true" className="flex-none" />
        <span className="min-w-0 break-all">{link}</span>
      </a>
    </p>
  );
}
